/** The week of a door as it is now, and the days ahead on which it is different. */
import { addDays, daysFrom, weekdayOf } from './calendar.ts'
import { type Calendar, isUnsureHoliday, rangesOn } from './opening-hours.ts'
import type { Hours, Range } from './records/parts.ts'

interface Days {
  from: string
  until: string
}

/** Days with dates of their own: exceptions of the office, holidays of schools. */
export interface Dates {
  exceptions: readonly Days[]
  school: readonly Days[]
}

/** Why a day is different, if anybody knows: an exception or school holidays by their first day, a public holiday by its day. */
export type Reason = { exception: string } | { holiday: string } | { school: string }

/** Days one after another that differ in the same way. */
export interface OddDays extends Days {
  ranges: Range[]
  /** Public holidays on which nobody knows what happens. */
  unsure?: true
  reason?: Reason
}

export interface WeekAhead {
  /** Monday first. */
  week: Range[][]
  /** The week is not the usual one: it is summer, or there is no school. */
  seasonal: boolean
  odd: OddDays[]
}

const TWO_WEEKS = 14
/** How far days that differ are followed, when they go on after two weeks. */
const FOLLOWED = 120

/** What to know on `today` about this week and the next. */
export function weekAhead(hours: Hours, today: string, calendar: Calendar, dates: Dates): WeekAhead {
  if (today > calendar.hoursUntil) return { week: hours.week, seasonal: false, odd: [] }
  const week = hours.week.map((usual, weekday) => seasonalRanges(hours, dayOf(weekday, today), calendar, dates) ?? usual)
  const seasonal = JSON.stringify(week) !== JSON.stringify(hours.week)
  const followed = Array.from({ length: FOLLOWED }, (_, index) => addDays(today, index)).filter((day) => day <= calendar.hoursUntil)
  const soon = addDays(today, TWO_WEEKS)
  return { week, seasonal, odd: oddDays(hours, week, followed, calendar, dates).filter(({ from }) => from < soon) }
}

/** Every dated exception of the office, for a page that does not know when it will be read. */
export function allExceptions(hours: Hours, calendar: Calendar, dates: Dates): OddDays[] {
  const days = dates.exceptions.flatMap(({ from, until }) => {
    const last = until < calendar.hoursUntil ? until : calendar.hoursUntil
    return daysFrom(from, last)
  })
  return oddDays(hours, hours.week, [...new Set(days)].sort(), calendar, dates).filter(({ reason }) => reason && 'exception' in reason)
}

/** Open hours that a weekday has twice in a row, because it is their season. */
function seasonalRanges(hours: Hours, day: string, calendar: Calendar, dates: Dates): Range[] | undefined {
  const both = [day, addDays(day, 7)]
  if (both.some((date) => calendar.holidays.includes(date) || within(date, dates.exceptions))) return undefined
  const [first, second] = both.map((date) => hours.days?.[date])
  return first && first.length > 0 && JSON.stringify(first) === JSON.stringify(second) ? first : undefined
}

function oddDays(hours: Hours, week: Range[][], days: readonly string[], calendar: Calendar, dates: Dates): OddDays[] {
  const odd: OddDays[] = []
  for (const day of days) {
    const found = oddDay(hours, week, day, calendar, dates)
    if (!found) continue
    const last = odd.at(-1)
    if (last && isSame(last, found) && isClosedBetween(week, last.until, day)) last.until = day
    else odd.push(found)
  }
  return odd
}

function oddDay(hours: Hours, week: Range[][], day: string, calendar: Calendar, dates: Dates): OddDays | undefined {
  const ranges = rangesOn(hours, day, calendar)
  const unsure = isUnsureHoliday(hours, day, calendar)
  if (!unsure && JSON.stringify(ranges) === JSON.stringify(week[weekdayOf(day)])) return undefined
  const reason = reasonOf(day, calendar, dates)
  return { from: day, until: day, ranges: unsure ? [] : ranges, ...(unsure && { unsure }), ...(reason && { reason }) }
}

function reasonOf(day: string, calendar: Calendar, { exceptions, school }: Dates): Reason | undefined {
  const exception = within(day, exceptions)
  if (exception) return { exception: exception.from }
  if (calendar.holidays.includes(day)) return { holiday: day }
  const holidays = within(day, school)
  return holidays && { school: holidays.from }
}

function within(day: string, spans: readonly Days[]): Days | undefined {
  return spans.find(({ from, until }) => from <= day && day <= until)
}

function isSame(a: OddDays, b: OddDays): boolean {
  return JSON.stringify([a.ranges, a.unsure, a.reason]) === JSON.stringify([b.ranges, b.unsure, b.reason])
}

/** A weekend on which it is closed anyway does not divide a holiday in two. */
function isClosedBetween(week: Range[][], from: string, until: string): boolean {
  for (let day = addDays(from, 1); day < until; day = addDays(day, 1)) if (week[weekdayOf(day)]!.length > 0) return false
  return true
}

/** The first such weekday from `today` on. */
function dayOf(weekday: number, today: string): string {
  return addDays(today, (weekday - weekdayOf(today) + 7) % 7)
}
