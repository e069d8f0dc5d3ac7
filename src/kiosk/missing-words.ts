/** The words of searches that found nothing, where the desk is set up to keep them. How often, and nothing else. Pure. */

/** Where they are kept. */
export const MISSING_WORDS = 'missing-words'
/** The words of one person are not to stand out alone. */
const SHOWN_FROM = 3
const LONGEST = 60
const MOST = 500

export type MissingWords = Readonly<Record<string, number>>

export function parseMissingWords(value: unknown): MissingWords {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter(([, times]) => typeof times === 'number'))
}

/** These words, once more. They stand by the alphabet: nobody can tell which were searched last. */
export function addMissing(words: MissingWords, query: string): MissingWords {
  const word = query.trim().replace(/\s+/g, ' ').toLowerCase().slice(0, LONGEST)
  if (!word) return words
  const counted = { ...words, [word]: (Object.hasOwn(words, word) ? words[word]! : 0) + 1 }
  const entries = Object.entries(counted).sort(([a], [b]) => (a < b ? -1 : 1))
  // When there is no room left, what was searched once goes.
  return Object.fromEntries(entries.length > MOST ? entries.filter(([kept, times]) => times > 1 || kept === word) : entries)
}

/** Those that were searched often enough to be shown, the most searched first. */
export function shownWords(words: MissingWords): { word: string; times: number }[] {
  const often = Object.entries(words).filter(([, times]) => times >= SHOWN_FROM)
  return often.map(([word, times]) => ({ word, times })).sort((a, b) => b.times - a.times || (a.word < b.word ? -1 : 1))
}
