import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainPassage } from '#content/prose/passage.ts'
import { firstWords, limitOf, sentenceLength } from '#content/prose/sentence-length.ts'
import { anyLanguage, anyText } from './any-text.ts'

describe('the length of a sentence', () => {
  test.each([
    ['en', 'A one-stop shop for you.', 5],
    ['fr', 'L’office n’est pas ouvert : appelez !', 5],
    ['ar', 'اذهب إلى المكتب.', 3],
    ['ti', 'ናብ፡ቤት፡ጽሕፈት ኪድ።', 4],
    ['zh', '请带护照 passport 和 2 张照片。', 10],
    ['th', 'น้ำดื่ม', 4],
  ])('in %s: %s', (language, text, length) => {
    expect(sentenceLength(plainPassage(text), language)).toBe(length)
  })

  test('is told in characters where words have no spaces between them', () => {
    expect(limitOf('zh').unit).toBe('characters')
    expect(limitOf('vi').unit).toBe('words')
    expect(limitOf('so')).toEqual({ unit: 'words', most: 20 })
  })

  test('is never less than nothing nor more than the text, in any script', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const length = sentenceLength(plainPassage(text), language)
        expect(length).toBeGreaterThanOrEqual(0)
        expect(length).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the first words of a sentence', () => {
  test('are six, or the whole sentence if it is short', () => {
    expect(firstWords(plainPassage('One two three four five six seven.'))).toBe('One two three four five six …')
    expect(firstWords(plainPassage('Call before you go.'))).toBe('Call before you go.')
  })

  test('are cut where words have no spaces', () => {
    expect(firstWords(plainPassage('请'.repeat(100)))).toBe(`${'请'.repeat(60)} …`)
  })
})
