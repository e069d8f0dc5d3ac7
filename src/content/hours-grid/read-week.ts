/**
 * Reads OpenStreetMap's opening_hours into a table that a person can fill in, where the table can say the same.
 * https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
import { gridFaults } from './grid-faults.ts'
import { readSeasonDates, type SeasonDates } from './season-dates.ts'
import {
  DAY,
  type DayHours,
  type HoursGrid,
  type Interval,
  isNight,
  type OtherWeek,
  type Season,
  sameHours,
  WEEKDAYS,
} from './week-grid.ts'

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]
const NAME = `(?:${WEEKDAYS.join('|')}|PH|SH)`
const ITEM = `${NAME}(?:\\s*-\\s*${NAME})?`
const LIST = `${ITEM}(?:\\s*,\\s*${ITEM})*`
const SPAN = '\\d\\d:\\d\\d\\s*-\\s*\\d\\d:\\d\\d'
/** Dates of a season, days, weekdays in holidays, times. */
const RULE = new RegExp(
  `^(?:(?<dates>[A-Z][a-z]{2}(?:\\s*-\\s*[A-Z][a-z]{2})?|[A-Z][a-z]{2}\\s*\\d\\d?(?:\\s*-\\s*(?:[A-Z][a-z]{2}\\s*)?\\d\\d?)?)(?:\\s+|$))??(?:(?<days>${LIST})(?:\\s+(?<more>${LIST}))?\\s+)?(?<times>off|closed|${SPAN}(?:\\s*,\\s*${SPAN})*)$`,
)
const RULE_ENDS = /(?::\d\d|off|closed)\s*$/

/**
 * The table that says the same as this text. `undefined` when there is none: nothing is written, it is written wrongly, or it says
 * more than the table can hold (`Tu[1]`, years, weeks, comments, holidays before what they come from).
 */
export function readWeek(text: string): HoursGrid | undefined {
  if (text.trim() === '24/7') return { is: 'always' }
  const draft: Draft = { week: EVERY_DAY.map(() => undefined), seasons: [] }
  for (const [index, written] of rulesOf(text).entries()) {
    // After other rules, programs differ in what hours without days and dates are for.
    const rule = index > 0 && /^(?:\d|off|closed)/.test(written.text) ? undefined : readRule(written.text)
    if (!rule || !(written.adds ? add(draft, rule) : lay(draft, rule))) return undefined
  }
  const grid = gridOf(draft)
  return gridFaults(grid).length === 0 ? grid : undefined
}

/** The table as it grows, rule by rule; `undefined`: not said yet. */
interface Draft {
  week: OtherWeek
  publicHolidays?: DayHours
  schoolHolidays?: OtherWeek
  seasons: Season[]
}

interface Rule {
  dates: SeasonDates | undefined
  weekdays: readonly number[]
  isPublic: boolean
  /** Days of the week in school holidays. */
  school: readonly number[]
  hours: DayHours
}

function gridOf({ week, publicHolidays, schoolHolidays, seasons }: Draft): HoursGrid {
  return {
    is: 'week',
    week: week.map((day) => day ?? []),
    ...(publicHolidays && { publicHolidays }),
    ...(schoolHolidays && { schoolHolidays }),
    seasons,
  }
}

/** Rules divided by semicolons, and by commas where the times of one have ended and days follow: these add to what was said. */
function rulesOf(text: string): { text: string; adds: boolean }[] {
  return text.split(';').flatMap((part) => {
    const rules: string[] = []
    for (const piece of part.split(',')) {
      const last = rules.at(-1)
      if (last !== undefined && !(RULE_ENDS.test(last) && /^\s*[A-Z]/.test(piece))) rules[rules.length - 1] = `${last},${piece}`
      else rules.push(piece)
    }
    return rules.map((rule, index) => ({ text: rule.trim(), adds: index > 0 }))
  })
}

function readRule(text: string): Rule | undefined {
  const groups = RULE.exec(text)?.groups
  if (!groups) return undefined
  const dates = groups['dates'] === undefined ? undefined : readSeasonDates(groups['dates'])
  const days = readDays(groups['days'])
  const more = readDays(groups['more'])
  const hours = readTimes(groups['times']!)
  if (!days || !more || !hours || (groups['dates'] !== undefined && !dates)) return undefined
  const holidays = days.isPublic || days.isSchool
  if (dates && holidays) return undefined
  if (groups['more'] !== undefined && (days.isPublic || !days.isSchool || days.weekdays.length > 0 || more.isPublic || more.isSchool))
    return undefined
  const school = days.isSchool ? (groups['more'] === undefined ? EVERY_DAY : more.weekdays) : []
  return { dates, weekdays: groups['days'] === undefined ? EVERY_DAY : days.weekdays, isPublic: days.isPublic, school, hours }
}

interface Days {
  weekdays: number[]
  isPublic: boolean
  isSchool: boolean
}

function readDays(list: string | undefined): Days | undefined {
  const days: Days = { weekdays: [], isPublic: false, isSchool: false }
  for (const item of (list ?? '').split(',').filter(Boolean)) {
    const [first, last = first] = item.split('-').map((name) => name.trim())
    if (first === 'PH' && last === 'PH') days.isPublic = true
    else if (first === 'SH' && last === 'SH') days.isSchool = true
    else {
      const [from, until] = [weekdayOf(first), weekdayOf(last)]
      if (from < 0 || until < 0) return undefined
      for (let weekday = from; ; weekday = (weekday + 1) % 7) {
        days.weekdays.push(weekday)
        if (weekday === until) break
      }
    }
  }
  return days
}

function weekdayOf(name: string | undefined): number {
  return WEEKDAYS.findIndex((weekday) => weekday === name)
}

function readTimes(times: string): DayHours | undefined {
  if (times === 'off' || times === 'closed') return []
  const intervals = times.split(',').map(readInterval)
  if (intervals.some((interval) => interval === undefined)) return undefined
  return sorted(intervals as Interval[])
}

function readInterval(text: string): Interval | undefined {
  const [from, until] = text.split('-').map((time) => {
    const [hour, minute] = time.split(':').map(Number) as [number, number]
    return minute > 59 ? Number.NaN : hour * 60 + minute
  }) as [number, number]
  if (Number.isNaN(from + until) || from >= DAY || from === until) return undefined
  return [from, until < from ? until + DAY : until]
}

/** A rule after a semicolon: on its days it takes the place of what was said. False when the table cannot say that. */
function lay(draft: Draft, { dates, weekdays, isPublic, school, hours }: Rule): boolean {
  const isUsual = !dates && !isPublic && school.length === 0
  if (cutsNight(draft, weekdays, hours) || (hours.some(isNight) && !isUsual)) return false
  if (isPublic) draft.publicHolidays = hours
  if (school.length > 0) {
    if (!fitsPublic(draft, hours)) return false
    draft.schoolHolidays = put(draft.schoolHolidays, school, hours)
  }
  if (weekdays.length === 0) return true
  if (!fitsPublic(draft, hours) || (draft.schoolHolidays && !agrees(draft.schoolHolidays, hours, weekdays))) return false
  if (dates) {
    layInSeason(draft, dates, weekdays, hours)
    return true
  }
  if (!draft.seasons.every(({ week }) => agrees(week, hours, weekdays))) return false
  draft.week = put(draft.week, weekdays, hours)
  return true
}

/** In the table public holidays count most; what comes later in the text must say the same of them. */
function fitsPublic({ publicHolidays }: Draft, hours: DayHours): boolean {
  return publicHolidays === undefined || sameHours(publicHolidays, hours)
}

function layInSeason(draft: Draft, dates: SeasonDates, weekdays: readonly number[], hours: DayHours): void {
  const last = draft.seasons.at(-1)
  if (last && JSON.stringify(last.dates) === JSON.stringify(dates)) last.week = put(last.week, weekdays, hours)
  else draft.seasons.push({ dates, week: put(undefined, weekdays, hours) })
}

/** A rule would take hours of the night before, or of the same day: programs differ in what is left. */
function cutsNight({ week }: Draft, weekdays: readonly number[], hours: DayHours): boolean {
  const hasNight = (day: DayHours | undefined) => day?.some(isNight) ?? false
  return weekdays.some(
    (weekday) => hasNight(week[weekday]) || hasNight(week[(weekday + 6) % 7]) || (hours.some(isNight) && week[weekday] !== undefined),
  )
}

/** A rule after a comma: open at these times, too. */
function add(draft: Draft, { dates, weekdays, isPublic, school, hours }: Rule): boolean {
  const hasMore = draft.publicHolidays || draft.schoolHolidays || draft.seasons.length > 0
  if (hasMore || dates || isPublic || school.length > 0 || hours.length === 0) return false
  draft.week = draft.week.map((day, weekday) => (weekdays.includes(weekday) ? sorted([...(day ?? []), ...hours]) : day))
  return true
}

function put(week: OtherWeek | undefined, weekdays: readonly number[], hours: DayHours): OtherWeek {
  return EVERY_DAY.map((weekday) => (weekdays.includes(weekday) ? hours : week?.[weekday]))
}

function sorted(intervals: Interval[]): DayHours {
  return [...intervals].sort((one, other) => one[0] - other[0] || one[1] - other[1])
}

/** Whether what is set for these days of the week is the same. */
function agrees(week: OtherWeek, hours: DayHours, weekdays: readonly number[]): boolean {
  return weekdays.every((weekday) => week[weekday] === undefined || sameHours(week[weekday], hours))
}
