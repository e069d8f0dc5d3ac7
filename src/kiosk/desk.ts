/** What the app can do for a desk, as the kiosk sees it. */
import { createContext, useContext } from 'react'
import type { CityEntry } from '#content/city-entry.ts'
import type { ContentReader } from '#content/reader.ts'
import type { DeskStore } from '#store/desk.ts'
import type { MapStatus } from '#sync/map-status.ts'
import type { CityStatus } from '#sync/status.ts'
import type { DeskSettings } from './desk-settings.ts'
import type { DeskStatus } from './desk-status.ts'
import type { DeskFiles } from './directory/desk-files.ts'
import type { PinLock } from './pin/pin-lock.ts'
import type { ReceptionWork } from './reception/work.ts'

export interface DeskWork {
  settings: DeskSettings
  /** Keeps other settings; what is shown follows. */
  change: (settings: DeskSettings) => Promise<void>
  store: DeskStore
  /** The cities of this site. */
  cities: readonly CityEntry[]
  /** The directory of a city in a language. */
  content: (city: string, language: string) => Promise<ContentReader | undefined>
  /** What lies on this device of a city. */
  statusOf: (city: string) => CityStatus
  watchStatus: (listener: () => void) => () => void
  /** Fetches what this desk shows of a city and is not here yet. Never throws: the boards tell. */
  prepare: (city: string) => Promise<void>
  mapOf: (city: string) => MapStatus
  watchMaps: (listener: () => void) => () => void
  /** Of the part for those who work here. */
  lock: PinLock
  keys: DeskKeys
  /** Forgets the desk; this browser shows all pages again. */
  cease: () => Promise<void>
  /** What the desk knows of itself. */
  status: DeskStatus
  /** Counts one use of something: `topic.health`, `language.uk`, `print`. */
  count: (what: string) => void
  /** Directories as files on sticks. */
  files: DeskFiles
  /** Forgets the visitor, and shows the welcome. */
  finish: () => void
  /** Opens the city of the desk, or this one, in a language. */
  begin: (language: string, city?: string, page?: 'home' | 'emergency') => void
  /** What the reception desk needs. */
  reception: ReceptionWork
  /** The addresses of pages. */
  ways: {
    home: (place: Place) => string
    emergency: (place: Place) => string
    list: (place: Place, keys: readonly string[]) => string
    inLanguage: (pathname: string, language: string) => string
  }
}

interface Place {
  language: string
  city: string
}

/** Public keys: what they sign is taken. */
export interface DeskKeys {
  /** Those that came with the app. */
  builtIn: readonly string[]
  /** The short name of a key, as it stands in a signed file. */
  nameOf: (key: string) => Promise<string>
}

export const DeskWorkContext = createContext<DeskWork | undefined>(undefined)

export function useDeskWork(): DeskWork {
  const work = useContext(DeskWorkContext)
  if (!work) throw new Error('This part stands on a desk only.')
  return work
}
