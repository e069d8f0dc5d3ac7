/** What the clocks of a time zone do in some years, told to a calendar that does not know the zone. RFC 5545, 3.6.5 */
import { offsetAt } from '#content/city-clock.ts'

const MINUTE = 60_000
const WEEK = 7 * 24 * 60 * MINUTE

interface Change {
  /** The first minute in which clocks show something else. */
  at: number
  before: number
  after: number
}

/** The lines that describe a time zone from the beginning of one year to the end of another. */
export function timezoneLines(timezone: string, firstYear: number, lastYear: number): string[] {
  const start = Date.UTC(firstYear - 1, 0, 1)
  const changes = changesBetween(timezone, start, Date.UTC(lastYear + 1, 0, 1))
  const offset = offsetAt(new Date(start), timezone)
  const beginsInSummer = changes[0] !== undefined && changes[0].after < changes[0].before
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timezone}`,
    ...observance(beginsInSummer ? 'DAYLIGHT' : 'STANDARD', { at: start, before: offset, after: offset }),
    ...changes.flatMap((change) => observance(change.after > change.before ? 'DAYLIGHT' : 'STANDARD', change)),
    'END:VTIMEZONE',
  ]
}

/** When clocks go forward or back between two instants. */
function changesBetween(timezone: string, from: number, until: number): Change[] {
  const offset = (at: number) => offsetAt(new Date(at), timezone)
  const changes: Change[] = []
  for (let week = from; week < until; week += WEEK) {
    const [before, after] = [offset(week), offset(week + WEEK)]
    if (before !== after) changes.push({ at: firstMinute(week, week + WEEK, (at) => offset(at) !== before), before, after })
  }
  return changes
}

/** The first minute of which something is true, between one of which it is not and one of which it is. */
function firstMinute(not: number, is: number, isTrue: (at: number) => boolean): number {
  if (is - not <= MINUTE) return is
  const middle = not + Math.floor((is - not) / 2 / MINUTE) * MINUTE
  return isTrue(middle) ? firstMinute(not, middle, isTrue) : firstMinute(middle, is, isTrue)
}

/** From an instant on, clocks are so far ahead; the instant is told as clocks would show it that had not been changed. */
function observance(kind: 'STANDARD' | 'DAYLIGHT', { at, before, after }: Change): string[] {
  const onset = new Date(at + before * MINUTE).toISOString().slice(0, 19).replace(/[-:]/g, '')
  return [`BEGIN:${kind}`, `DTSTART:${onset}`, `TZOFFSETFROM:${offsetText(before)}`, `TZOFFSETTO:${offsetText(after)}`, `END:${kind}`]
}

function offsetText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`
}
