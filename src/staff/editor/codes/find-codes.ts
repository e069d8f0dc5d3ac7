/** Finds codes by their names. Pure. */
import { fold } from '#content/fold.ts'

/** A code with its name in the language of who chooses. */
export interface NamedCode {
  code: string
  name: string
}

/**
 * The codes of whose name every word of the query is a part; marks and capitals do not count. Those come first in which the words
 * of the query begin words, else they keep their order. All for no words.
 */
export function findCodes(codes: readonly NamedCode[], query: string): NamedCode[] {
  const wanted = wordsOf(query)
  const found = codes.flatMap((named) => {
    const words = wordsOf(named.name)
    if (!wanted.every((part) => words.some((word) => word.includes(part)))) return []
    return [{ named, begins: wanted.every((part) => words.some((word) => word.startsWith(part))) }]
  })
  return [...found.filter(({ begins }) => begins), ...found.filter(({ begins }) => !begins)].map(({ named }) => named)
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}
