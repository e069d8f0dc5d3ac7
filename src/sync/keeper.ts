/**
 * Keeps cities on the device, and answers where their records lie: in the store, or, where nothing can be stored,
 * in memory. Tells the status board all that the reader should know.
 */
import { memorySource, type RecordSource } from '#content/record-source.ts'
import type { Manifest } from '#pack/manifest.ts'
import { PackError } from '#pack/pack-error.ts'
import type { PublicKey } from '#pack/seal.ts'
import type { InstalledCity } from '#store/database.ts'
import type { PackStore } from '#store/packs.ts'
import { StorageError, storageError } from '#store/storage-error.ts'
import { recordsOf } from '#store/stored-records.ts'
import type { FetchedParts } from './fetch-pack.ts'
import { isDue } from './schedule.ts'
import { type PackSource, SourceError } from './source.ts'
import type { StatusBoard, Trouble } from './status.ts'
import { type UpdateResult, updateCity } from './update-city.ts'

export interface KeeperOptions {
  source: PackSource
  store: PackStore
  /** The records of an installed city. */
  stored: (city: string) => RecordSource
  board: StatusBoard
  trusted: readonly PublicKey[]
  now: () => number
  /** Runs one piece of work at a time under a name, over all tabs where the browser can. */
  alone: <T>(name: string, work: () => Promise<T>) => Promise<T>
  /** Hears that other records are there now. */
  onNews: (city: string) => void
}

export interface Keeper {
  /** The records of a city for a reader of these languages; fetches and keeps them if they are not here. Throws what `updateCity` throws. */
  records: (city: string, languages: readonly string[]) => Promise<RecordSource>
  /** Whether the city can be read without asking anybody. */
  has: (city: string) => Promise<boolean>
  /** Asks for news if it is time, or at once when `force` is set. Never throws: the board tells. */
  check: (city: string, force?: boolean) => Promise<void>
  /** Removes the city from the device. Never throws, as `check`. */
  remove: (city: string) => Promise<void>
  /** Removes one language of the city, which has to be none that it cannot be read without. */
  removeLanguage: (city: string, language: string) => Promise<void>
  /** The newest manifest of a city that this device has heard of. */
  manifest: (city: string) => Promise<Manifest | undefined>
  /** Where an address of a former page leads now. */
  moved: (city: string, key: string) => Promise<string | undefined>
}

interface InMemory {
  manifest: Manifest
  parts: string[]
  records: RecordSource
  /** In milliseconds since 1970. */
  fetchedAt: number
}

export function createKeeper(options: KeeperOptions): Keeper {
  const { store, stored, board, now } = options
  const memory = new Map<string, InMemory>()
  const fetching = new Map<string, Promise<void>>()

  async function records(city: string, languages: readonly string[]): Promise<RecordSource> {
    const installed = await installedOrUndefined(city)
    if (installed && holds(installed, languages)) {
      if (!isTold(installed)) tellSaved(installed)
      return stored(city)
    }
    const held = memory.get(city)
    if (held && holds(held, languages)) return held.records
    try {
      await fetchCity(city, languages)
    } catch (error) {
      // Another language cannot come now; what is here is better than nothing.
      if (installed) {
        tellSaved(installed, troubleOf(error))
        return stored(city)
      }
      if (!memory.has(city)) {
        board.set(city, { is: 'not-saved', trouble: troubleOf(error) })
        throw error
      }
    }
    return memory.get(city)?.records ?? stored(city)
  }

  /** Resolves as soon as the records can be read; they are stored a moment later. */
  function fetchCity(city: string, languages: readonly string[]): Promise<void> {
    const name = `${city} ${languages.join(' ')}`
    const running = fetching.get(name)
    if (running) return running
    const fetched = new Promise<void>((resolve, reject) => {
      const readable = (manifest: Manifest, parts: FetchedParts) => {
        // Only a whole pack can be read from memory; additions to an installed one are read from the store.
        if (parts.put.length === countParts(manifest, parts.parts)) {
          memory.set(city, { manifest, parts: parts.parts, records: memorySource(recordsOf(parts.put)), fetchedAt: now() })
          resolve()
        }
      }
      install(city, languages, readable).then(() => resolve(), reject)
    }).finally(() => fetching.delete(name))
    fetching.set(name, fetched)
    return fetched
  }

  async function install(
    city: string,
    languages: readonly string[],
    onFetched?: (manifest: Manifest, parts: FetchedParts) => void,
  ): Promise<void> {
    const result = await options
      .alone(city, () => update(city, languages, store, onFetched))
      .catch(async (error: unknown) => {
        if (!(error instanceof StorageError)) throw error
        await tellTrouble(city, error.trouble)
        // Nothing can be kept, but all can be read.
        const held = memory.get(city)
        const canBeRead = held && holds(held, languages)
        if (onFetched && !canBeRead) await update(city, languages, keepsNothing, onFetched)
        return undefined
      })
    if (!result) return
    const installed = await installedOrUndefined(city)
    if (!installed) return
    memory.delete(city)
    tellSaved(installed)
    if (result.is !== 'already-current') options.onNews(city)
  }

  function update(
    city: string,
    languages: readonly string[],
    into: PackStore,
    onFetched?: (manifest: Manifest, parts: FetchedParts) => void,
  ): Promise<UpdateResult> {
    let over = false
    return updateCity({
      city,
      languages: (manifest) => [...languages, ...manifest.base],
      source: options.source,
      store: into,
      trusted: options.trusted,
      now,
      onProgress: ({ loaded, total }) => {
        const isSaving = !over && into !== keepsNothing && board.get(city).is !== 'saved'
        if (isSaving) board.set(city, { is: 'saving', loaded, total })
      },
      ...(onFetched && { onFetched }),
    }).finally(() => {
      // After one file has failed, others may still be on their way.
      over = true
    })
  }

  async function check(city: string, force = false): Promise<void> {
    const installed = await installedOrUndefined(city)
    const askedAt = installed?.checkedAt ?? memory.get(city)?.fetchedAt
    if (askedAt !== undefined && !force && !isDue(askedAt, now())) return
    const parts = installed?.parts ?? memory.get(city)?.parts ?? []
    const languages = parts.filter((part) => part !== 'facts')
    const before = board.get(city)
    if (before.is === 'saved') board.set(city, { ...before, checking: true })
    try {
      await install(city, languages)
    } catch (error) {
      await tellTrouble(city, troubleOf(error))
    }
  }

  async function remove(city: string): Promise<void> {
    try {
      await options.alone(city, () => store.remove(city))
      memory.delete(city)
      board.set(city, { is: 'unknown' })
    } catch (error) {
      await tellTrouble(city, troubleOf(error))
    }
  }

  async function removeLanguage(city: string, language: string): Promise<void> {
    try {
      await options.alone(city, () => store.removeLanguage(city, language))
      memory.delete(city)
      const installed = await installedOrUndefined(city)
      if (installed) tellSaved(installed)
    } catch (error) {
      await tellTrouble(city, troubleOf(error))
    }
  }

  async function manifestOf(city: string): Promise<Manifest | undefined> {
    return (await installedOrUndefined(city))?.manifest ?? memory.get(city)?.manifest
  }

  async function moved(city: string, key: string): Promise<string | undefined> {
    return (await manifestOf(city))?.redirects[key]
  }

  async function installedOrUndefined(city: string): Promise<InstalledCity | undefined> {
    return store.installed(city).catch(() => undefined)
  }

  async function tellTrouble(city: string, trouble: Trouble): Promise<void> {
    const installed = await installedOrUndefined(city)
    if (installed) tellSaved(installed, trouble)
    else board.set(city, { is: 'not-saved', trouble })
  }

  /** Whether the board knows; a page that opens does not wipe away what the last check has told. */
  function isTold({ city, manifest, checkedAt }: InstalledCity): boolean {
    const told = board.get(city)
    return told.is === 'saved' && told.version === manifest.version && told.checkedAt === checkedAt
  }

  function tellSaved({ city, manifest, parts, checkedAt }: InstalledCity, trouble?: Trouble): void {
    const bytes = parts.reduce((sum, part) => sum + (manifest.bundles[part]?.packed ?? 0), 0)
    board.set(city, { is: 'saved', version: manifest.version, checkedAt, bytes, ...(trouble && { trouble }) })
  }

  async function has(city: string): Promise<boolean> {
    return memory.has(city) || (await installedOrUndefined(city)) !== undefined
  }

  return { records, has, check, remove, removeLanguage, manifest: manifestOf, moved }
}

/** Whether these parts serve a reader of the language: its words are there, or the pack has none. */
function holds({ manifest, parts }: Pick<InMemory, 'manifest' | 'parts'>, languages: readonly string[]): boolean {
  return [...languages, ...manifest.base].every((name) => parts.includes(name) || !(name in manifest.bundles))
}

function countParts(manifest: Manifest, parts: readonly string[]): number {
  return Object.values(manifest.records).reduce((sum, hashes) => sum + parts.filter((part) => part in hashes).length, 0)
}

const keepsNothing: PackStore = {
  installed: async () => undefined,
  heldParts: async () => [],
  apply: async () => false,
  remove: async () => undefined,
  removeLanguage: async () => undefined,
  touch: async () => undefined,
}

/** The sentence a reader is told about an error. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof PackError) return error.refusal
  if (error instanceof SourceError || error instanceof StorageError) return error.trouble
  return storageError(error).trouble
}
