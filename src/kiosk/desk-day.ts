/** The day and the time where the desk stands. */
import { type CityTime, cityTime } from '#content/opening-hours.ts'

export function deskTime(now: Date): CityTime {
  return cityTime(now, Intl.DateTimeFormat().resolvedOptions().timeZone)
}

/** `2026-11-21` */
export function deskDay(now: Date): string {
  return deskTime(now).day
}
