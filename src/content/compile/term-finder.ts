/** Finds the entry of the glossary that explains a word of the office, however the word is spelled and inflected. */
import { fold } from '../fold.ts'

/** The entry of a glossary, as far as finding it needs. */
export interface OfficialWord {
  id: string
  term: string
  keywords: readonly string[]
}

/** The id of the entry that explains these words; `undefined` when none does, or more than one could. */
export type TermFinder = (words: string) => string | undefined

/**
 * A word is explained by the entry that has it as its term, else as one of the two names of `Volkshochschule (vhs)`,
 * else as a keyword that is another form of a name. Parts of words and phrases never count.
 */
export function termFinder(terms: readonly OfficialWord[]): TermFinder {
  const rounds = [({ term }: OfficialWord) => [term], ({ term }: OfficialWord) => namesOf(term), formsOf].map((wordings) =>
    idsByWording(terms, wordings),
  )
  return (words) => {
    const wording = comparable(words)
    const ids = rounds.flatMap((round) => round.get(wording) ?? [])[0]
    return ids?.size === 1 ? [...ids][0] : undefined
  }
}

/** Every wording by which an entry is known in a text, ready to be compared. */
export function wordingsOf(word: OfficialWord): string[] {
  return [word.term, ...namesOf(word.term), ...formsOf(word)].map(comparable)
}

/** Words in small letters without marks, with one space between them. */
export function comparable(words: string): string {
  return wordsOf(words).join(' ')
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function idsByWording(terms: readonly OfficialWord[], wordings: (word: OfficialWord) => string[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>()
  for (const word of terms) {
    for (const wording of wordings(word).map(comparable)) ids.set(wording, (ids.get(wording) ?? new Set()).add(word.id))
  }
  return ids
}

function namesOf(term: string): string[] {
  return /^(.+?)\s*\((.+)\)$/.exec(term)?.slice(1) ?? [term]
}

/** Keywords are there for search, and many only lead to the word: of "recepta", "recepty" is a form, "apteka" is not. */
function formsOf({ term, keywords }: OfficialWord): string[] {
  return keywords.filter((keyword) => namesOf(term).some((name) => isFormOf(wordsOf(keyword), wordsOf(name))))
}

function isFormOf(form: readonly string[], name: readonly string[]): boolean {
  return form.length === name.length && form.every((word, index) => haveOneStem(word, name[index]!))
}

const SHORTEST_STEM = 3
const LONGEST_ENDING = 4

function haveOneStem(one: string, other: string): boolean {
  let stem = 0
  while (stem < one.length && one[stem] === other[stem]) stem++
  const ending = Math.max(one.length, other.length) - stem
  return ending === 0 || (stem >= SHORTEST_STEM && ending <= LONGEST_ENDING && ending <= stem)
}
