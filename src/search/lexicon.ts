/** Words and phrases that mean the same to a person who needs help, and the words with which people ask how to do a thing. */
import type { LexiconWords } from '#content/records/lexicon.ts'
import { commonBeginning } from './similar.ts'
import { termsOf } from './terms.ts'

/** A phrase as its terms. */
type Phrase = readonly string[]

/** Phrases that mean the same as so many words of a question. */
export interface Others {
  length: number
  phrases: Phrase[]
}

export interface Lexicon {
  /** Other phrases for the words at this place of a question, in these languages. */
  othersFor(terms: readonly string[], at: number, languages: readonly string[]): Others[]
  /** Whether a word of a question says nothing about the need. */
  isFiller(term: string, languages: readonly string[]): boolean
  /** Whether the question asks how to do something. */
  asksHow(terms: readonly string[], languages: readonly string[]): boolean
}

export function createLexicon(words: Readonly<Record<string, LexiconWords>>): Lexicon {
  const languages = new Map(Object.entries(words).map(([language, lexicon]) => [language, prepare(lexicon)]))
  const chosen = (names: readonly string[]) => [...new Set(names)].flatMap((name) => languages.get(name) ?? [])
  return {
    othersFor: (terms, at, names) =>
      chosen(names).flatMap(({ entriesFor }) =>
        entriesFor(terms[at]!)
          .filter(({ phrase }) => phrase.every((term, index) => isSameWord(term, terms[at + index] ?? '')))
          .map(({ phrase, group }) => ({ length: phrase.length, phrases: group.filter((other) => other !== phrase) })),
      ),
    isFiller: (term, names) => chosen(names).some(({ fillers }) => fillers.has(term)),
    asksHow: (terms, names) => {
      const text = ` ${terms.join(' ')} `
      return chosen(names).some(({ asksHow }) => asksHow.some((phrase) => text.includes(` ${phrase.join(' ')} `)))
    },
  }
}

const SHORTEST_STEM = 3
const LONG_STEM = 6

interface Entry {
  phrase: Phrase
  group: readonly Phrase[]
}

interface Prepared {
  asksHow: Phrase[]
  fillers: ReadonlySet<string>
  entriesFor: (term: string) => readonly Entry[]
}

function prepare({ asksHow, fillers, groups }: LexiconWords): Prepared {
  const entries = groups.flatMap((words) => {
    const group = words.map(termsOf).filter((phrase) => phrase.length > 0)
    return group.map((phrase): Entry => ({ phrase, group }))
  })
  const byFirstLetter = new Map<string, Entry[]>()
  for (const entry of entries) {
    const letter = entry.phrase[0]![0]!
    const same = byFirstLetter.get(letter)
    if (same) same.push(entry)
    else byFirstLetter.set(letter, [entry])
  }
  const known = new Map<string, readonly Entry[]>()
  return {
    asksHow: asksHow.map(termsOf).filter((phrase) => phrase.length > 0),
    fillers: new Set(fillers.flatMap(termsOf)),
    entriesFor: (term) => {
      const found = known.get(term) ?? (byFirstLetter.get(term[0]!) ?? []).filter(({ phrase }) => isSameWord(phrase[0]!, term))
      known.set(term, found)
      return found
    },
  }
}

/** Whether one is the other with another ending: `doctor` and `doctors`, not `Kinder` and `Kindergeld`. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true
  const same = commonBeginning(one, other)
  const ending = Math.max(one.length, other.length) - same
  return same >= SHORTEST_STEM && ending <= (same >= LONG_STEM ? 3 : 2)
}
