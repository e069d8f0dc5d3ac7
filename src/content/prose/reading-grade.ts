/** How hard English words are to read. */
import { wordsIn } from './sentence-length.ts'
import type { Sentence } from './sentences.ts'

/** Below this the measure says more about single names than about the text. */
const WORDS_NEEDED = 100

/** The letters and digits of a word. */
export function lettersOf(word: string): number {
  return word.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/**
 * The school grade, counted as in the United States, that an English text asks of its readers:
 * `4.71 × letters per word + 0.5 × words per sentence − 21.43`, digits as letters.
 * `undefined` for a text of fewer than 100 words; the measure was tried on pages, not on paragraphs, and stays rough here.
 *
 * The Automated Readability Index: R. J. Senter and E. A. Smith, Automated Readability Index,
 * Aerospace Medical Research Laboratories, Wright-Patterson Air Force Base, 1967 (AD0667273).
 * It needs no list of easy words and no guess at syllables, which a program cannot count in "Inspectoratul".
 * It is made for English; other languages have longer or shorter words.
 */
export function readingGrade(sentences: readonly Sentence[]): number | undefined {
  const words = sentences.flatMap(wordsIn)
  if (words.length < WORDS_NEEDED) return undefined
  const letters = words.reduce((sum, word) => sum + lettersOf(word), 0)
  return 4.71 * (letters / words.length) + 0.5 * (words.length / sentences.length) - 21.43
}
