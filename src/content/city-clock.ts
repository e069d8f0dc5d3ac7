/** From what a clock in the city shows to the instant that is meant, also when clocks go forward or back. */
import { cityTime } from './opening-hours.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** By how many minutes the clocks of a time zone are ahead of universal time at an instant. */
export function offsetAt(instant: Date, timezone: string): number {
  const { day, minute } = cityTime(instant, timezone)
  return Date.parse(day) / MINUTE + minute - Math.floor(instant.getTime() / MINUTE)
}

/**
 * The instant at which clocks of a time zone show `2026-12-05T18:30`. A time that they show twice means the first; one that
 * they leave out is counted on from before, as calendars do. https://datatracker.ietf.org/doc/html/rfc5545#section-3.3.5
 */
export function instantOf(local: string, timezone: string): Date {
  const shown = Date.parse(`${local}Z`)
  const [before, after] = [shown - DAY, shown + DAY].map((near) => offsetAt(new Date(near), timezone)) as [number, number]
  const instants = [before, after].map((offset) => new Date(shown - offset * MINUTE))
  const shows = (instant: Date) => instant.getTime() + offsetAt(instant, timezone) * MINUTE === shown
  return instants.find(shows) ?? instants[0]!
}
