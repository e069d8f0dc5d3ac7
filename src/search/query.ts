/** Finds texts by words as people type them: beginnings of words, slips of the finger, several words in any order. */
import type { SearchIndex } from './build-index.ts'

export interface Hit {
  id: string
  /** The language of the text that matched best. */
  language: string
  score: number
  /** Folded words of the text that matched. */
  matched: string[]
}

/** What MiniSearch gives back, with the fields we store. */
interface Result {
  document: string
  language: string
  score: number
  terms: string[]
}

/** A hit in the reader's own language counts more than the same hit in another. */
const OWN_LANGUAGE = 1.2

const options = {
  prefix: (word: string) => word.length > 2,
  fuzzy: (word: string) => (word.length > 4 ? 0.2 : false),
  maxFuzzy: 2,
  boost: { title: 3, keywords: 2 },
}

/** Hits in falling order, one an id. Texts with all the words; if there are none, texts with some of them. */
export function find(index: SearchIndex, query: string, readerLanguage: string): Hit[] {
  const all = index.search(query, { ...options, combineWith: 'AND' })
  const results = all.length > 0 ? all : index.search(query, options)
  const best = new Map<string, Hit>()
  for (const { document, language, score, terms } of results as unknown as Result[]) {
    const weighed = language === readerLanguage ? score * OWN_LANGUAGE : score
    const known = best.get(document)
    if (!known || known.score < weighed) best.set(document, { id: document, language, score: weighed, matched: terms })
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}
