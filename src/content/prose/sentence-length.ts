/** How long a sentence is, and how long it may be, in words or, where words have no spaces between them, in characters. */
import type { Sentence } from './sentences.ts'

export interface Limit {
  unit: 'words' | 'characters'
  most: number
}

/** Authors aim at fifteen (docs/writing.md); beyond twenty a sentence is hard for a person who reads the language as a second one. */
const IN_WORDS: Limit = { unit: 'words', most: 20 }

/**
 * Languages that need many more words, or have no spaces between them: what twenty English words become in them, by the length of
 * the Universal Declaration of Human Rights (1,747 words in English, https://www.unicode.org/udhr). For one English word it has 1.42 words in
 * Vietnamese, which puts spaces between syllables; 1.47 characters in Chinese, 2.15 in Japanese, 3.51 in Burmese, 3.52 in Khmer,
 * 4.07 in Thai, 4.27 in Lao. Rounded up to the next five. In other languages it has from 0.77 (Tigrinya) to 1.21 words (Urdu): there twenty is near enough.
 */
const LIMITS: Record<string, Limit> = {
  vi: { unit: 'words', most: 30 },
  zh: { unit: 'characters', most: 30 },
  ja: { unit: 'characters', most: 45 },
  km: { unit: 'characters', most: 75 },
  my: { unit: 'characters', most: 75 },
  th: { unit: 'characters', most: 85 },
  lo: { unit: 'characters', most: 90 },
}

export function limitOf(language: string): Limit {
  return Object.hasOwn(LIMITS, language) ? LIMITS[language]! : IN_WORDS
}

/** The words that count: what stands between spaces and holds a letter or a digit. Ethiopic has a mark between words, too. */
export function wordsIn({ counted }: Sentence): string[] {
  return counted.split(/[\s፡]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]'

/** A letter of a script without spaces. A whole word or number of another script counts as one; marks above and below do not count. */
const CHARACTER = new RegExp(`(?=\\p{L})${UNSPACED}|(?:(?!${UNSPACED})[\\p{L}\\p{N}])+`, 'gu')

/** The length of a sentence in the unit of its language. */
export function sentenceLength(sentence: Sentence, language: string): number {
  if (limitOf(language).unit === 'words') return wordsIn(sentence).length
  return sentence.counted.match(CHARACTER)?.length ?? 0
}

/** The beginning of a sentence, long enough to find it in its file. */
export function firstWords({ text }: Sentence): string {
  const beginning = /^(?:\S+\s+){0,5}\S+/.exec(text)?.[0] ?? text
  const short = /^.{0,60}/su.exec(beginning)![0]
  return short === text ? text : `${short} …`
}
