/** Sentences that are too long for people who read the language as a second one. */

import { proseIn } from '../prose/record-prose.ts'
import { firstWords, limitOf, sentenceLength } from '../prose/sentence-length.ts'
import { sentencesIn } from '../prose/sentences.ts'
import { type Check, finding } from './check.ts'

export const longSentences: Check = {
  id: 'long-sentences',
  title: 'Sentences that are too long',
  severity: 'hint',
  find: (city) =>
    city.records.flatMap((record) =>
      Object.keys(record.words).flatMap((language) => {
        const { text, notes } = proseIn(record, language)
        const { unit, most } = limitOf(language)
        return sentencesIn([...text, ...notes], language).flatMap((sentence) => {
          const length = sentenceLength(sentence, language)
          if (length <= most) return []
          const quote = firstWords(sentence)
          const message = `"${quote}" has ${length} ${unit} (${language}), at most ${most} are easy to read. Split it.`
          return [finding(record, message, { languages: [language], quote, values: { length, unit, most } })]
        })
      }),
    ),
}
