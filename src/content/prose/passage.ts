/** Passages: pieces of running text as people read them, and which of their characters belong to words that count. */
import { withoutEntities } from '../plain-text.ts'
import { holdAddresses } from './addresses.ts'

export interface Passage {
  text: string
  /** As long as the text; what does not count as words is `HELD` here, character by character. */
  counted: string
}

/** Stands for a character that does not count: neither a letter nor the end of a sentence. */
const HELD = '\uFFFC'

/** Each of these begins or ends a block; a sentence does not go on beyond it. */
const BLOCK = /<\/?(?:p|ul|ol|li)\b[^>]*>|<br\b[^>]*>/
const PIECE = /<[^>]*>|&(?:amp|lt|gt|quot);|[^<&]+|[<&]/g

/** A field of plain words as a passage. */
export function plainPassage(words: string): Passage {
  const text = inOneLine(words)
  return { text, counted: holdAddresses(text, held) }
}

/**
 * The passages of a compiled text: its paragraphs and the points of its lists. Links do not count as words,
 * nor do words of the office (`<bdi>`): authors are asked to write those beside their own.
 */
export function passagesOf(html: string): Passage[] {
  return html
    .split(BLOCK)
    .map(passageOf)
    .filter(({ text }) => text.trim() !== '')
}

function passageOf(block: string): Passage {
  let text = ''
  let counted = ''
  let depth = 0
  for (const [piece] of block.matchAll(PIECE)) {
    if (/^<(?:a|bdi)\b/.test(piece)) depth++
    else if (/^<\/(?:a|bdi)>/.test(piece)) depth--
    else if (!/^<\/?[a-z]/i.test(piece)) {
      const words = inOneLine(withoutEntities(piece))
      text += words
      counted += depth > 0 ? held(words) : words
    }
  }
  return { text, counted: holdAddresses(counted, held) }
}

/** A line of the source file ends anywhere, also in the middle of a sentence. */
function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ')
}

function held(words: string): string {
  return HELD.repeat(words.length)
}
