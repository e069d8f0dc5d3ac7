/** How fast this reader likes to be read to. */
import { keepText, keptText } from './device-text.ts'

const SPEED = 'first-door.reading-speed'
const SPEEDS = ['slower', 'normal', 'faster'] as const

export type ReadingSpeed = (typeof SPEEDS)[number]

/** The speed chosen last; `normal` when there is none or the browser keeps nothing. */
export function readingSpeed(): ReadingSpeed {
  const kept = keptText(SPEED)
  return SPEEDS.find((speed) => speed === kept) ?? 'normal'
}

export function rememberReadingSpeed(speed: ReadingSpeed): void {
  keepText(SPEED, speed)
}
