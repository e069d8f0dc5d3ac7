/** The device behind the pages: database, keeper of cities, service worker. Loaded after the first page stands. */
import { messageSW, Workbox } from 'workbox-window'
import { type ContentReader, contentReader } from '#content/reader.ts'
import { SOURCE_LANGUAGE } from '#i18n/languages.ts'
import type { Device } from '#pages/frame/device.ts'
import { createDatabase } from '#store/database.ts'
import { forgetEverything } from '#store/forget.ts'
import { mapStore } from '#store/maps.ts'
import { packStore } from '#store/packs.ts'
import { storedRecords } from '#store/stored-records.ts'
import { httpSource } from '#sync/http-source.ts'
import { createKeeper } from '#sync/keeper.ts'
import { createMapKeeper } from '#sync/map-keeper.ts'
import { createMapBoard } from '#sync/map-status.ts'
import { askWhenSeen } from '#sync/schedule.ts'
import { createStatusBoard } from '#sync/status.ts'
import { type CitySearch, citySearch } from './city-search.ts'
import { honestBoard } from './honest-board.ts'
import { trustedKeys } from './trusted-keys.ts'

export interface AppDevice {
  device: Device
  /** Whether the city can be read without asking anybody. */
  has(city: string): Promise<boolean>
  content(city: string, language: string): Promise<ContentReader>
  moved(city: string, key: string): Promise<string | undefined>
  find: CitySearch['find']
  /** From now on asks for news of this city, and of no other, at most hourly. */
  keepFresh(city: string): void
}

/** `onNews` hears that a city's records have changed. */
export function openDevice(onNews: () => void): AppDevice {
  const base = import.meta.env.BASE_URL
  const database = createDatabase()
  const board = createStatusBoard()
  const app = registerServiceWorker(base)
  const source = httpSource(base)
  const alone = <T>(name: string, work: () => Promise<T>): Promise<T> =>
    navigator.locks ? navigator.locks.request(`first-door/${name}`, work) : work()
  const keeper = createKeeper({
    source,
    store: packStore(database),
    stored: (city) => storedRecords(database, city),
    board: honestBoard(board, app.kept),
    trusted: trustedKeys,
    now: Date.now,
    alone,
    onNews: () => {
      search.close()
      void navigator.storage?.persist?.().catch(() => undefined)
      onNews()
    },
  })
  const content = async (city: string, language: string) =>
    contentReader(await keeper.records(city, language), city, language, SOURCE_LANGUAGE)
  const search = citySearch(content)
  const mapBoard = createMapBoard()
  const maps = createMapKeeper({ source, store: mapStore(database), manifest: keeper.manifest, board: mapBoard, alone })
  let stopAsking = () => {}
  return {
    has: keeper.has,
    content,
    moved: keeper.moved,
    find: search.find,
    keepFresh: (city) => {
      stopAsking()
      stopAsking = askWhenSeen(() => void keeper.check(city), document)
    },
    device: {
      board,
      maps: { ...maps, board: mapBoard, keepCode: () => void app.keepUsed() },
      checkNow: (city) => void keeper.check(city, true),
      deleteEverything: async () => {
        await forgetEverything(database)
        window.location.replace(base)
      },
      newVersion: app.newVersion,
    },
  }
}

interface RegisteredApp {
  /** Whether the app and its words lie on the device; `false` when this browser cannot keep them. */
  kept: Promise<boolean>
  /** Keeps what this page has loaded since. */
  keepUsed: () => Promise<unknown>
  newVersion: Device['newVersion']
}

/** Registers the service worker, and offers a newer one without ever taking it unasked. */
function registerServiceWorker(base: string): RegisteredApp {
  const listeners = new Set<() => void>()
  let ready = false
  let take: () => void = () => undefined
  let kept = Promise.resolve(false)
  if ('serviceWorker' in navigator && import.meta.env.PROD) {
    const workbox = new Workbox(`${base}sw.js`, { scope: base })
    workbox.addEventListener('waiting', () => {
      ready = true
      for (const listener of listeners) listener()
    })
    take = () => {
      workbox.addEventListener('controlling', () => window.location.reload())
      workbox.messageSkipWaiting()
    }
    kept = keepApp(workbox)
  }
  const newVersion = {
    isReady: () => ready,
    watch: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    take: () => take(),
  }
  return {
    kept,
    keepUsed: async () => {
      const worker = navigator.serviceWorker?.controller
      return worker && keepUsed(worker).catch(() => undefined)
    },
    newVersion,
  }
}

/** Waits for a service worker that works, and hands it what this page has loaded beside the shell. */
function keepApp(workbox: Workbox): Promise<boolean> {
  const failed = new Promise<false>((resolve) => {
    workbox.addEventListener('redundant', () => {
      if (!navigator.serviceWorker.controller) resolve(false)
    })
  })
  const kept = workbox
    .register()
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => keepUsed(active!))
    .catch(() => false)
  return Promise.race([kept, failed])
}

/** The files this page has loaded that not every reader needs; the service worker keeps them beside the app. */
function keepUsed(serviceWorker: ServiceWorker): Promise<boolean> {
  const urls = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\/locale-[a-z]{2,3}-|\/assets\/map\//.test(name))
  return messageSW(serviceWorker, { type: 'keep-used', urls: [...new Set(urls)] })
}
