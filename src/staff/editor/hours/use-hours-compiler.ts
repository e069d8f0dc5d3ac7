import { useMemo } from 'react'
import { addDays } from '#content/calendar.ts'
import { type ExpandedHours, hoursExpander } from '#content/compile/expand-hours.ts'
import type { Holidays } from '#content/compile/name-holidays.ts'
import type { Calendar } from '#content/opening-hours.ts'

/** As far as builds look ahead: a year, and what is left of a month. */
const DAYS_AHEAD = 395

interface Compiler {
  /** The hours of a value, or what its author has to mend: what the build would say. */
  expand: (value: string) => ExpandedHours
  calendar: Calendar
}

/** The compiler of the build, from `today` on. It remembers what it has read. */
export function useHoursCompiler(today: string, holidays: Holidays | undefined): Compiler {
  const key = JSON.stringify(holidays ?? { public: [] })
  return useMemo(() => {
    const listed = JSON.parse(key) as Holidays
    const until = addDays(today, DAYS_AHEAD)
    return { expand: hoursExpander({ from: today, until }, listed), calendar: { holidays: listed.public, hoursUntil: until } }
  }, [today, key])
}
