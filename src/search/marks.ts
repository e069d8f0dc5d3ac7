/** Finds in a text the words that a search has matched, so that they can be marked. */
import { isUnspaced, termsOf } from './terms.ts'

export interface Piece {
  text: string
  marked: boolean
}

const WORDS = /((?:[\p{L}\p{M}\p{N}]|['’ʼ](?=\p{Script=Cyrillic}))+)/u

/** The text in pieces that together are the text; `matched` are terms as a search gives them. */
export function markedPieces(text: string, matched: readonly string[]): Piece[] {
  const terms = new Set(matched)
  return text
    .split(WORDS)
    .flatMap((piece, index) => {
      if (index % 2 === 0) return [{ text: piece, marked: false }]
      if (isUnspaced(piece)) return signsOf(piece, terms)
      return [{ text: piece, marked: termsOf(piece).some((term) => terms.has(term)) }]
    })
    .filter((piece) => piece.text !== '')
}

/** In a script without spaces single signs are marked: those that stand in a pair that matched. */
function signsOf(run: string, terms: ReadonlySet<string>): Piece[] {
  const signs = Array.from(run)
  const isPair = (index: number) => index >= 0 && terms.has(`${signs[index]}${signs[index + 1] ?? ''}`)
  return signs.map((text, index) => ({ text, marked: isPair(index) || isPair(index - 1) || terms.has(text) }))
}
