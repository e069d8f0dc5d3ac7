/** Installs and renews the packs of cities. Every change is one transaction: after a power cut the device has the old pack or the new one. */
import { topicsOf } from '#content/record-source.ts'
import type { PartRef } from '#pack/delta.ts'
import type { Manifest } from '#pack/manifest.ts'
import type { OpenPart } from '#pack/open-record.ts'
import { type Database, type InstalledCity, PRIMARY_KEY, type StoredPart } from './database.ts'
import { guarded } from './storage-error.ts'

/** A pack's changes, verified, ready to be stored. */
export interface PackChange {
  manifest: Manifest
  /** The manifest as it came, with its seal. */
  sealed: Uint8Array<ArrayBuffer>
  /** The parts the device keeps from now on. */
  parts: string[]
  put: OpenPart[]
  remove: Omit<PartRef, 'hash'>[]
  /** What was installed when this change was worked out; `undefined` on a new device. */
  basedOn: InstalledCity | undefined
}

export interface PackStore {
  /** The installed pack of a city. Throws a `StorageError`. */
  installed(city: string): Promise<InstalledCity | undefined>
  /** Which parts lie on the device, by hash. */
  heldParts(city: string): Promise<PartRef[]>
  /** Stores a change as one step. `false` when another tab was faster; then nothing is stored. Rules P15 and P16. */
  apply(change: PackChange, now: number): Promise<boolean>
  /** Removes the city. */
  remove(city: string): Promise<void>
  /** Removes the words of one language of the city. */
  removeLanguage(city: string, language: string): Promise<void>
  /** Remembers that there was no news. */
  touch(city: string, now: number): Promise<void>
}

// Written in pieces of one transaction, so that the page can answer a finger in between.
const AT_ONCE = 20

export function packStore(database: Database): PackStore {
  return {
    installed: (city) => guarded(() => database.cities.get(city)),
    heldParts: (city) =>
      guarded(async () => {
        const parts = await database.parts.where(PRIMARY_KEY).between([city], [city, []]).toArray()
        return parts.map(({ key, part, hash }) => ({ key, part, hash }))
      }),
    apply: (change, now) =>
      guarded(() =>
        database.transaction('rw', database.cities, database.parts, async () => {
          const { city } = change.manifest
          const present = await database.cities.get(city)
          if (!isSame(present, change.basedOn)) return false
          await database.parts.bulkDelete(change.remove.map(({ key, part }) => [city, key, part]))
          for (let index = 0; index < change.put.length; index += AT_ONCE)
            await database.parts.bulkPut(change.put.slice(index, index + AT_ONCE).map((part) => toStored(city, part)))
          await database.cities.put({ city, manifest: change.manifest, sealed: change.sealed, parts: change.parts, checkedAt: now })
          return true
        }),
      ),
    remove: (city) =>
      guarded(() =>
        database.transaction('rw', database.cities, database.parts, async () => {
          await database.cities.delete(city)
          await database.parts.where(PRIMARY_KEY).between([city], [city, []]).delete()
        }),
      ),
    removeLanguage: (city, language) =>
      guarded(() =>
        database.transaction('rw', database.cities, database.parts, async () => {
          const present = await database.cities.get(city)
          if (!present) return
          await database.cities.put({ ...present, parts: present.parts.filter((part) => part !== language) })
          await database.parts
            .where(PRIMARY_KEY)
            .between([city], [city, []])
            .filter(({ part }) => part === language)
            .delete()
        }),
      ),
    touch: (city, now) =>
      guarded(async () => {
        await database.cities.update(city, { checkedAt: now })
      }),
  }
}

/** Whether nothing was stored in between: neither a newer version, nor another language of the same. */
function isSame(present: InstalledCity | undefined, before: InstalledCity | undefined): boolean {
  return present?.manifest.version === before?.manifest.version && present?.parts.join() === before?.parts.join()
}

function toStored(city: string, { key, part, hash, value }: OpenPart): StoredPart {
  const stored = { city, key, part, hash, value }
  if (part !== 'facts') return stored
  const topics = topicsOf({ facts: value } as Parameters<typeof topicsOf>[0])
  return { ...stored, topics: topics.map((topic) => `${city}/${topic}`) }
}
