import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf } from '#search/excerpt.ts'

test('the sentence with most of the words is shown', () => {
  const text = 'The office is closed on Friday. Apply here for a residence permit. A permit is a card.'
  expect(excerptOf(text, ['residence', 'permit'])).toBe('Apply here for a residence permit.')
})

test('a sentence does not end at the stop in an address or an hour', () => {
  const text = 'See cmcluj.ro for out-of-hours doctors from 8.30. Other things'
  expect(excerptOf(text, ['doctors'])).toBe('See cmcluj.ro for out-of-hours doctors from 8.30.')
  expect(excerptOf('请先打电话。居留许可需要护照。其他', ['居留'])).toBe('居留许可需要护照。')
  expect(excerptOf('पहले फ़ोन करें। परमिट लें।', ['परमिट'])).toBe('परमिट लें।')
})

test('a text without the words has no such sentence', () => {
  expect(excerptOf('Nothing of that.', ['permit'])).toBeUndefined()
  expect(excerptOf('', ['permit'])).toBeUndefined()
})

test('of a long sentence the words around the first that matched are shown', () => {
  const long = `${'before '.repeat(40)}permit ${'after '.repeat(40)}`
  const excerpt = excerptOf(long, ['permit'])!
  expect(excerpt).toMatch(/^… (before )+permit (after )+…$/)
  expect(excerpt.length).toBeLessThan(130)
})

test('an excerpt is never much longer than a line or two', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('permit', 'a', 'residence', 'office.', 'ș'), { maxLength: 300 }), (words) => {
      expect((excerptOf(words.join(' '), ['permit']) ?? '').length).toBeLessThan(140)
    }),
  )
})
