/** The tables on the device. The only file that names them; a change of a table is a new version with a number. */
import Dexie, { type EntityTable, type Table } from 'dexie'
import type { Manifest } from '#pack/manifest.ts'
import type { DayCount } from './desk.ts'

/** A city that is installed. */
export interface InstalledCity {
  city: string
  manifest: Manifest
  /** The parts that are kept: `facts` and languages. */
  parts: string[]
  /** The manifest as it came, with its seal: a desk hands it on. Not there on a device that got it before these were kept. */
  sealed?: Uint8Array<ArrayBuffer>
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

/** A page the reader has kept. Its title is kept too, so that a page that is gone can be named. */
export interface SavedPage {
  city: string
  /** `service/igi-cluj` or `guide/residence-permit`. */
  key: string
  title: string
  /** The language of the title. */
  language: string
  /** Its place in the list of its city, small numbers first. */
  order: number
}

/** The reader's plan for a city. */
export interface StoredPlan {
  city: string
  /** What the room that reads it checks at the door. */
  plan: unknown
}

/** What a reader has said about a page, until the city has it and the reader has let it go. */
export interface StoredReport {
  /** A random id: the receiver knows by it that it has the report already. */
  id: string
  report: unknown
}

/** What a desk keeps, by name. */
export interface DeskValue {
  name: string
  value: unknown
}

export interface Database extends Dexie {
  cities: EntityTable<InstalledCity, 'city'>
  parts: Table<StoredPart, [city: string, key: string, part: string]>
  maps: EntityTable<StoredMap, 'city'>
  mapPieces: Table<MapPiece, [city: string, hash: string, from: number]>
  saved: Table<SavedPage, [city: string, key: string]>
  plans: EntityTable<StoredPlan, 'city'>
  reports: EntityTable<StoredReport, 'id'>
  desk: EntityTable<DeskValue, 'name'>
  counts: Table<DayCount, [day: string, what: string]>
}

export const PRIMARY_KEY = '[city+key+part]'

const DATABASE_NAME = 'first-door'

/** A page that says "deleted" or "saved" before it is so would be wrong when the tab is closed in that moment. */
const HONEST = 'disabled'

/** The database of this device; nothing is opened before it is first asked. */
export function createDatabase(name = DATABASE_NAME): Database {
  return withTables(new Dexie(name, { cache: HONEST }) as Database)
}

/** A database that keeps nothing: whatever is asked of it is refused, as by a browser that denies storage. */
export function createRefusingDatabase(): Database {
  const refuse = () => {
    throw new DOMException('Nothing is kept on this device.', 'SecurityError')
  }
  return withTables(
    new Dexie(DATABASE_NAME, { indexedDB: { open: refuse }, IDBKeyRange: globalThis.IDBKeyRange, cache: HONEST }) as Database,
  )
}

function withTables(database: Database): Database {
  database.version(1).stores({
    cities: 'city',
    parts: `${PRIMARY_KEY}, *topics`,
  })
  database.version(2).stores({
    maps: 'city',
    mapPieces: '[city+hash+from]',
  })
  database.version(3).stores({
    saved: '[city+key]',
    plans: 'city',
    reports: 'id',
  })
  database.version(4).stores({
    desk: 'name',
    counts: '[day+what]',
  })
  return database
}
