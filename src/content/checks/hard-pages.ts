/** Services and guides whose English is hard as a whole: long sentences on average, or long words. */
import { SOURCE_LANGUAGE } from '../compile/place.ts'
import { lettersOf, readingGrade } from '../prose/reading-grade.ts'
import { proseIn } from '../prose/record-prose.ts'
import { firstWords, wordsIn } from '../prose/sentence-length.ts'
import { type Sentence, sentencesIn } from '../prose/sentences.ts'
import { type Check, type Finding, finding, pagesOf } from './check.ts'

/** Words a sentence on average. */
const MOST_WORDS = 15
/**
 * What children of eleven or twelve read. Family doctors ask for no more in what they hand to patients
 * (L. Hersh, B. Salzman, D. Snyderman, Health Literacy in Primary Care Practice, American Family Physician 92 (2015), 118–124).
 */
const HIGHEST_GRADE = 6

export const hardPages: Check = {
  id: 'hard-pages',
  title: 'English that is hard to read',
  severity: 'hint',
  find: (city) =>
    pagesOf(city).flatMap((record) => {
      const sentences = sentencesIn(proseIn(record, SOURCE_LANGUAGE).text, SOURCE_LANGUAGE)
      return [...longOnAverage(sentences), ...longWords(sentences)].map(({ message, ...about }) =>
        finding(record, message, { languages: [SOURCE_LANGUAGE], ...about }),
      )
    }),
}

type Hard = Pick<Finding, 'message' | 'quote' | 'values'>

function longOnAverage(sentences: Sentence[]): Hard[] {
  const byLength = [...sentences].sort((a, b) => wordsIn(b).length - wordsIn(a).length)
  const average = sentences.flatMap(wordsIn).length / sentences.length
  if (!byLength[0] || average <= MOST_WORDS) return []
  const quote = firstWords(byLength[0])
  const words = average.toFixed(1)
  return [
    {
      message: `${words} words a sentence on average, at most ${MOST_WORDS} are easy to read. Split the longest: "${quote}".`,
      quote,
      values: { average: Number(words), most: MOST_WORDS },
    },
  ]
}

function longWords(sentences: Sentence[]): Hard[] {
  const grade = readingGrade(sentences)
  if (grade === undefined || grade <= HIGHEST_GRADE) return []
  const longest = longestWords(sentences).slice(0, 4).join(', ')
  return [
    {
      message: `Reading grade ${grade.toFixed(1)}, at most ${HIGHEST_GRADE} is easy to read. Use shorter words than ${longest}.`,
      values: { grade: Number(grade.toFixed(1)), most: HIGHEST_GRADE, longest },
    },
  ]
}

/** Without names, which no author can shorten. */
function longestWords(sentences: Sentence[]): string[] {
  const words = sentences.flatMap(wordsIn).flatMap((word) => /\p{L}.*\p{L}/u.exec(word)?.[0] ?? [])
  return [...new Set(words)].filter((word) => !/^\p{Lu}/u.test(word)).sort((a, b) => lettersOf(b) - lettersOf(a))
}
