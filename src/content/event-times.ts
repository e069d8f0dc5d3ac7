/** When an event takes place, once or again and again, by the clock of its city. */
import { addDays, addMonths, daysBetween } from './calendar.ts'
import { instantOf } from './city-clock.ts'
import { cityTime } from './opening-hours.ts'
import type { NoticeFacts } from './records/notice.ts'

export type EventTimes = Pick<NonNullable<NoticeFacts['event']>, 'start' | 'end' | 'repeat'>

/** One time that it takes place: `2026-12-05T18:30` to `2026-12-05T21:00`. */
export interface Occurrence {
  start: string
  end: string
}

/**
 * Every time it takes place, the first one first. It comes again at the same hour of the city's clock, as long as it begins on
 * `until` or before. "Monthly" is the same date; a month without that date is left out, as calendars do.
 */
export function* occurrences({ start, end, repeat }: EventTimes, until: string): Generator<Occurrence> {
  yield { start, end }
  if (!repeat) return
  const first = dayOf(start)
  const nights = daysBetween(first, dayOf(end))
  for (let count = 1; ; count++) {
    const day = later[repeat](first, count)
    if (day > until) return
    if (repeat === 'monthly' && day.slice(-2) !== first.slice(-2)) continue
    yield { start: day + timeOf(start), end: addDays(day, nights) + timeOf(end) }
  }
}

/** The time that is now or comes next; `undefined` when the last one has ended. */
export function nextOccurrence(event: EventTimes, until: string, now: Date, timezone: string): Occurrence | undefined {
  const today = cityTime(now, timezone).day
  for (const occurrence of occurrences(event, until)) {
    // Of past days there may be hundreds, and an instant takes an old phone long to find.
    if (dayOf(occurrence.end) >= today && instantOf(occurrence.end, timezone) > now) return occurrence
  }
  return undefined
}

const later: Record<NonNullable<EventTimes['repeat']>, (day: string, count: number) => string> = {
  daily: addDays,
  weekly: (day, count) => addDays(day, 7 * count),
  monthly: addMonths,
}

function dayOf(local: string): string {
  return local.slice(0, 10)
}

function timeOf(local: string): string {
  return local.slice(10)
}
