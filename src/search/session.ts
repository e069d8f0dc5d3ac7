/** A search over the texts of one directory: builds the index once, then answers as somebody types. */
import type { LexiconWords } from '#content/records/lexicon.ts'
import { buildIndex, type SearchDocument } from './build-index.ts'
import { excerptOf } from './excerpt.ts'
import { asksHow, find } from './query.ts'

export interface FoundText {
  id: string
  score: number
  /** Terms that matched. */
  matched: string[]
  /** Where in the text they stand, and in which language it is. */
  excerpt?: { text: string; language: string }
}

export interface Findings {
  /** In falling order. */
  found: FoundText[]
  /** Whether the question asks how to do something. */
  asksHow: boolean
}

export interface SessionTexts {
  documents: readonly SearchDocument[]
  words: Readonly<Record<string, LexiconWords>>
  /** The language of the reader. */
  language: string
}

export type Session = (query: string) => Findings

const MOST = 60

export function createSession({ documents, words, language }: SessionTexts): Session {
  const index = buildIndex(documents, words)
  const bodies = new Map(documents.map((document) => [`${document.language} ${document.id}`, document.body]))
  return (query) => ({
    found: find(index, query, language)
      .slice(0, MOST)
      .map(({ id, language: spoken, score, matched }) => {
        const text = excerptOf(bodies.get(`${spoken} ${id}`) ?? '', matched)
        return { id, score, matched, ...(text && { excerpt: { text, language: spoken } }) }
      }),
    asksHow: asksHow(index, query, language),
  })
}
