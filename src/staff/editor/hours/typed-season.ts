/** A time of the year with hours of its own, as somebody is typing it. Pure. */
import { daysOfMonth, type SeasonDates } from '#content/hours-grid/season-dates.ts'
import type { Season } from '#content/hours-grid/week-grid.ts'
import { type TypedDay, typedDay, usualDay } from './typed-day.ts'

export interface TypedSeason {
  fromMonth: number
  /** Without days, whole months count. */
  fromDay: string
  untilMonth: number
  untilDay: string
  week: readonly TypedDay[]
}

const JULY = 7
const AUGUST = 8

/** What a new one begins with: the summer, as usual. */
export const newSeason: TypedSeason = {
  fromMonth: JULY,
  fromDay: '',
  untilMonth: AUGUST,
  untilDay: '',
  week: Array.from({ length: 7 }, () => usualDay),
}

export function typedSeason({ dates, week }: Season): TypedSeason {
  const days = week.map(typedDay)
  if (dates.is === 'months') return { fromMonth: dates.from, fromDay: '', untilMonth: dates.until, untilDay: '', week: days }
  const { from, until } = dates
  return { fromMonth: from.month, fromDay: String(from.day), untilMonth: until.month, untilDay: String(until.day), week: days }
}

/** The dates; when only one day is given, the month of the other counts from its first or to its last day. */
export function datesOf({ fromMonth, fromDay, untilMonth, untilDay }: TypedSeason): SeasonDates {
  const [first, last] = [fromDay.trim(), untilDay.trim()]
  if (first === '' && last === '') return { is: 'months', from: fromMonth, until: untilMonth }
  return {
    is: 'days',
    from: { month: fromMonth, day: first === '' ? 1 : wholeNumber(first) },
    until: { month: untilMonth, day: last === '' ? daysOfMonth(untilMonth) : wholeNumber(last) },
  }
}

/** 0, which is no day of any month, for what is not a number. */
function wholeNumber(text: string): number {
  return /^\d{1,2}$/.test(text) ? Number(text) : 0
}
