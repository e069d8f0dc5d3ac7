import { cityTime } from '#content/opening-hours.ts'
import type { Hours, Range } from '#content/records/parts.ts'
import type { CityFrame, ServiceView } from '#content/views.ts'
import { weekAhead } from '#content/week-ahead.ts'

/** The week of a service, Monday first, as it is at this time of the year. */
export type WeekOf = (hours: Hours, service: ServiceView) => Range[][]

/** By the clock of the city; the usual week when nobody knows the time. */
export function weekAt(now: Date | undefined, city: CityFrame): WeekOf {
  if (!now) return ({ week }) => week
  const today = cityTime(now, city.timezone).day
  return (hours, { facts, dayNames }) =>
    weekAhead(hours, today, city, { exceptions: facts.exceptions ?? [], school: dayNames?.school ?? [] }).week
}
