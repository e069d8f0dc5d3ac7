/** Takes what a page shows apart into sentences, and sentences into pieces that one voice says in one breath. */
import { holdAddresses } from '#content/prose/addresses.ts'
import { sentenceEnds } from '#content/prose/sentences.ts'
import { type Block, textOf } from './block.ts'
import { breaths } from './breaths.ts'

/** From one character of a block to before another. */
export interface Span {
  from: number
  until: number
}

/** What one voice says at a time. */
export interface Piece extends Span {
  text: string
  language: string
  isPhone: boolean
}

/** What is marked while it is read; a reader goes back and on by these. */
export interface Sentence extends Span {
  /** The number of its block. */
  block: number
  pieces: Piece[]
}

/** The sentences of the blocks that have something to say, in their order. */
export function sentencesOf(blocks: readonly Block[]): Sentence[] {
  return blocks.flatMap((block, number) =>
    spansOf(block)
      .map((span) => ({ ...span, block: number, pieces: piecesOf(block, span) }))
      .filter(({ pieces }) => pieces.length > 0),
  )
}

function spansOf(block: Block): Span[] {
  const text = textOf(block)
  const [first] = block.runs
  if (!first) return []
  return between(block.isWhole ? [] : endsIn(text, first.language), text.length)
}

/** Marks that end a sentence, where the browser itself does not know (Firefox before 125). */
const MARKS = /[.!?؟۔।…]+["»”’)]*\s|[。！？።፧]+/gu

function endsIn(text: string, language: string): number[] {
  // The dots of an address are no ends.
  const counted = holdAddresses(text, (address) => '_'.repeat(address.length))
  if (!('Segmenter' in Intl)) return Array.from(counted.matchAll(MARKS), (mark) => mark.index + mark[0].length)
  return sentenceEnds(language)(counted)
}

/** The stretches between the ends, up to the length of the whole. */
function between(ends: readonly number[], length: number): Span[] {
  const places = [...new Set([0, ...ends, length])].sort((a, b) => a - b)
  return places.slice(1).map((until, index) => ({ from: places[index]!, until }))
}

/** Each language of a sentence is said by its own voice, and a phone number by itself. */
function piecesOf({ runs }: Block, { from, until }: Span): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (const { text, language, isPhone = false } of runs) {
    const inside = { from: Math.max(from, start), until: Math.min(until, start + text.length) }
    const last = pieces.at(-1)
    if (inside.from < inside.until) {
      const words = text.slice(inside.from - start, inside.until - start)
      if (last && last.language === language && last.isPhone === isPhone) {
        last.until = inside.until
        last.text += words
      } else pieces.push({ ...inside, text: words, language, isPhone })
    }
    start += text.length
  }
  return pieces.flatMap((piece) => (piece.isPhone ? [piece] : shorter(piece))).filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

function shorter(piece: Piece): Piece[] {
  let from = piece.from
  return breaths(piece.text).map((text) => {
    const breath = { ...piece, text, from, until: from + text.length }
    from = breath.until
    return breath
  })
}
