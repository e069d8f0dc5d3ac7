/** What the app can do with this device, as pages see it. In a page as it was built there is no device. */
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import type { ReportDraft, ReportState } from '#content/report.ts'
import type { Kept } from '#store/kept.ts'
import type { Live } from '#store/live.ts'
import type { PlanStore } from '#store/plans.ts'
import type { ReadingSpeed } from '#store/reading-speed.ts'
import type { Reports } from '#store/reports.ts'
import type { SavedStore } from '#store/saved.ts'
import type { Board } from '#sync/board.ts'
import type { MapBoard, MapStatus } from '#sync/map-status.ts'
import type { CityStatus, StatusBoard } from '#sync/status.ts'
import { useBrowserValue } from './use-browser-value.ts'

export interface Device {
  board: StatusBoard
  /** Looks for a newer directory now. */
  checkNow: (city: string) => void
  maps: DeviceMaps
  saved: SavedStore
  /** Where a page has gone that has another id now. */
  moved: (city: string, key: string) => Promise<string | undefined>
  reports: DeviceReports
  plans: PlanStore
  /** A language the reader also reads: words that the first one lacks come in it. */
  secondLanguage: { get: () => string | undefined; set: (language: string | undefined) => void }
  /** How fast the reader likes to be read to. */
  readingSpeed: { get: () => ReadingSpeed; set: (speed: ReadingSpeed) => void }
  /** Removes everything this app keeps here, then starts anew. */
  deleteEverything: () => Promise<void>
  kept: DeviceKept
  leaveNothing: LeaveNothing
  installing: Installing
  /** A new version of the app is ready; taking it loads the page again. */
  newVersion: { isReady: () => boolean; watch: (listener: () => void) => () => void; take: () => void }
}

/** The maps on this device. */
export interface DeviceMaps {
  board: MapBoard
  /** Tells the board what is here. */
  look: (city: string) => Promise<void>
  /** Fetches the map, or the rest of it. */
  fetch: (city: string) => Promise<void>
  stop: (city: string) => void
  remove: (city: string) => Promise<void>
  archive: (city: string) => Promise<{ archive: Blob; hash: string } | undefined>
  /** The code that draws maps has been loaded; it is kept for days without a network. */
  keepCode: () => void
}

/** What lies on this device, and how to be rid of it piece by piece. */
export interface DeviceKept {
  all: Live<Kept>
  removeCity: (city: string) => Promise<void>
  removeLanguage: (city: string, language: string) => Promise<void>
  /** All storage this app uses, in bytes, as far as the browser says. */
  total: () => Promise<number | undefined>
  /** Whether the browser has promised to delete nothing by itself; `undefined` where it promises nothing to anybody. */
  isPromised: () => Promise<boolean | undefined>
  askForPromise: () => Promise<boolean>
}

/** For a phone or computer of somebody else. */
export interface LeaveNothing {
  isOn: boolean
  /** Deletes everything, and keeps nothing as long as this tab lives. */
  start: () => Promise<void>
  /** Forgets this visit, and opens the first page. */
  end: () => Promise<void>
}

/** The browser's way to install the app. */
export interface Installing {
  isOffered: () => boolean
  watch: (listener: () => void) => () => void
  install: () => void
}

/** What the reader has said about pages. */
export interface DeviceReports {
  all: Live<Reports>
  add: (report: { draft: ReportDraft; wordsLanguage: string; title: string; state: ReportState }) => Promise<void>
  /** Sends it (`waiting`), or remembers that it was handed to the mail app. */
  change: (id: string, state: ReportState) => Promise<void>
  remove: (id: string) => Promise<void>
}

export const DeviceContext = createContext<Device | undefined>(undefined)

export function useDevice(): Device | undefined {
  return useContext(DeviceContext)
}

const UNKNOWN = { is: 'unknown' } as const
const never = () => () => undefined

/** The state of a city's directory on this device. */
export function useCityStatus(city: string): CityStatus {
  return useBoard(useDevice()?.board, city)
}

/** The state of a city's map on this device; looks for it when nobody has. */
export function useMapStatus(city: string): MapStatus {
  const device = useDevice()
  const directory = useCityStatus(city)
  const status = useBoard(device?.maps.board, city)
  useEffect(() => {
    if (status.is === 'unknown' || status.is === 'none') void device?.maps.look(city)
    // Once the directory is here, it says which map there is.
  }, [device, status.is, city, directory.is])
  return status
}

/** What stands on the board for the city, from its first writing on. */
function useBoard<Status>(board: Board<Status> | undefined, city: string): Status | typeof UNKNOWN {
  return useSyncExternalStore<Status | typeof UNKNOWN>(
    board?.watch ?? never,
    () => board?.get(city) ?? UNKNOWN,
    () => UNKNOWN,
  )
}

export function useNewVersion(): boolean {
  const device = useDevice()
  return useSyncExternalStore(
    device?.newVersion.watch ?? never,
    () => device?.newVersion.isReady() ?? false,
    () => false,
  )
}

/** Whether there is a network, as far as the browser knows. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    watchOnline,
    () => navigator.onLine,
    () => true,
  )
}

function watchOnline(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** "phone" where there is touch, else "computer", for words such as "On this phone". */
export function useDeviceWord(): 'phone' | 'computer' {
  return useBrowserValue(() => (window.matchMedia('(pointer: coarse)').matches ? 'phone' : 'computer'), 'phone')
}
