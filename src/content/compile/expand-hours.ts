/**
 * Turns OpenStreetMap opening hours into plain open intervals of a span of days, in city time.
 * https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
import OpeningHours from 'opening_hours'
import { addDays, daysFrom, weekdayOf } from '../calendar.ts'
import type { Hours, Range } from '../records/parts.ts'
import { type Holidays, nameHolidays, type Selects } from './name-holidays.ts'
import { byWallClock } from './wall-clock.ts'

/** Where the hours are read: decides what a public holiday is in years that nobody has listed. */
export interface Region {
  /** ISO 3166-1, small letters. */
  country: string
  /** Name of the state, for countries whose holidays differ by state. */
  state: string
  longitude: number
  latitude: number
}

/** Days from `from` to `until`, both included: `2026-11-01`. */
export interface Span {
  from: string
  until: string
}

/** The hours of one value over a span, or what its author has to mend. */
export type ExpandedHours = Hours | { wrong: string }

const DAY = 1440
const SAYS_TOO_LITTLE = 'Hours with a comment or an open end say too little. Write both times, and the rest into opening_hours_note.'
const NIGHT_AND_HOLIDAY =
  'These hours go on after midnight, so it is not clear when a holiday cuts them. Take the part with PH or SH out, and write the holidays into hours_exceptions.'
/** The package wants some place; what depends on it is not asked of it. */
const SOMEWHERE = { lat: 50, lon: 8.8, address: { country_code: 'de', state: 'Hessen' } }
const SETTINGS = { locale: 'en', mode: 0, tag_key: 'opening_hours', map_value: false, warnings_severity: 4 } as const
/** Days that are over make hours longer, not wrong. */
const HARMLESS = ['date_past', 'date_range_past', 'year_past']

/** Expands values, and remembers them: many offices share their hours. */
export function hoursExpander(span: Span, holidays: Holidays): (value: string) => ExpandedHours {
  const known = new Map<string, ExpandedHours>()
  const days = daysFrom(span.from, span.until)
  return (value) => {
    const hours = known.get(value) ?? byWallClock(span.from, () => expand(value, days, holidays))
    known.set(value, hours)
    return hours
  }
}

function expand(value: string, days: string[], holidays: Holidays): ExpandedHours {
  if (value.trim() === '24/7') {
    const open: Range[] = [[0, DAY]]
    return { week: Array.from({ length: 7 }, () => open), holiday: open, always: true }
  }
  const unclear = unclearPart(value, holidays)
  if (unclear) return { wrong: unclear }

  let intervals: Interval[]
  try {
    // School holidays are written as public ones are, but of those the package knows too few years to judge a value.
    const written = new OpeningHours(value.replace(/\bSH\b/gi, 'PH'), SOMEWHERE, SETTINGS)
    const warning = written.getStructuredWarnings().find(({ type }) => !HARMLESS.includes(type))
    if (warning) return { wrong: adviceFor(value, warning.message) }
    const named = nameHolidays(value, holidays, selects)
    if (named === undefined)
      return {
        wrong: 'Write PH or SH at the beginning of its part, or behind weekdays: "PH off", "SH Mo-Fr 10:00-12:00", "Sa,PH 09:00-13:00".',
      }
    intervals = openIntervals(named, days[0]!, days.at(-1)!)
  } catch (error) {
    return { wrong: `These hours cannot be read. Write them like "Mo-Th 08:30-16:30; Fr 08:30-14:00". ${plainError(String(error))}` }
  }
  const unsure = intervals.find(([, , unknown]) => unknown)
  if (unsure) return { wrong: SAYS_TOO_LITTLE }

  return asRule(openByDay(intervals, days), days, value, holidays)
}

function unclearPart(value: string, { school }: Holidays): string | undefined {
  if (/sunrise|sunset|dawn|dusk/.test(value)) return 'Write times of the clock; sunrise and sunset cannot be used.'
  if (value.includes('"')) return SAYS_TOO_LITTLE
  if (/\bSH\b/i.test(value) && !school)
    return 'The school holidays (SH) of this city are not listed. Write them into city.yaml under school_holidays, or the days of this office into hours_exceptions.'
  return undefined
}

function adviceFor(value: string, warning: string): string {
  if (/\b[PS]H\b/i.test(value) && warning.includes('overwrites')) return NIGHT_AND_HOLIDAY
  return `Write the hours more exactly. ${warning}`
}

type Interval = [Date, Date, boolean, string | undefined]

function openIntervals(value: string, from: string, until: string): Interval[] {
  return new OpeningHours(value, SOMEWHERE, SETTINGS).getOpenIntervals(new Date(from), new Date(addDays(until, 1)))
}

const selects: Selects = (selector, days) => {
  if (days.length === 0) return []
  const inside = openByDay(openIntervals(`${selector} 00:00-24:00`, days[0]!, days.at(-1)!), days)
  return days.filter((day) => inside.get(day)!.length > 0)
}

/** Cuts intervals at midnight and sorts them under their days. */
function openByDay(intervals: Interval[], days: readonly string[]): Map<string, Range[]> {
  const open = new Map<string, Range[]>(days.map((day) => [day, []]))
  for (const [start, end] of intervals) {
    let day = dayOf(start)
    let from = minuteOf(start)
    const lastDay = dayOf(end)
    const until = minuteOf(end)
    while (day < lastDay) {
      open.get(day)?.push([from, DAY])
      day = addDays(day, 1)
      from = 0
    }
    if (until > from) open.get(day)?.push([from, until])
  }
  return open
}

/** Finds the week behind the days, so that a year of hours fits in a line. */
function asRule(open: Map<string, Range[]>, days: string[], value: string, holidays: Holidays): Hours {
  const isPublic = new Set(holidays.public)
  const isOdd = new Set([...holidays.public, ...(/\bSH\b/i.test(value) ? holidays.school! : [])])
  const week = Array.from({ length: 7 }, (_, weekday) =>
    mostCommon(days.filter((day) => weekdayOf(day) === weekday && !isOdd.has(day)).map((day) => open.get(day)!)),
  )
  const tellsHolidays = /\bPH\b/i.test(value)
  const holiday = tellsHolidays ? mostCommon(days.filter((day) => isPublic.has(day)).map((day) => open.get(day)!)) : undefined
  const different = days.filter((day) => {
    const expected = holiday && isPublic.has(day) ? holiday : week[weekdayOf(day)]
    return JSON.stringify(expected) !== JSON.stringify(open.get(day))
  })
  return {
    week,
    ...(holiday && { holiday }),
    ...(different.length > 0 && { days: Object.fromEntries(different.map((day) => [day, open.get(day)!])) }),
  }
}

function mostCommon(lists: Range[][]): Range[] {
  const counts = new Map<string, number>()
  for (const list of lists) counts.set(JSON.stringify(list), (counts.get(JSON.stringify(list)) ?? 0) + 1)
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]
  return best ? (JSON.parse(best[0]) as Range[]) : []
}

/** The sentence of an error, without its pointer into the value. */
function plainError(error: string): string {
  return /\((?<sentence>[^()]+)\)\s*$/s.exec(error)?.groups?.['sentence']?.trim() ?? ''
}

function minuteOf(date: Date): number {
  return date.getUTCHours() * 60 + date.getUTCMinutes()
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
