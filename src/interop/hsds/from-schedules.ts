/** Schedules of HSDS as opening hours in the syntax of OpenStreetMap. https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification */
import { addDays, daysBetween, weekdayOf } from '#content/calendar.ts'
import { day as realDay } from '#content/schema/field.ts'
import type { InputSchedule } from './hsds-input.ts'

const DAYS: Record<string, string> = { MO: 'Mo', TU: 'Tu', WE: 'We', TH: 'Th', FR: 'Fr', SA: 'Sa', SU: 'Su' }
const NAMES = Object.values(DAYS)
/** A run of single days longer than this is a season, which a person should write. */
const MOST_DAYS = 60

export interface HoursFound {
  /** `Mo-Fr 08:30-16:30`. */
  openingHours?: string
  exceptions: { from: string; until: string; hours: string }[]
  notes: string[]
  /** Which schedules say what could not be taken over, and why. */
  unread: { index: number; message: string }[]
}

/** The week, the single days that differ, and what is said in words. What was valid until before `today` is told only. */
export function fromSchedules(schedules: readonly InputSchedule[], today: string): HoursFound {
  const week = new Map<string, string[]>()
  const dated = new Map<string, string[]>()
  const notes = new Set<string>()
  const unread: HoursFound['unread'] = []
  schedules.forEach((schedule, index) => {
    if (schedule.notes) notes.add(schedule.notes)
    const wrong = isOver(schedule, today) ?? read(isForSomeDays(schedule, schedules) ? asDated(schedule) : schedule, week, dated)
    if (wrong) unread.push({ index, message: wrong })
    if (!schedule.opens_at && schedule.description) notes.add(schedule.description)
  })
  const openingHours = osmWeek(week)
  const exceptions = [...dated]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, times]) => ({ from: day, until: day, hours: osmDay(day, times) }))
  return { ...(openingHours && { openingHours }), exceptions, notes: [...notes], unread }
}

function isOver({ valid_to, until }: InputSchedule, today: string): string | undefined {
  const last = [valid_to, until].find((end) => end && end.slice(0, 10) < today)
  return last && `It was valid until ${last} only.`
}

/** Hours beside others that are valid for longer are those of a holiday or a feast, as the guidance of HSDS says. */
function isForSomeDays({ valid_from, valid_to }: InputSchedule, all: readonly InputSchedule[]): boolean {
  if (!valid_from || !valid_to || !(daysBetween(valid_from.slice(0, 10), valid_to.slice(0, 10)) <= MOST_DAYS)) return false
  return all.some((other) => !other.dtstart && (other.valid_from !== valid_from || other.valid_to !== valid_to))
}

function asDated(schedule: InputSchedule): InputSchedule {
  return { ...schedule, dtstart: schedule.valid_from, until: schedule.valid_to }
}

type Times = Map<string, string[]>

/** Adds what the schedule says; what is wrong with it, if that cannot be done. */
function read(schedule: InputSchedule, week: Times, dated: Times): string | undefined {
  const { interval = 1, byday, opens_at, closes_at, dtstart, until, count } = schedule
  const freq = schedule.freq?.trim().toUpperCase()
  if (!freq && !byday && !opens_at) return undefined
  const [opens, closes] = [clockOf(opens_at), clockOf(closes_at)]
  if (!opens || !closes) return 'Its times (opens_at, closes_at) are missing or cannot be read. Write them as 08:30.'
  // For some that is the whole day, for others none of it.
  if (opens === closes) return `It opens and closes at ${opens}. Write "00:00-24:00" into opening_hours if it is always open.`
  const other = Object.keys(schedule).find((key) => /^by(week|month|year)/.test(key))
  if (other) return `It repeats by "${other}", which opening hours cannot say. Write the days into hours_exceptions.`
  if (interval !== 1) return `It repeats every ${interval} weeks or months, which opening hours cannot say.`
  const days = (byday ?? '')
    .split(',')
    .map((day) => day.trim().toUpperCase())
    .filter(Boolean)
  const time = `${opens}-${closes === '23:59' || closes === '00:00' ? '24:00' : closes}`
  if (dtstart && (until || count !== undefined)) return readDated({ dtstart, until, count, freq, days, time }, dated)
  const selectors = days.map((day) => selectorOf(day, freq))
  if (selectors.length === 0 || selectors.includes(undefined))
    return `Its days (byday "${byday ?? ''}", freq "${freq ?? ''}") cannot be read.`
  for (const selector of selectors) add(week, selector!, time)
  return undefined
}

interface Dated {
  dtstart: string
  until: string | undefined
  count: number | undefined
  freq: string | undefined
  days: string[]
  time: string
}

/** Every week from one day to another, or so many times, as single days. */
function readDated({ dtstart, until, count = MOST_DAYS + 1, freq, days, time }: Dated, dated: Times): string | undefined {
  const first = dayOf(dtstart)
  const last = until ? dayOf(until) : first && addDays(first, 7 * MOST_DAYS)
  const weekdays = days.map((day) => Object.keys(DAYS).indexOf(day))
  const isWeekly = freq === undefined || freq === 'WEEKLY'
  if (!first || !last || weekdays.includes(-1) || !isWeekly)
    return 'Its first and last day (dtstart, until) or its weekdays cannot be read. Write them into hours_exceptions.'
  const found: string[] = []
  for (let day = first; day <= last && found.length < count && found.length <= MOST_DAYS; day = addDays(day, 1)) {
    if (weekdays.length === 0 ? weekdayOf(day) === weekdayOf(first) : weekdays.includes(weekdayOf(day))) found.push(day)
  }
  if (found.length > MOST_DAYS) return 'It lasts for a season. Write its months into opening_hours.'
  if (found.length === 0) return 'None of its days lies between its first and its last (dtstart, until).'
  for (const day of found) add(dated, day, time)
  return undefined
}

/** `MO` of a week, `2MO` or `-1FR` of a month. RFC 5545, 3.3.10 */
function selectorOf(day: string, freq: string | undefined): string | undefined {
  const [, count, name] = /^(-?[1-5])?([A-Z]{2})$/.exec(day) ?? []
  const weekday = name && DAYS[name]
  if (!weekday || (count !== undefined && freq !== 'MONTHLY') || (freq === 'MONTHLY' && count === undefined)) return undefined
  return count ? `${weekday}[${count}]` : weekday
}

/** `09:00:00+02:00` is nine on the clocks of the place; of UTC we cannot know what they show. */
function clockOf(time: string | undefined): string | undefined {
  const [, hour, minute] = /^(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?(?:[+-]\d\d:?\d\d)?$/.exec(time?.trim() ?? '') ?? []
  return hour && minute && Number(hour) < 25 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined
}

function dayOf(text: string): string | undefined {
  const day = realDay.safeParse(text.slice(0, 10)).data
  // Years of five digits are no days of the calendar.
  return day && day < '9999' ? day : undefined
}

function add(times: Times, key: string, time: string): void {
  times.set(key, [...new Set([...(times.get(key) ?? []), time])].sort())
}

/** Days with the same hours stand together, in the order of the week; those of a month come last, for what comes later counts. */
function osmWeek(week: Times): string {
  const rank = (selector: string) => NAMES.indexOf(selector.slice(0, 2)) + (selector.includes('[') ? NAMES.length : 0)
  const groups = new Map<string, string[]>()
  for (const [selector, times] of [...week].sort(([a], [b]) => rank(a) - rank(b))) {
    const key = `${selector.includes('[') ? selector : ''}${times.join(',')}`
    groups.set(key, [...(groups.get(key) ?? []), selector])
  }
  return [...groups.values()].map((selectors) => `${spans(selectors)} ${week.get(selectors[0]!)!.join(',')}`).join('; ')
}

/** `Mo,Tu,We,Fr` as `Mo-We,Fr`. */
function spans(selectors: readonly string[]): string {
  const runs: string[][] = []
  for (const selector of selectors) {
    const last = runs.at(-1)
    if (last && NAMES.includes(selector) && NAMES.indexOf(last.at(-1)!) === NAMES.indexOf(selector) - 1) last.push(selector)
    else runs.push([selector])
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(','))).join(',')
}

function osmDay(day: string, times: readonly string[]): string {
  return `${NAMES[weekdayOf(day)]} ${times.join(',')}`
}
