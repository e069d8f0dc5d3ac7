/** Databases of made-up devices, all that lies in them, and changes to store there. */
import { onTestFinished } from 'vitest'
import { difference, type PartRef, wantedParts } from '#pack/delta.ts'
import { partsFor } from '#pack/manifest.ts'
import { openTrusted } from '#pack/open-record.ts'
import type { WrittenPack } from '#pack/write-pack.ts'
import { createDatabase, type Database } from '#store/database.ts'
import type { PackChange } from '#store/packs.ts'

/** The tables of a device on which nothing is stored. */
export const NOTHING = { cities: [], counts: [], desk: [], mapPieces: [], maps: [], parts: [], plans: [], reports: [], saved: [] }

let devices = 0

/** The database of a new device, or, with a name, of one more tab on a device. */
export function openDevice(name = `device-${++devices}`): Database {
  const database = createDatabase(name)
  onTestFinished(() => database.close())
  return database
}

/** Every table of the database with every row in it, read past our own code. Nothing at all on a device that was never used. */
export async function dump({ name }: { name: string }): Promise<Record<string, unknown[]>> {
  const databases = await indexedDB.databases()
  if (!databases.some((known) => known.name === name)) return {}
  const connection = await answerOf(indexedDB.open(name))
  const tables: Record<string, unknown[]> = {}
  for (const table of connection.objectStoreNames) {
    tables[table] = await answerOf(connection.transaction(table).objectStore(table).getAll())
  }
  connection.close()
  return tables
}

/** What a device of these languages has to store to hold this pack. */
export function changeTo(
  { manifest, files }: WrittenPack,
  languages: readonly string[],
  from: { held?: PartRef[]; basedOn?: PackChange['basedOn'] } = {},
): PackChange {
  const parts = partsFor(manifest, languages)
  const { fetch, remove } = difference(from.held ?? [], wantedParts(manifest, parts))
  const put = fetch.map((ref) => openTrusted(ref, files.get(`records/${ref.hash}.json`)!))
  return { manifest, sealed: new TextEncoder().encode(`{}\n${JSON.stringify(manifest)}\n`), parts, put, remove, basedOn: from.basedOn }
}

/** What a browser says when its disk is full. */
export function quotaExceeded(): DOMException {
  return new DOMException('The current transaction exceeded its quota limitations.', 'QuotaExceededError')
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
