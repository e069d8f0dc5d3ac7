import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { plainPassage } from '#content/prose/passage.ts'
import { sentencesIn } from '#content/prose/sentences.ts'
import { anyLanguage, anyText } from './any-text.ts'

const sentencesOf = (text: string, language = 'en') => sentencesIn([plainPassage(text)], language).map((sentence) => sentence.text)

describe('a text is taken apart into its sentences', () => {
  test.each([
    ['en', 'Call first. Is it open? Go there.', ['Call first.', 'Is it open?', 'Go there.']],
    ['en', 'It reminds you after 6 months. 30 days later it acts.', ['It reminds you after 6 months.', '30 days later it acts.']],
    ['en', 'Ask at Str. Moților 7 for help.', ['Ask at Str. Moților 7 for help.']],
    ['en', 'It costs 13.90 euro.', ['It costs 13.90 euro.']],
    ['ar', 'اتصل أولًا. هل هو مفتوح؟ نعم.', ['اتصل أولًا.', 'هل هو مفتوح؟', 'نعم.']],
    ['ne', 'पहिले फोन गर्नुहोस्। त्यसपछि जानुहोस्।', ['पहिले फोन गर्नुहोस्।', 'त्यसपछि जानुहोस्।']],
    ['ti', 'ደውል። ኪድ።', ['ደውል።', 'ኪድ።']],
    ['zh', '请带护照。您可以来吗？', ['请带护照。', '您可以来吗？']],
    ['th', 'ฉันไปตลาด วันนี้อากาศดี', ['ฉันไปตลาด', 'วันนี้อากาศดี']],
  ])('%s: %s', (language, text, sentences) => {
    expect(sentencesOf(text, language)).toEqual(sentences)
  })

  test('what holds no word is no sentence', () => {
    expect(sentencesOf('… – office@example.org')).toEqual([])
  })
})

test('no text in any script is lost or makes it throw', () => {
  fc.assert(
    fc.property(anyText, anyLanguage, (text, language) => {
      const sentences = sentencesIn([plainPassage(text)], language)
      const letters = (part: string) => part.match(/[\p{L}\p{N}]/gu)?.join('') ?? ''
      expect(letters(sentences.map(({ counted }) => counted).join(''))).toBe(letters(plainPassage(text).counted))
    }),
    { numRuns: 500 },
  )
})

describe('in a runtime that cannot tell sentences apart', () => {
  const { Segmenter } = Intl
  afterEach(() => Object.assign(Intl, { Segmenter }))

  test('there are none, rather than wrong ones', () => {
    Reflect.deleteProperty(Intl, 'Segmenter')
    expect(sentencesOf('Call first. Go there.')).toEqual([])
  })
})
