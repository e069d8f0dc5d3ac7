/** Opening hours as a table that a person can fill in. What it holds and OpenStreetMap's syntax are turned into one another without loss. */
import type { SeasonDates } from './season-dates.ts'

/** Minutes from midnight of the day on which it opens: `[510, 990]` is 08:30 to 16:30. An end after 1440 is on the next day. */
export type Interval = readonly [from: number, until: number]

/** When it is open on a day, earliest first; none: closed. */
export type DayHours = readonly Interval[]

/** Monday first. */
export type Week = readonly DayHours[]

/** A week beside the usual one, Monday first; `undefined`: this day is as usual. */
export type OtherWeek = readonly (DayHours | undefined)[]

/** Days or months of every year with hours of their own. Where two share a day, the later one counts. */
export interface Season {
  dates: SeasonDates
  week: OtherWeek
}

/** A week with what differs from it. Public holidays count before school holidays, and these before seasons. */
export interface WeekGrid {
  is: 'week'
  week: Week
  /** None: closed on public holidays. Absent: nobody says what happens on them. */
  publicHolidays?: DayHours
  /** Absent: as usual. */
  schoolHolidays?: OtherWeek
  seasons: readonly Season[]
}

/** Never closes, or a week. */
export type HoursGrid = { is: 'always' } | WeekGrid

export const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const
export const DAY = 1440

/** Whether two tables say the same. */
export function sameGrid(one: HoursGrid, other: HoursGrid): boolean {
  return keyOf(one) === keyOf(other)
}

/** Whether two days have the same hours; a day as usual is like no other. */
export function sameHours(one: DayHours | undefined, other: DayHours | undefined): boolean {
  return one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other)
}

/** Whether it goes on after midnight. */
export function isNight([, until]: Interval): boolean {
  return until > DAY
}

function keyOf(grid: HoursGrid): string {
  if (grid.is === 'always') return 'always'
  return JSON.stringify([grid.week, grid.publicHolidays ?? 'unsaid', grid.schoolHolidays ?? 'unsaid', grid.seasons])
}
