/**
 * Turns OpenStreetMap opening hours into plain open intervals of a span of days, in city time.
 * https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
import OpeningHours from 'opening_hours'
import { addDays, weekdayOf } from '../calendar.ts'
import type { Hours, Range } from '../records/parts.ts'

/** Where the hours are read: decides what a public holiday is. */
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

/** Expands values, and remembers them: many offices share their hours. */
export function hoursExpander(region: Region, span: Span, holidays: ReadonlySet<string>): (value: string) => ExpandedHours {
  const known = new Map<string, ExpandedHours>()
  const days = daysOf(span)
  return (value) => {
    const hours = known.get(value) ?? expand(value, region, days, holidays)
    known.set(value, hours)
    return hours
  }
}

function expand(value: string, region: Region, days: string[], holidays: ReadonlySet<string>): ExpandedHours {
  if (value.trim() === '24/7') {
    const open: Range[] = [[0, DAY]]
    return { week: Array.from({ length: 7 }, () => open), holiday: open, always: true }
  }
  const unclear = unclearPart(value)
  if (unclear) return { wrong: unclear }

  let intervals: [Date, Date, boolean, string | undefined][]
  try {
    const { country, state, longitude, latitude } = region
    const place = { lat: latitude, lon: longitude, address: { country_code: country, state } }
    const parsed = new OpeningHours(value, place, {
      locale: 'en',
      mode: 0,
      tag_key: 'opening_hours',
      map_value: false,
      warnings_severity: 4,
    })
    const warnings = parsed.getWarnings() as string[]
    if (warnings.length > 0) return { wrong: adviceFor(value, warnings[0]!) }
    intervals = parsed.getOpenIntervals(localDate(days[0]!), localDate(addDays(days.at(-1)!, 1)))
  } catch (error) {
    return { wrong: `These hours cannot be read. Write them like "Mo-Th 08:30-16:30; Fr 08:30-14:00". ${plainWarning(String(error))}` }
  }
  const unsure = intervals.find(([, , unknown]) => unknown)
  if (unsure) return { wrong: SAYS_TOO_LITTLE }

  return asRule(openByDay(intervals, days), days, holidays, /\bPH\b/.test(value))
}

function unclearPart(value: string): string | undefined {
  if (/sunrise|sunset|dawn|dusk/.test(value)) return 'Write times of the clock; sunrise and sunset cannot be used.'
  if (/\bSH\b/.test(value)) return 'School holidays (SH) are not known here. Write the days into hours_exceptions.'
  if (value.includes('"')) return SAYS_TOO_LITTLE
  return undefined
}

function adviceFor(value: string, warning: string): string {
  if (/\bPH\b/.test(value) && warning.includes('overwrites'))
    return 'These hours go on after midnight, so it is not clear when a holiday cuts them. Take the part with PH out, and write the holidays into hours_exceptions.'
  return `Write the hours more exactly. ${plainWarning(warning)}`
}

/** Cuts intervals at midnight and sorts them under their days. */
function openByDay(intervals: [Date, Date, ...unknown[]][], days: string[]): Map<string, Range[]> {
  const open = new Map<string, Range[]>(days.map((day) => [day, []]))
  for (const [start, end] of intervals) {
    let day = dayOf(start)
    let from = start.getHours() * 60 + start.getMinutes()
    const lastDay = dayOf(end)
    const until = end.getHours() * 60 + end.getMinutes()
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
function asRule(open: Map<string, Range[]>, days: string[], holidays: ReadonlySet<string>, tellsHolidays: boolean): Hours {
  const week = Array.from({ length: 7 }, (_, weekday) =>
    mostCommon(days.filter((day) => weekdayOf(day) === weekday && !holidays.has(day)).map((day) => open.get(day)!)),
  )
  const holiday = tellsHolidays ? mostCommon(days.filter((day) => holidays.has(day)).map((day) => open.get(day)!)) : undefined
  const different = days.filter((day) => {
    const expected = holiday && holidays.has(day) ? holiday : week[weekdayOf(day)]
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

/** The library's first sentence, without its pointer into the value. */
function plainWarning(warning: string): string {
  return /\((?<sentence>[^()]+)\)\s*$/s.exec(warning)?.groups?.['sentence']?.trim() ?? ''
}

function daysOf({ from, until }: Span): string[] {
  const days: string[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day)
  return days
}

// The library reads and answers in the device's own clock; only its wall time is used, as the city's.
function localDate(day: string): Date {
  return new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)))
}

function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
