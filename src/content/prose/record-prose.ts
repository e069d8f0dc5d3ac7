/** What of a record is prose: its sentences in one language, without names, titles and keywords. */
import type { CompiledRecord } from '../compile/parse-pages.ts'
import { SOURCE_LANGUAGE } from '../compile/place.ts'
import type { Kind, Words } from '../records/record.ts'
import { type Passage, passagesOf, plainPassage } from './passage.ts'

/** What a reader reads from beginning to end, and the words that stand beside single facts. */
export interface Prose {
  text: Passage[]
  notes: Passage[]
}

/** The prose of a record in a language; a text that only repeats the source language is left out. */
export function proseIn(record: CompiledRecord, language: string): Prose {
  const words = record.words[language]
  const prose = words ? proseOf(words) : { text: [], notes: [] }
  const source = record.words[SOURCE_LANGUAGE]
  if (language === SOURCE_LANGUAGE || !source) return prose
  const sourceProse = proseOf(source)
  const known = new Set([...sourceProse.text, ...sourceProse.notes].map(({ text }) => text))
  const own = (passages: Passage[]) => passages.filter(({ text }) => !known.has(text))
  return { text: own(prose.text), notes: own(prose.notes) }
}

function proseOf(words: Words<Kind>): Prose {
  if ('intro' in words) return pageProse(words, [words.intro, ...Object.values(words.steps).map(({ html }) => html)])
  if ('summary' in words) return pageProse(words, [words.html])
  if ('html' in words) return { text: passagesOf(words.html), notes: [] }
  if ('meaning' in words) return { text: [plainPassage(words.meaning)], notes: [] }
  // What the city inherits from its country stands in another file.
  if ('gaps' in words) return { text: plain([words.newcomers ?? '', words.epi ?? '', ...words.gaps]), notes: [] }
  return { text: [], notes: [] }
}

function pageProse({ summary, notes, doubts }: Pick<Words<'service'>, 'summary' | 'notes' | 'doubts'>, bodies: string[]): Prose {
  return { text: [...plain([summary]), ...bodies.flatMap(passagesOf), ...plain(doubts)], notes: plain(Object.values(notes)) }
}

function plain(lines: string[]): Passage[] {
  return lines.filter((line) => line !== '').map(plainPassage)
}
