/** Writes a table of hours as OpenStreetMap's opening_hours, in one form: days joined, breaks by commas, holidays last. */
import { writeTime } from './clock-time.ts'
import { readWeek } from './read-week.ts'
import { writeSeasonDates } from './season-dates.ts'
import {
  DAY,
  type DayHours,
  type HoursGrid,
  type Interval,
  isNight,
  type OtherWeek,
  sameGrid,
  sameHours,
  WEEKDAYS,
  type WeekGrid,
} from './week-grid.ts'

/** `Mo-Th 08:30-16:30; Fr 08:30-14:00`. The table must be without faults (`gridFaults`). */
export function writeWeek(grid: HoursGrid): string {
  if (grid.is === 'always') return '24/7'
  const open = grid.week.map((day) => (day.length > 0 ? day : undefined))
  const rules = [
    ...otherRules('', open),
    ...grid.seasons.flatMap(({ dates, week }) => otherRules(`${writeSeasonDates(dates)} `, week)),
    ...(grid.schoolHolidays ? otherRules('SH ', grid.schoolHolidays) : []),
  ]
  if (grid.week.some((day) => day.some(isNight))) return rules.join(', ')
  return withPublicHolidays(rules, grid).join('; ') || 'off'
}

/** The hours as they were written, if the table still says the same; else in the one form. */
export function rewrite(original: string, grid: HoursGrid): string {
  const before = readWeek(original)
  return before && sameGrid(before, grid) ? original : writeWeek(grid)
}

function withPublicHolidays(rules: string[], { publicHolidays, schoolHolidays, seasons, week }: WeekGrid): string[] {
  if (!publicHolidays) return rules
  const last = groupsOf(week.map((day) => (day.length > 0 ? day : undefined))).at(-1)
  const alone = seasons.length === 0 && !schoolHolidays
  if (alone && last && sameHours(last.hours, publicHolidays))
    return [...rules.slice(0, -1), `${writeDays(last.weekdays)},PH ${writeTimes(publicHolidays)}`]
  return [...rules, `PH ${writeTimes(publicHolidays)}`]
}

function otherRules(selector: string, week: OtherWeek): string[] {
  return groupsOf(week).map(({ weekdays, hours }) => {
    const always = weekdays.length === WEEKDAYS.length && hours.length === 0
    return `${selector}${always ? '' : `${writeDays(weekdays)} `}${writeTimes(hours)}`
  })
}

interface Group {
  weekdays: number[]
  hours: DayHours
}

/** Days with the same hours, in the order of their first days. */
function groupsOf(week: OtherWeek): Group[] {
  const groups: Group[] = []
  week.forEach((hours, weekday) => {
    if (!hours) return
    const group = groups.find((candidate) => sameHours(candidate.hours, hours))
    if (group) group.weekdays.push(weekday)
    else groups.push({ weekdays: [weekday], hours })
  })
  return groups
}

/** `Mo-We,Fr`; two days in a row are joined by a comma. */
function writeDays(weekdays: readonly number[]): string {
  const runs: number[][] = []
  for (const weekday of weekdays) {
    const run = runs.at(-1)
    if (run && run.at(-1) === weekday - 1) run.push(weekday)
    else runs.push([weekday])
  }
  const name = (weekday: number) => WEEKDAYS[weekday]!
  return runs.map((run) => (run.length > 2 ? `${name(run[0]!)}-${name(run.at(-1)!)}` : run.map(name).join(','))).join(',')
}

function writeTimes(hours: DayHours): string {
  return hours.length === 0 ? 'off' : hours.map(writeInterval).join(',')
}

/** `22:00-02:00` over midnight; exactly a whole day later goes on counting: `05:00-29:00`. */
function writeInterval([from, until]: Interval): string {
  const overMidnight = until > DAY && until - DAY < from
  return `${writeTime(from)}-${writeTime(overMidnight ? until - DAY : until)}`
}
