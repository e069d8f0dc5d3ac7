import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentLine, escapeText } from '#interop/ical-line.ts'
import { unfold } from './read-ical.ts'

const octets = (text: string) => new TextEncoder().encode(text).length

/** Text as people write it, in any script, and what nobody would write. */
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 }))

test('a line of 75 octets stays one line, a longer one goes on after a space', () => {
  const line = `SUMMARY:${'a'.repeat(67)}`
  expect(contentLine(line)).toBe(`${line}\r\n`)
  expect(contentLine(`${line}b`)).toBe(`${line}\r\n b\r\n`)
})

test('letters of two, three and four octets are never cut in two', () => {
  expect(contentLine('ș'.repeat(38))).toBe(`${'ș'.repeat(37)}\r\n ș\r\n`)
  expect(contentLine('ት'.repeat(26))).toBe(`${'ት'.repeat(25)}\r\n ት\r\n`)
  expect(contentLine('🎄'.repeat(20))).toBe(`${'🎄'.repeat(18)}\r\n ${'🎄'.repeat(2)}\r\n`)
})

test('no line has more than 75 octets, whatever it says', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const line of contentLine(text).split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
    }),
  )
})

test('a folded line, put together again, says the same', () => {
  // oxlint-disable-next-line no-control-regex
  const line = anyText.map((text) => text.replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, ''))
  fc.assert(
    fc.property(line, (text) => {
      expect(unfold(contentLine(text))).toEqual([text])
    }),
  )
})

test('no words begin a line of their own', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(unfold(contentLine(`SUMMARY:${text}`))).toHaveLength(1)
    }),
  )
  expect(contentLine('SUMMARY:Fair\r\nATTENDEE:mailto:x@example.org')).toBe('SUMMARY:FairATTENDEE:mailto:x@example.org\r\n')
})

test('commas, semicolons, backslashes and new lines are told from those of the format', () => {
  expect(escapeText('Music, food; more\\less')).toBe('Music\\, food\\; more\\\\less')
  expect(escapeText('one\ntwo\r\nthree\rfour')).toBe('one\\ntwo\\nthree\\nfour')
  expect(escapeText('18:30 "to" 21:00')).toBe('18:30 "to" 21:00')
})
