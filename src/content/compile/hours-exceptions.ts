/** Dated exceptions laid over hours: what opens in the evening and goes on after midnight belongs to the day on which it began. */
import { addDays, daysFrom } from '../calendar.ts'
import { type Calendar, isUnsureHoliday, rangesOn } from '../opening-hours.ts'
import type { Hours, Range } from '../records/parts.ts'
import type { ServiceInput } from '../schema/service.ts'
import { compileHours } from './compile-parts.ts'
import type { Place, Report } from './place.ts'

/** By day, as far as hours are worked out: the hours that count instead, or `closed`. */
export type Exceptions = ReadonlyMap<string, Hours | 'closed'>

const DAY = 1440

export function compileExceptions(input: ServiceInput['hours_exceptions'], place: Place, report: Report): Exceptions {
  const calendar = calendarOf(place)
  const exceptions = new Map<string, Hours | 'closed'>()
  input.forEach(({ from, until, hours }, index) => {
    const other = compileHours(hours, `hours_exceptions.${index}.hours`, place, report)
    const first = from > place.span.from ? from : place.span.from
    const last = until < place.span.until ? until : place.span.until
    for (const day of daysFrom(first, last)) {
      // Weeks of other hours say nothing about the public holiday in their middle.
      if (other && from < until && isUnsureHoliday(other, day, calendar)) continue
      exceptions.set(day, other ?? 'closed')
    }
  })
  return exceptions
}

/** The hours with their exceptions as single days. */
export function withExceptions(hours: Hours | undefined, exceptions: Exceptions, place: Place): Hours | undefined {
  if (!hours || exceptions.size === 0) return hours
  const calendar = calendarOf(place)
  const hoursOf = (day: string) => exceptions.get(day) ?? hours
  const days = { ...hours.days }
  for (const day of new Set([...exceptions.keys()].flatMap((exception) => [exception, addDays(exception, 1)]))) {
    if (day > place.span.until) continue
    const night = nightInto(day, hoursOf(addDays(day, -1)), calendar)
    const ranges = joined([...night, ...withoutNight(day, hoursOf(day), calendar)])
    if (exceptions.has(day) || JSON.stringify(ranges) !== JSON.stringify(rangesOn(hours, day, calendar))) days[day] = ranges
  }
  const { always: _, ...rule } = hours
  return { ...rule, days }
}

function calendarOf(place: Place): Calendar {
  return { holidays: place.holidays, hoursUntil: place.span.until }
}

/** What is left of the evening before: hours up to midnight that go on, and end within a day. */
function nightInto(day: string, hours: Hours | 'closed', calendar: Calendar): Range[] {
  if (hours === 'closed') return []
  const evening = rangesOn(hours, addDays(day, -1), calendar).at(-1)
  const morning = rangesOn(hours, day, calendar)[0]
  if (evening?.[1] !== DAY || morning?.[0] !== 0) return []
  return morning[1] <= evening[0] ? [morning] : []
}

function withoutNight(day: string, hours: Hours | 'closed', calendar: Calendar): Range[] {
  if (hours === 'closed') return []
  return rangesOn(hours, day, calendar).slice(nightInto(day, hours, calendar).length)
}

/** Ranges that overlap or touch, made one. */
function joined(ranges: Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0])
  const result: Range[] = []
  for (const [from, until] of sorted) {
    const last = result.at(-1)
    if (last && from <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], until)]
    else result.push([from, until])
  }
  return result
}
