/** The index of texts, in memory: one for each language. Any text with a title can be searched; nothing here knows of services. */
import MiniSearch from 'minisearch'
import type { LexiconWords } from '#content/records/lexicon.ts'
import { createLexicon, type Lexicon } from './lexicon.ts'
import { termsOf } from './terms.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

export interface SearchDocument {
  id: string
  language: string
  title: string
  keywords: readonly string[]
  body: string
}

/** The texts of one language. */
export interface LanguageIndex {
  engine: MiniSearch<{ id: string; terms: string[] }>
  vocabulary: Vocabulary
  /** The terms of each text in their order, by id. */
  texts: ReadonlyMap<string, readonly string[]>
}

export interface SearchIndex {
  languages: ReadonlyMap<string, LanguageIndex>
  lexicon: Lexicon
}

/** A word of the title or a keyword counts as much as this many in the body. */
const TITLE_WEIGHT = 3

/** An index of these texts; several may share an id, one a language. `words` says by language which words mean the same. */
export function buildIndex(documents: readonly SearchDocument[], words: Readonly<Record<string, LexiconWords>> = {}): SearchIndex {
  const languages = [...new Set(documents.map(({ language }) => language))]
  return {
    languages: new Map(languages.map((spoken) => [spoken, indexOf(documents.filter(({ language }) => language === spoken))])),
    lexicon: createLexicon(words),
  }
}

function indexOf(documents: readonly SearchDocument[]): LanguageIndex {
  const engine: LanguageIndex['engine'] = new MiniSearch({
    fields: ['terms'],
    // Terms are made before; the engine takes them as they are.
    extractField: (document, field) => (field === 'id' ? document.id : (document.terms as unknown as string)),
    stringifyField: (value) => value,
    tokenize: (terms) => terms as unknown as string[],
    processTerm: (term) => term,
  })
  const names = new Set<string>()
  const texts = new Map<string, readonly string[]>()
  for (const { id, title, keywords, body } of documents) {
    const head = termsOf([title, ...keywords].join(' · '))
    const text = [...head, ...termsOf(body)]
    const terms = Array.from({ length: TITLE_WEIGHT - 1 }, () => head).flat()
    engine.add({ id, terms: [...terms, ...text] })
    texts.set(id, text)
    for (const name of namesIn(`${title} · ${keywords.join(' · ')} · ${body}`)) names.add(name)
  }
  return { engine, vocabulary: createVocabulary([...texts.values()], names), texts }
}

/** Words that begin with a capital letter, folded. */
function namesIn(text: string): string[] {
  return (text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []).flatMap(termsOf)
}
