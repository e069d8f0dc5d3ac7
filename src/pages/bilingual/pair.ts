/** The same said twice: to the person at the office (`theirs`), and to the reader (`mine`). */
import type { Said } from '#content/spoken.ts'
import type { Speaker } from './speaker.ts'

export interface Pair {
  theirs: Said
  mine: Said
}

export interface Speakers {
  theirs: Speaker
  mine: Speaker
}

/** What both are told, each in their language. */
export function both({ theirs, mine }: Speakers, say: (speaker: Speaker) => string): Pair {
  return { theirs: { text: say(theirs), language: theirs.language }, mine: { text: say(mine), language: mine.language } }
}

/** Words of the directory, in the language each of them has got. */
export function saidBoth(theirs: Said, mine: Said): Pair {
  return { theirs, mine }
}
