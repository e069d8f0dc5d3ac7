/** Who says which sentence of a page: its lines, and what has to be left out. */
import type { Saying } from './player.ts'
import { type SayRange, say } from './say.ts'
import type { Piece, Sentence } from './sentences.ts'

export interface Line<Voice> {
  sentence: Sentence
  sayings: Saying<Voice>[]
}

export interface Script<Voice> {
  lines: Line<Voice>[]
  /** There is enough to hear for it to be worth the time. */
  isWorthHearing: boolean
  /** Languages that nobody reads, though much of the page is in them; the first has the most of it. */
  leftOut: string[]
}

/** A name of an office that nobody can read is no loss; every third sentence is one. */
const MUCH = 0.15
const ENOUGH = 0.25

/**
 * A sentence is read by the voices of its languages. A few words of a language without a voice are read by the one that reads
 * the rest of the sentence; a sentence whose main language has no voice is left out. `sayRange`: how the language says opening hours.
 */
export function scriptOf<Voice>(
  sentences: readonly Sentence[],
  voiceOf: (language: string) => Voice | undefined,
  sayRange: (language: string) => SayRange | undefined,
): Script<Voice> {
  const lines: Line<Voice>[] = []
  const silent = new Map<string, number>()
  let read = 0
  for (const sentence of sentences) {
    const language = mainLanguage(sentence)
    const voice = voiceOf(language)
    if (voice) {
      const saying = (piece: Piece) => ({ words: say(piece, sayRange(piece.language)), voice: voiceOf(piece.language) ?? voice })
      lines.push({ sentence, sayings: sentence.pieces.map(saying) })
      read += lengthOf(sentence)
    } else {
      silent.set(language, (silent.get(language) ?? 0) + lengthOf(sentence))
    }
  }
  const all = read + [...silent.values()].reduce((sum, length) => sum + length, 0)
  const leftOut = [...silent].filter(([, length]) => length > all * MUCH).sort(([, one], [, other]) => other - one)
  return { lines, isWorthHearing: read > all * ENOUGH, leftOut: leftOut.map(([language]) => language) }
}

/** The language that most of a sentence is in. */
function mainLanguage({ pieces }: Sentence): string {
  const lengths = new Map<string, number>()
  for (const { language, text } of pieces) lengths.set(language, (lengths.get(language) ?? 0) + text.length)
  return [...lengths].sort(([, one], [, other]) => other - one)[0]![0]
}

function lengthOf({ from, until }: Sentence): number {
  return until - from
}
