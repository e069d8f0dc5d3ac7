/** What the app can do with this device, as pages see it. In a page as it was built there is no device. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { MapBoard, MapStatus } from '#sync/map-status.ts'
import type { CityStatus, StatusBoard } from '#sync/status.ts'

export interface Device {
  board: StatusBoard
  /** Looks for a newer directory now. */
  checkNow: (city: string) => void
  maps: DeviceMaps
  /** Removes everything this app keeps here, then starts anew. */
  deleteEverything: () => Promise<void>
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

export const DeviceContext = createContext<Device | undefined>(undefined)

export function useDevice(): Device | undefined {
  return useContext(DeviceContext)
}

const UNKNOWN: CityStatus = { is: 'unknown' }
const never = () => () => undefined

/** The state of a city's directory on this device. */
export function useCityStatus(city: string): CityStatus {
  const device = useDevice()
  return useSyncExternalStore(
    device?.board.watch ?? never,
    () => device?.board.get(city) ?? UNKNOWN,
    () => UNKNOWN,
  )
}

const UNKNOWN_MAP: MapStatus = { is: 'unknown' }

/** The state of a city's map on this device. */
export function useMapStatus(city: string): MapStatus {
  const device = useDevice()
  return useSyncExternalStore(
    device?.maps.board.watch ?? never,
    () => device?.maps.board.get(city) ?? UNKNOWN_MAP,
    () => UNKNOWN_MAP,
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
  return useSyncExternalStore(
    never,
    () => (window.matchMedia('(pointer: coarse)').matches ? 'phone' : 'computer'),
    () => 'phone',
  )
}
