/** What stands on a sheet: facts once, words on both sides. */
import type { Pair } from './pair.ts'

export interface Block {
  /** Absent where the heading of the sheet says it. */
  title?: Pair
  /** In which language its words stand, where a reader's own has none of them; empty where it has. */
  note?: Pair
  rows: Row[]
  /** Lines that somebody at the desk typed, as they are: in one language, nobody knows which. */
  written?: readonly string[]
}

export interface Row extends Pair {
  /** Under the words: the last day of a step, each in its language. */
  more?: Pair | undefined
  /** Between the words: lines of a fact, a box to tick, the number of a step, a day for both, or nothing, as the next lines belong under it. */
  fact: { lines: string[] } | { heading: true } | { box: true } | { number: number } | { day: Pair }
}
