/** Takes a text apart into the words that are compared. The same text gives the same words in every browser. */
import { fold } from '#content/fold.ts'

// Scripts that write without spaces between words.
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const WORD = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu')
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u')

// Ukrainian writes an apostrophe inside a word, in three shapes or not at all; other languages write it between words.
const APOSTROPHE = /(\p{Script=Cyrillic})['’ʼ‘`](?=\p{Script=Cyrillic})/gu

/** The words of a text in its order, folded, ready to be compared. */
export function termsOf(text: string): string[] {
  const words = fold(text).replace(APOSTROPHE, '$1').match(WORD) ?? []
  return words.flatMap((word) => (isUnspaced(word) ? piecesOf(word) : withoutArticle(word)))
}

/** Whether a word is of a script that writes without spaces. */
export function isUnspaced(word: string): boolean {
  return IS_UNSPACED.test(word)
}

/**
 * A run of a script without spaces: its words as far as this browser knows them, and all its pairs of signs,
 * which are the same everywhere.
 */
function piecesOf(run: string): string[] {
  const signs = Array.from(run)
  if (signs.length === 1) return signs
  const pairs = signs.slice(1).map((sign, index) => signs[index]! + sign)
  const words = segmenter ? [...segmenter.segment(run)].map(({ segment }) => segment).filter((word) => Array.from(word).length > 2) : []
  return [...pairs, ...words]
}

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined

/** Arabic writes its article, and "and", "in", "for", in one with the word. */
function withoutArticle(word: string): string {
  if (!/^[\u0600-\u06ff]/.test(word)) return word
  const bare = word.replace(/^(?:وال|بال|كال|فال|لل|ال)(?=.{3})/u, '')
  return bare === word ? word.replace(/^[وبل](?=.{4})/u, '') : bare
}
