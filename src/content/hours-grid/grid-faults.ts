/** What a person has to mend in a table of hours before it can be written. */
import { areSoundDates } from './season-dates.ts'
import { DAY, type DayHours, type HoursGrid, isNight, type OtherWeek, type WeekGrid } from './week-grid.ts'

/** The usual week, the holidays, or a season by its number. */
export type Part = 'week' | 'publicHolidays' | 'schoolHolidays' | number

export interface FaultPlace {
  part: Part
  /** 0 is Monday. */
  weekday?: number
  /** Which hours of the day. */
  span?: number
}

export type FaultKind =
  /** The end is not after the start, or later than the end of the next day. */
  | 'order'
  /** Two openings share time, on one day or over midnight. */
  | 'overlap'
  /** Holidays and seasons cannot go on after midnight: it is not clear which day then counts. */
  | 'night'
  /** The usual week goes on after midnight, so holidays and seasons cannot cut it. */
  | 'night-and-more'
  /** A day that its month does not have, or an end before the start. */
  | 'dates'
  /** The same dates as the season before. */
  | 'same-dates'
  /** A season, or school holidays, in which every day is as usual. */
  | 'nothing-different'

export interface GridFault {
  is: FaultKind
  at: FaultPlace
}

/** Everything that keeps these hours from being written; none, when they can be. */
export function gridFaults(grid: HoursGrid): GridFault[] {
  if (grid.is === 'always') return []
  return [...usualFaults(grid), ...holidayFaults(grid), ...seasonFaults(grid)]
}

function usualFaults(grid: WeekGrid): GridFault[] {
  const differs = grid.publicHolidays !== undefined || grid.schoolHolidays !== undefined || grid.seasons.length > 0
  return grid.week.flatMap((day, weekday) => {
    const at = { part: 'week' as const, weekday }
    const found = dayFaults(day, at)
    const night = grid.week[(weekday + 6) % 7]!.at(-1)
    const morning = day[0]
    if (night && morning && night[1] - DAY > morning[0]) found.push({ is: 'overlap', at: { ...at, span: 0 } })
    if (differs && day.some(isNight)) found.push({ is: 'night-and-more', at })
    return found
  })
}

function dayFaults(day: DayHours, at: FaultPlace): GridFault[] {
  return day.flatMap(([from, until], span): GridFault[] => {
    const place = { ...at, span }
    if (from < 0 || from >= DAY || until <= from || until > 2 * DAY) return [{ is: 'order', at: place }]
    const before = day[span - 1]
    return before && from < before[1] ? [{ is: 'overlap', at: place }] : []
  })
}

function holidayFaults({ publicHolidays, schoolHolidays }: WeekGrid): GridFault[] {
  return [
    ...(publicHolidays ? otherDayFaults(publicHolidays, { part: 'publicHolidays' }) : []),
    ...(schoolHolidays ? otherWeekFaults(schoolHolidays, 'schoolHolidays') : []),
  ]
}

function seasonFaults({ seasons }: WeekGrid): GridFault[] {
  return seasons.flatMap(({ dates, week }, part): GridFault[] => {
    const found = otherWeekFaults(week, part)
    const before = seasons[part - 1]
    if (!areSoundDates(dates)) found.push({ is: 'dates', at: { part } })
    else if (before && JSON.stringify(before.dates) === JSON.stringify(dates)) found.push({ is: 'same-dates', at: { part } })
    return found
  })
}

function otherWeekFaults(week: OtherWeek, part: Part): GridFault[] {
  if (week.every((day) => day === undefined)) return [{ is: 'nothing-different', at: { part } }]
  return week.flatMap((day, weekday) => (day ? otherDayFaults(day, { part, weekday }) : []))
}

function otherDayFaults(day: DayHours, at: FaultPlace): GridFault[] {
  const night = day.findIndex(isNight)
  return [...dayFaults(day, at), ...(night < 0 ? [] : [{ is: 'night' as const, at: { ...at, span: night } }])]
}
