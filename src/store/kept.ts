/** What lies on this device, for a reader who wants to see it and to be rid of some of it. */
import type { Words } from '#content/records/record.ts'
import { type Database, type InstalledCity, PRIMARY_KEY } from './database.ts'

export interface KeptCity {
  city: string
  /** In seconds since 1970. */
  version: number
  /** The map that belongs to it, if the city has one. */
  map?: { hash: string }
  /** Its name by language. */
  names: Readonly<Record<string, string>>
  /** `facts` and languages, each with its size as it travels, in bytes. */
  parts: { part: string; bytes: number }[]
  /** Languages that the city cannot be read without. */
  base: readonly string[]
  checkedAt: number
}

export interface Kept {
  cities: KeptCity[]
  /** The size of the map of each city that has one here, pieces of one that is on its way included. */
  maps: { city: string; bytes: number }[]
  /** How many of these the reader keeps. */
  saved: number
  plans: number
  reports: number
}

export const NOTHING_KEPT: Kept = { cities: [], maps: [], saved: 0, plans: 0, reports: 0 }

export async function keptHere(database: Database): Promise<Kept> {
  const [installed, maps, pieces, saved, plans, reports] = await Promise.all([
    database.cities.toArray(),
    database.maps.toArray(),
    database.mapPieces.toArray(),
    database.saved.count(),
    database.plans.count(),
    database.reports.count(),
  ])
  const bytes = new Map<string, number>()
  const add = (city: string, size: number) => bytes.set(city, (bytes.get(city) ?? 0) + size)
  for (const { city, archive } of maps) add(city, archive.size)
  for (const piece of pieces) add(piece.city, piece.bytes.size)
  return {
    cities: await Promise.all(installed.map((city) => describe(database, city))),
    maps: [...bytes].map(([city, size]) => ({ city, bytes: size })),
    saved,
    plans,
    reports,
  }
}

async function describe(database: Database, { city, manifest, parts, checkedAt }: InstalledCity): Promise<KeptCity> {
  const key = `city/${city}`
  const records = await database.parts.where(PRIMARY_KEY).between([city, key], [city, key, []]).toArray()
  const words = records.filter(({ part }) => part !== 'facts')
  return {
    city,
    version: manifest.version,
    ...(manifest.map && { map: { hash: manifest.map.hash } }),
    names: Object.fromEntries(words.map(({ part, value }) => [part, (value as Words<'city'>).name])),
    parts: parts.map((part) => ({ part, bytes: manifest.bundles[part]?.packed ?? 0 })),
    base: manifest.base,
    checkedAt,
  }
}
