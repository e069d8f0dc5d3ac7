/** What somebody has searched for on this device, and what they did not find. None of it leaves the device. */
import { keepText, keptNames, keptText } from './device-text.ts'

const RECENT = 'first-door.recent-searches'
const MISSING = 'first-door.missing'
const MOST_RECENT = 6
const MOST_MISSING = 200

/** Something that was looked for in vain. */
export interface MissingThing {
  city: string
  language: string
  query: string
  /** What the person added in their own words. */
  note?: string
  /** How often it was looked for here. */
  times: number
  /** The last day: `2026-11-21`. */
  day: string
}

/** The last searches of a city, the newest first. */
export function recentIn(city: string): string[] {
  return read(`${RECENT}.${city}`).filter((search) => typeof search === 'string')
}

export function rememberSearch(city: string, query: string): void {
  const words = query.trim()
  if (!words) return
  const others = recentIn(city).filter((other) => other.toLowerCase() !== words.toLowerCase())
  write(`${RECENT}.${city}`, [words, ...others].slice(0, MOST_RECENT))
}

export function forgetSearches(city: string): void {
  write(`${RECENT}.${city}`, [])
}

/** What was looked for in vain on this device. */
function missingHere(): MissingThing[] {
  return read(MISSING).filter(isMissingThing)
}

/** How many searches this device remembers, of all cities, with those that found nothing. */
export function searchesHere(): number {
  const recent = keptNames().filter((name) => name.startsWith(`${RECENT}.`))
  return recent.reduce((sum, name) => sum + read(name).length, missingHere().length)
}

export function forgetAllSearches(): void {
  for (const name of keptNames()) if (name.startsWith(`${RECENT}.`) || name === MISSING) keepText(name, undefined)
}

/** Counts a search that found nothing; with a note it says what was looked for. */
export function rememberMissing(thing: Omit<MissingThing, 'times'>): void {
  const known = missingHere()
  const same = ({ city, language, query }: MissingThing) =>
    city === thing.city && language === thing.language && query.toLowerCase() === thing.query.toLowerCase()
  const before = known.find(same)
  // A note belongs to the search that was counted a moment ago.
  const times = (before?.times ?? 0) + (thing.note && before ? 0 : 1)
  const note = thing.note ?? before?.note
  write(MISSING, [...known.filter((other) => !same(other)), { ...thing, times, ...(note && { note }) }].slice(-MOST_MISSING))
}

function isMissingThing(value: unknown): value is MissingThing {
  const { city, language, query, note = '', times, day } = (value ?? {}) as Record<string, unknown>
  return [city, language, query, note, day].every((text) => typeof text === 'string') && typeof times === 'number'
}

function read(key: string): unknown[] {
  try {
    const value: unknown = JSON.parse(keptText(key) ?? '[]')
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

function write(key: string, value: readonly unknown[]): void {
  keepText(key, JSON.stringify(value))
}
