/** When the screen of a desk forgets its visitor. Pure, so that a test needs no clock. */

export interface IdleLimits {
  /** Seconds without a touch until the visitor is asked. */
  warnAfter: number
  /** Seconds without a touch until everything is forgotten. */
  resetAfter: number
}

export type IdleState = { is: 'in-use' } | { is: 'warning'; secondsLeft: number } | { is: 'over' }

export function idleState(secondsUntouched: number, { warnAfter, resetAfter }: IdleLimits): IdleState {
  if (secondsUntouched >= resetAfter) return { is: 'over' }
  if (secondsUntouched >= warnAfter) return { is: 'warning', secondsLeft: Math.ceil(resetAfter - secondsUntouched) }
  return { is: 'in-use' }
}

/** One moment on both clocks, in milliseconds: that of the wall, and that of the page. */
export interface Moment {
  wall: number
  page: number
}

/**
 * Seconds between two moments, by the clock that went further: the clock of the page stands while the machine sleeps, and
 * that of the wall can be set back.
 */
export function secondsBetween(from: Moment, until: Moment): number {
  return Math.max(0, until.wall - from.wall, until.page - from.page) / 1000
}
