/** What a page shows, as a voice needs it: its blocks of text, each with the languages of its words. */

/** A part of a block in one language. */
export interface Run {
  text: string
  language: string
  /** A number to call: its digits are read one by one. */
  isPhone?: boolean
}

/** A paragraph, a heading, a point of a list, a row of a table: no sentence goes on beyond it. */
export interface Block {
  runs: readonly Run[]
  /** An address is no prose: "Str. Unirii 3" is one sentence, whatever its dots say. */
  isWhole?: boolean
}

/** The text of a block; places in it are counted in characters of this. */
export function textOf({ runs }: Block): string {
  return runs.map(({ text }) => text).join('')
}
