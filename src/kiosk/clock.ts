/** Whether the clock of a desk can be right, and how old its directories are. Pure, so that a test needs no clock. */

const DAY = 86_400_000

/** A directory that lies on the desk; `version` in seconds since 1970. */
export interface Made {
  city: string
  version: number
}

export type Clock =
  | { is: 'right' }
  /** A directory was made more than a day after what the clock shows. */
  | { is: 'before-directory'; directory: Made }
  /** The desk was used on a later day already, `2026-11-21`: the clock is behind, or was ahead then. */
  | { is: 'before-last-day'; day: string }

/** What speaks against the clock, if anything does. */
export function clockOf(now: Date, today: string, lastDay: string | undefined, directories: readonly Made[]): Clock {
  const directory = directories.find((made) => isFromFuture(made.version, now))
  if (directory) return { is: 'before-directory', directory }
  if (lastDay !== undefined && today < lastDay) return { is: 'before-last-day', day: lastDay }
  return { is: 'right' }
}

/** A clock may be some hours wrong without anybody being told. */
export function isFromFuture(version: number, now: Date): boolean {
  return version * 1000 - now.getTime() > DAY
}

/** Whole days since a directory was made; none for one that seems to come from the future. */
export function ageInDays(version: number, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - version * 1000) / DAY))
}

/** The last day of use after a visitor today: it never goes back by itself, or a clock that was set back would not be noticed. */
export function lastDayAfter(today: string, lastDay: string | undefined): string {
  return lastDay !== undefined && lastDay > today ? lastDay : today
}
