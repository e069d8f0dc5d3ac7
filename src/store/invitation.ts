/** Whether the reader has been asked to install the app. It is offered to who comes back on another day, until they say no. */
import { keepText, keptText } from './device-text.ts'

const NAME = 'first-door.install'
const ENOUGH = 'no'

/** Notes a visit on this day (`2026-11-22`); `true` when there was one on another day before and nobody has said no. */
export function hasComeBack(today: string): boolean {
  const noted = keptText(NAME)
  if (noted === ENOUGH) return false
  if (noted === undefined) keepText(NAME, today)
  return noted !== undefined && noted !== today
}

/** Whether the reader does not want to be asked, or has installed the app. */
export function isAskedEnough(): boolean {
  return keptText(NAME) === ENOUGH
}

export function neverAskAgain(): void {
  keepText(NAME, ENOUGH)
}
