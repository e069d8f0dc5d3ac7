/** The hours of a service beside those of its places. */
import type { HoursOf } from './from-hours.ts'
import type { LocationFound } from './from-locations.ts'
import type { HoursFound } from './from-schedules.ts'
import type { ServiceInput } from './hsds-input.ts'
import { cut, short, type Tell } from './told.ts'

export interface ServiceHours {
  openingHours: string | undefined
  exceptions: HoursFound['exceptions']
  note: string | undefined
}

/** A service has one list of exceptions and one note for all its places: its own, or those of the first place that has some. */
export function serviceHours(
  schedules: ServiceInput['schedules'],
  places: readonly LocationFound[],
  hoursOf: HoursOf,
  tell: Tell,
): ServiceHours {
  const { openingHours, exceptions, notes } = hoursOf([['schedules', schedules]], tell)
  const all = [{ at: 'schedules', exceptions, notes }, ...places.map((place) => ({ ...place, at: `${place.at}.schedules` }))]
  const isOpen = openingHours !== undefined || places.some(({ fields }) => fields['opening_hours'] !== undefined)
  const chosen = all.find((found) => isOpen && found.exceptions.length > 0)?.exceptions ?? []
  const noted = all.find((found) => found.notes.length > 0)
  const days = new Set(chosen.map((day) => JSON.stringify(day)))
  for (const { at, exceptions: others, notes: words } of all) {
    const left = others.filter((day) => !days.has(JSON.stringify(day)))
    if (left.length > 0) tell(at, `Its hours of single days were not taken over: ${short(left)}`)
    const unsaid = words.filter((note) => !noted!.notes.includes(note))
    if (unsaid.length > 0) tell(at, `Not taken over: ${unsaid.join(' ')}`)
  }
  return { openingHours, exceptions: chosen, note: noted && (cut(noted.notes.join(' '), noted.at, tell) || undefined) }
}
