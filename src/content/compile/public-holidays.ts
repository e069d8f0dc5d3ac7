/** The public holidays of a city: those its country and the city itself list; for years of which they say nothing, those the opening_hours package knows. */
import OpeningHours from 'opening_hours'
import { addDays, daysFrom } from '../calendar.ts'
import type { Region, Span } from './expand-hours.ts'
import { byWallClock } from './wall-clock.ts'

export function publicHolidays(listed: readonly string[], region: Region, span: Span): string[] {
  const sorted = [...new Set(listed)].sort()
  const last = sorted.at(-1)
  const isTold = (day: string) => last !== undefined && day >= sorted[0]! && day.slice(0, 4) <= last.slice(0, 4)
  return [...sorted, ...packageHolidays(region, span).filter((day) => !isTold(day))].sort()
}

/** None, when the package does not know the country. */
function packageHolidays({ country, state, longitude, latitude }: Region, { from, until }: Span): string[] {
  return byWallClock(from, () => {
    try {
      const place = { lat: latitude, lon: longitude, address: { country_code: country, state } }
      const intervals = new OpeningHours('PH 00:00-24:00', place).getOpenIntervals(new Date(from), new Date(addDays(until, 1)))
      return intervals.flatMap(([start, end]) => daysFrom(dayOf(start), addDays(dayOf(end), -1)))
    } catch {
      return []
    }
  })
}

function dayOf(midnight: Date): string {
  return midnight.toISOString().slice(0, 10)
}
