/** Turns the marks of a text into codes, the same in the source and in its translation. */
import { type Piece, piecesOfLine, piecesOfMarkdown } from '#content/texts/inline-marks.ts'
import type { Code, Inline } from './xliff-document.ts'

/** A text with its codes. The codes of the source come first; those that only the translation has follow them. */
export interface Protected {
  codes: Code[]
  source: Inline[]
  target?: Inline[]
}

export function protect(words: string, target: string | undefined, markdown: boolean): Protected {
  const source = withCodes(piecesOf(words, markdown), [])
  if (target === undefined) return source
  const { codes, source: inline } = withCodes(piecesOf(target, markdown), source.codes)
  return { codes, source: source.source, target: inline }
}

function piecesOf(text: string, markdown: boolean): Piece[] {
  return markdown ? piecesOfMarkdown(text) : piecesOfLine(text)
}

function withCodes(pieces: readonly Piece[], known: readonly Code[]): Protected {
  const codes = [...known]
  const free = [...known]
  const open: Code[] = []
  const take = (code: Omit<Code, 'id'>): Code => {
    const index = free.findIndex(({ kind, data, closing }) => kind === code.kind && data === code.data && closing === code.closing)
    const found = index < 0 ? { id: `c${codes.length + 1}`, ...code } : free.splice(index, 1)[0]!
    if (index < 0) codes.push(found)
    return found
  }
  const source = pieces.map((piece, index): Inline => {
    if (piece.is === 'words') return { is: 'words', text: piece.text }
    if (piece.is === 'alone') return { is: 'alone', code: take({ kind: piece.kind, data: piece.data, shows: piece.shows }).id }
    if (piece.is === 'close') return { is: 'close', code: open.pop()!.id }
    const code = take({ kind: piece.kind, data: piece.data, closing: closingOf(pieces, index) })
    open.push(code)
    return { is: 'open', code: code.id }
  })
  return { codes, source }
}

function closingOf(pieces: readonly Piece[], opening: number): string {
  let depth = 0
  for (const piece of pieces.slice(opening)) {
    if (piece.is === 'open') depth++
    if (piece.is === 'close' && --depth === 0) return piece.data
  }
  return ''
}
