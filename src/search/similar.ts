/** When two words are forms of one another: `довідка` and `довідку`, `Wohnung` and `Wohnungsamt`, `doctor` and `docter`. */

const SHORTEST = 4
/** Below this share of common pieces two words have nothing to do with one another. */
const LEAST_LIKENESS = 0.4
const COMMON_BEGINNING = 0.8

/** Pieces of three letters, each once. */
export function piecesOf(word: string): string[] {
  const pieces = new Set<string>()
  for (let index = 0; index + 3 <= word.length; index++) pieces.add(word.slice(index, index + 3))
  return [...pieces]
}

/** Whether a word is long enough to have forms that can be told from other words. */
export function hasForms(word: string): boolean {
  return word.length >= SHORTEST
}

/**
 * How alike two words are, from 0 to 1: Dice's share of common pieces, if one is a form, a part or a slip of the other, else 0.
 * So `doctor` is like `doctors`, but not like `sector`.
 */
export function likeness(one: string, other: string, common: number, pieces: number): number {
  const dice = (2 * common) / pieces
  if (dice < LEAST_LIKENESS) return 0
  return isForm(one, other) || isSlip(one, other) ? dice : 0
}

/** A word with another ending, or with another word before or behind it. */
function isForm(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  if (one.includes(other) || other.includes(one)) return true
  const same = commonBeginning(one, other)
  return same >= 3 && same >= shorter * COMMON_BEGINNING
}

/** With how many letters two words begin alike. */
export function commonBeginning(one: string, other: string): number {
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  return same
}

/** Whether one may be the other, typed wrongly: one slip in a short word, two in a long one, the first letter right. */
export function isSlip(one: string, other: string): boolean {
  const most = Math.max(one.length, other.length) >= 8 ? 2 : 1
  if (Math.abs(one.length - other.length) > most) return false
  const beginsAlike = one[0] === other[0] || one.length !== other.length || (one[0] === other[1] && one[1] === other[0])
  return beginsAlike && slips(one, other, most) <= most
}

/** Letters left out, put in, changed or swapped (the optimal string alignment distance); more than `most` is not counted out. */
function slips(one: string, other: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const change = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)
      const swap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? before[j - 2]! + 1 : most + 1
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, change, swap)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[other.length]!
}
