/** Directories of a desk that come and go as files on sticks: what src/kiosk/directory needs of pack, store and sync. */
import type { DirectoryRecord } from '#content/records/record.ts'
import { SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { deskDay } from '#kiosk/desk-day.ts'
import {
  type CityHere,
  type CityInFile,
  type DeskFiles,
  type FileRefusal,
  FileRefused,
  LAST_IMPORT,
  type LastImport,
  type PageName,
} from '#kiosk/directory/desk-files.ts'
import { PackError } from '#pack/pack-error.ts'
import type { PublicKey } from '#pack/seal.ts'
import { openStickFile, STICK_ENDING, StickError } from '#pack/stick-file.ts'
import type { Database } from '#store/database.ts'
import { installTogether } from '#store/install-together.ts'
import { mapStore } from '#store/maps.ts'
import { packStore } from '#store/packs.ts'
import { StorageError } from '#store/storage-error.ts'
import { storedParts } from '#store/stored-parts.ts'
import { recordsOf } from '#store/stored-records.ts'
import { keyNews } from '#sync/page-news.ts'
import { type CityOnStick, readStick } from '#sync/read-stick.ts'
import { WriteError, writeStick } from '#sync/write-stick.ts'

export interface FilesOptions {
  database: Database
  trusted: readonly PublicKey[]
  /** Those of the desk. */
  languages: readonly string[]
  staffLanguage: string
  now: () => Date
  /** Hears that other records are there now. */
  onNews: (cities: readonly string[]) => void
}

const DAY = 86_400_000

export function deskFiles(options: FilesOptions): DeskFiles {
  const { database, now } = options
  const [store, maps] = [packStore(database), mapStore(database)]
  return {
    here: async () => {
      const cities = await database.cities.toArray()
      return Promise.all(
        cities.map(async ({ city, manifest, parts }): Promise<CityHere> => {
          const map = await maps.kept(city)
          const languages = parts.filter((part) => part !== 'facts')
          return { city, day: dayOf(manifest.version), languages, ...(map && { map: map.archive.size }) }
        }),
      )
    },
    read: async (file, onProgress) => {
      const cities = await orRefused(async () => {
        const { trusted, languages } = options
        return readStick({ file: await openStickFile(file), store, maps, trusted, languages, onProgress })
      })
      const shown = await Promise.all(cities.map((city) => describe(city, options)))
      const install = () =>
        orRefused(async () => {
          const value = noteOf(cities, shown, now())
          const stored = await installTogether(database, cities, { name: LAST_IMPORT, value }, now().getTime())
          if (!stored) throw new FileRefused('overtaken', 'Another tab was faster.')
          options.onNews(cities.map(({ manifest }) => manifest.city))
        })
      return { cities: shown, install }
    },
    write: async () => {
      const cities = await database.cities.toArray()
      try {
        const { file, withoutMap } = await writeStick({ cities, parts: (city) => storedParts(database, city), maps })
        return { is: 'written', name: fileName(cities), file, withoutMap }
      } catch (error) {
        if (error instanceof WriteError) return { is: 'not-written', why: error.refusal, city: error.city }
        throw error
      }
    },
  }
}

/** `cluj-napoca-2026-11-21.firstdoor`, the day that of the newest directory. */
function fileName(cities: readonly { city: string; manifest: { version: number } }[]): string {
  const newest = Math.max(...cities.map(({ manifest }) => manifest.version))
  return `${cities.map(({ city }) => city).join('-')}-${dayOf(newest)}${STICK_ENDING}`
}

/** By the clock of the desk, as its status says it. */
function dayOf(version: number): string {
  return deskDay(new Date(version * 1000))
}

async function describe(city: CityOnStick, { database, staffLanguage, now }: FilesOptions): Promise<CityInFile> {
  const { manifest, present, key, languages, missing, pack, map } = city
  const news = keyNews(present?.manifest, manifest, ['facts', ...languages, ...missing])
  const stored = present ? await storedParts(database, manifest.city) : []
  const coming = new Map(recordsOf(city.parts).map((record) => [record.key as string, record]))
  const going = new Map(recordsOf(stored).map((record) => [record.key as string, record]))
  const names = (keys: readonly string[], records: ReadonlyMap<string, DirectoryRecord>) =>
    keys.filter(isPage).map((page) => nameOf(page, records.get(page), staffLanguage))
  return {
    city: manifest.city,
    day: dayOf(manifest.version),
    ...(present && { present: dayOf(present.manifest.version) }),
    age: Math.floor((now().getTime() - manifest.version * 1000) / DAY),
    isHere: !pack && !map,
    key,
    news: {
      new: names(news.new, coming),
      changed: names(news.changed, coming),
      removed: names(news.removed, going),
      others: [...news.new, ...news.changed, ...news.removed].some((one) => !isPage(one)),
    },
    languages,
    missing,
    map: map ? { is: 'new', bytes: map.archive.size } : { is: city.mapIs === 'new' ? 'here' : city.mapIs },
  }
}

/** Visitors read services, guides and notices; words of the glossary and of search stand on them. */
function isPage(key: string): boolean {
  return /^(service|guide|notice)\//.test(key)
}

function nameOf(key: string, record: DirectoryRecord | undefined, staffLanguage: string): PageName {
  const words = record?.words ?? {}
  const language = [staffLanguage, SOURCE_LANGUAGE, ...Object.keys(words)].find((one) => one in words)
  const spoken = language && (words[language] as { name?: string; title?: string })
  return spoken ? { key, name: spoken.name ?? spoken.title ?? key, language } : { key, name: key, language: SOURCE_LANGUAGE }
}

function noteOf(cities: readonly CityOnStick[], shown: readonly CityInFile[], now: Date): LastImport {
  const { manifest, key } = cities[0]!
  const count = (kind: 'new' | 'changed' | 'removed') => shown.reduce((sum, { news }) => sum + news[kind].length, 0)
  return {
    day: deskDay(now),
    city: manifest.city,
    version: manifest.version,
    key,
    new: count('new'),
    changed: count('changed'),
    removed: count('removed'),
  }
}

async function orRefused<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new FileRefused(refusalOf(error), error)
  }
}

function refusalOf(error: unknown): FileRefusal {
  if (error instanceof FileRefused || error instanceof StickError || error instanceof PackError) return error.refusal
  if (error instanceof StorageError) return error.trouble
  // What a browser says of a stick that is gone: NotReadableError, NotFoundError.
  if (error instanceof DOMException) return 'unreadable'
  throw error
}
