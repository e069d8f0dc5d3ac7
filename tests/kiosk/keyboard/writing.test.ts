import fc from 'fast-check'
import { expect, test } from 'vitest'
import { erased, reshaped, type Writing, written } from '#kiosk/keyboard/writing.ts'

/** `a|b` is a caret, `a[b]c` a selection. */
function writing(text: string): Writing {
  const start = text.search(/[|[]/)
  const end = text.includes(']') ? text.indexOf(']') - 1 : start
  return { value: text.replace(/[|[\]]/g, ''), start, end }
}

test('a letter is written at the caret, in the place of what is selected', () => {
  expect(written(writing('do|r'), 'o')).toEqual(writing('doo|r'))
  expect(written(writing('d[oo]r'), 'ea')).toEqual(writing('dea|r'))
  expect(written(writing('|'), 'لا')).toEqual(writing('لا|'))
})

test('nothing is written beyond the length that a field takes', () => {
  expect(written(writing('door|'), 's', 4)).toEqual(writing('door|'))
  expect(written(writing('doo[r]'), 's', 4)).toEqual(writing('doos|'))
})

test('what readers see as one letter goes at once', () => {
  expect(erased(writing('мій|'))).toEqual(writing('мі|'))
  expect(erased(writing('о\u0301|'))).toEqual(writing('|'))
  expect(erased(writing('কি|ন'))).toEqual(writing('|ন'))
  expect(erased(writing('👩‍👩‍👧|'))).toEqual(writing('|'))
  expect(erased(writing('a[bc]d'))).toEqual(writing('a|d'))
  expect(erased(writing('|a'))).toEqual(writing('|a'))
})

test('a browser without segments takes letters away one by one', () => {
  const { Segmenter } = Intl
  Object.defineProperty(Intl, 'Segmenter', { value: undefined, configurable: true, writable: true })
  try {
    expect(erased(writing('😀|'))).toEqual(writing('|'))
    expect(erased(writing('কি|'))).toEqual(writing('ক|'))
  } finally {
    Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, configurable: true, writable: true })
  }
})

test('a form takes the place of the letter just written, and of no other', () => {
  expect(reshaped(writing('ta|r'), 'a', 'ă')).toEqual(writing('tă|r'))
  expect(reshaped(writing('t|ar'), 'a', 'ă')).toEqual(writing('t|ar'))
  expect(reshaped(writing('[a]'), 'a', 'ă')).toEqual(writing('[a]'))
})

test('whatever is written and taken away again, the rest stays as it was', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'я', 'ș', 'ሀ', ' '), maxLength: 8 })
  fc.assert(
    fc.property(texts, texts, fc.constantFrom('x', 'ґ', 'ት', 'ộ'), (before, after, letter) => {
      const at = { value: before + after, start: before.length, end: before.length }
      expect(erased(written(at, letter))).toEqual(at)
    }),
  )
})
