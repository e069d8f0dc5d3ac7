/** The index of a city's texts, in memory. Any text with a title can be searched; nothing here knows of services. */
import MiniSearch from 'minisearch'
import { fold, wordsOf } from './fold.ts'

export interface SearchDocument {
  id: string
  language: string
  title: string
  keywords: readonly string[]
  body: string
}

export type SearchIndex = MiniSearch<{ key: number; document: string; language: string; title: string; keywords: string; body: string }>

/** An index of these texts; several may share an id, one a language. */
export function buildIndex(documents: readonly SearchDocument[]): SearchIndex {
  const index: SearchIndex = new MiniSearch({
    idField: 'key',
    fields: ['title', 'keywords', 'body'],
    storeFields: ['document', 'language'],
    tokenize: wordsOf,
    processTerm: (word) => fold(word) || null,
  })
  index.addAll(
    documents.map(({ id, language, title, keywords, body }, key) => ({
      key,
      document: id,
      language,
      title,
      keywords: keywords.join(' '),
      body,
    })),
  )
  return index
}
