import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainPassage } from '#content/prose/passage.ts'
import { readingGrade } from '#content/prose/reading-grade.ts'
import { sentencesIn } from '#content/prose/sentences.ts'
import { anyText } from './any-text.ts'

const gradeOf = (text: string) => readingGrade(sentencesIn([plainPassage(text)], 'en'))

test('the grade follows the formula', () => {
  // 100 words of 4 letters in 10 sentences: 4.71 × 4 + 0.5 × 10 − 21.43.
  const sentence = `Ends ${'word '.repeat(8)}word. `
  expect(gradeOf(sentence.repeat(10))).toBeCloseTo(2.41)
})

test('longer words and longer sentences make a higher grade', () => {
  const easy = 'You call the desk and ask for a day. '.repeat(15)
  expect(gradeOf(easy.replaceAll('ask', 'communicate'))).toBeGreaterThan(gradeOf(easy)!)
  expect(gradeOf(easy.replaceAll('day. You', 'day, then you'))).toBeGreaterThan(gradeOf(easy)!)
})

test('a short text has no grade', () => {
  expect(gradeOf('Internationalisation considerations.')).toBeUndefined()
})

test('every text has a grade that is a number, or none', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(Number.isFinite(gradeOf(`${text} `.repeat(20)) ?? 0)).toBe(true)
    }),
  )
})
