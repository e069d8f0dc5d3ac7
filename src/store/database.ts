/** The tables on the device. The only file that names them; a change of a table is a new version with a number. */
import Dexie, { type EntityTable, type Table } from 'dexie'
import type { Manifest } from '#pack/manifest.ts'

/** A city that is installed. */
export interface InstalledCity {
  city: string
  manifest: Manifest
  /** The parts that are kept: `facts` and languages. */
  parts: string[]
  /** The last time its publisher was asked for news, in milliseconds since 1970. */
  checkedAt: number
}

/** A part of a record of an installed city. */
export interface StoredPart {
  city: string
  /** `service/igi-cluj` */
  key: string
  /** `facts`, or a language. */
  part: string
  hash: string
  value: unknown
  /** Of facts only: `cluj-napoca/health`. */
  topics?: string[]
}

/** The map of a city, whole and verified. */
export interface StoredMap {
  city: string
  hash: string
  archive: Blob
}

/** A piece of a map that is not whole yet. */
export interface MapPiece {
  city: string
  hash: string
  /** Where in the archive it begins, in bytes. */
  from: number
  bytes: Blob
}

export interface Database extends Dexie {
  cities: EntityTable<InstalledCity, 'city'>
  parts: Table<StoredPart, [city: string, key: string, part: string]>
  maps: EntityTable<StoredMap, 'city'>
  mapPieces: Table<MapPiece, [city: string, hash: string, from: number]>
}

export const PRIMARY_KEY = '[city+key+part]'

const DATABASE_NAME = 'first-door'

/** The database of this device; nothing is opened before it is first asked. */
export function createDatabase(name = DATABASE_NAME): Database {
  const database = new Dexie(name) as Database
  database.version(1).stores({
    cities: 'city',
    parts: `${PRIMARY_KEY}, *topics`,
  })
  database.version(2).stores({
    maps: 'city',
    mapPieces: '[city+hash+from]',
  })
  return database
}
