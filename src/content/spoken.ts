/** Chooses the words a reader sees: their language, else the source language, else the city's. The page says which. */
import type { DirectoryRecord, Kind, Words } from './records/record.ts'

/** A text and the language it is in. */
export interface Said {
  text: string
  language: string
}

/** A record in one language, with what that language lacks filled from the next. */
export interface Spoken<K extends Kind> {
  words: Words<K>
  /** The language of the words. */
  language: string
  /** Words of single facts, each with its own language. */
  notes: Record<string, Said>
}

/** The order in which words are looked for: the languages the reader reads, best first, then source and city; the last resort is whatever there is. */
export function fallbackOrder(readers: readonly string[], sourceLanguage: string, officeLanguage: string): string[] {
  return [...new Set([...readers, sourceLanguage, officeLanguage])]
}

/** The record in the first of these languages that it has. Throws when the record has no words at all. */
export function speak<K extends Kind>(record: DirectoryRecord<K>, order: readonly string[]): Spoken<K> {
  const languages = [...order, ...Object.keys(record.words)].filter((language) => language in record.words)
  const language = languages[0]
  if (language === undefined) throw new Error(`${record.key} has no words in any language.`)
  const notes: Record<string, Said> = {}
  for (const from of [...languages].reverse()) {
    const words = record.words[from]!
    if (!('notes' in words)) continue
    for (const [name, text] of Object.entries(words.notes)) notes[name] = { text, language: from }
  }
  return { words: record.words[language]!, language, notes }
}
