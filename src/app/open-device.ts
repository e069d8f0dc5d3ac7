/** The device behind the pages: database, keeper of cities, service worker. Loaded after the first page stands. */
import { messageSW, Workbox } from 'workbox-window'
import { type ContentReader, contentReader } from '#content/reader.ts'
import { SOURCE_LANGUAGE } from '#i18n/languages.ts'
import type { Device, Installing } from '#pages/frame/device.ts'
import { leaveFor } from '#pages/frame/leave-for.ts'
import { forgetChoiceOf, rememberSecondLanguage, secondLanguage } from '#store/choices.ts'
import { createDatabase, createRefusingDatabase, type Database } from '#store/database.ts'
import { type DeskStore, deskStore } from '#store/desk.ts'
import { forgetEverything } from '#store/forget.ts'
import { keptHere, NOTHING_KEPT } from '#store/kept.ts'
import { leavesNothing, startLeavingNothing } from '#store/leave-nothing.ts'
import { live } from '#store/live.ts'
import { mapStore } from '#store/maps.ts'
import { packStore } from '#store/packs.ts'
import { planStore } from '#store/plans.ts'
import { readingSpeed, rememberReadingSpeed } from '#store/reading-speed.ts'
import { reportStore } from '#store/reports.ts'
import { savedStore } from '#store/saved.ts'
import { storedRecords } from '#store/stored-records.ts'
import { httpSource } from '#sync/http-source.ts'
import { createKeeper } from '#sync/keeper.ts'
import { createMapKeeper } from '#sync/map-keeper.ts'
import { createMapBoard } from '#sync/map-status.ts'
import { askWhenSeen } from '#sync/schedule.ts'
import { createStatusBoard } from '#sync/status.ts'
import { type CitySearch, citySearch } from './city-search.ts'
import { deviceReports } from './device-reports.ts'
import { honestBoard } from './honest-board.ts'
import { reportBodies, type ToReportBody } from './report-body.ts'
import { trustedKeys } from './trusted-keys.ts'

export interface AppDevice {
  device: Device
  /** Whether the city can be read without asking anybody. */
  has(city: string): Promise<boolean>
  content(city: string, language: string): Promise<ContentReader>
  /** Keeps the city in these languages, as far as they can be had. Throws what `Keeper.records` throws. */
  keep(city: string, languages: readonly string[]): Promise<unknown>
  moved(city: string, key: string): Promise<string | undefined>
  find: CitySearch['find']
  /** What a desk keeps here. */
  desk: DeskStore
  database: Database
  /** What a visitor of a desk says about a page, to be kept apart from what is theirs. */
  reportBody: ToReportBody
  /** Other records are there, by another way than the network. */
  renewed(cities: readonly string[]): void
  /** From now on asks for news of these cities, and of no other, at most hourly. `otherwise` is done as often. */
  keepFresh(cities: readonly string[], otherwise?: () => void): void
  /** Asks for news at once; whether there was an answer. */
  ask(city: string): Promise<boolean>
  /** Asks for a newer version of the app. Never throws. */
  lookForApp(): Promise<void>
}

/**
 * `onNews` hears that a city's records have changed. On a desk the directories are kept, and nothing of any visitor:
 * what is theirs lives as long as the page.
 */
export function openDevice(onNews: () => void, installing: Installing, place: 'own' | 'desk' = 'own'): AppDevice {
  const base = import.meta.env.BASE_URL
  const keepsNothing = place === 'own' && leavesNothing()
  const database = keepsNothing ? createRefusingDatabase() : createDatabase()
  const personal = place === 'desk' ? createRefusingDatabase() : database
  const board = createStatusBoard()
  const app = registerServiceWorker(base, keepsNothing)
  // The browser too is asked to keep no copy.
  const source = keepsNothing ? httpSource(base, undefined, { cache: 'no-store' }) : httpSource(base)
  const alone = <T>(name: string, work: () => Promise<T>): Promise<T> =>
    navigator.locks ? navigator.locks.request(`first-door/${name}`, work) : work()
  const packs = packStore(database)
  const keeper = createKeeper({
    source,
    store: packs,
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
  const content = async (city: string, language: string) => {
    const readers = [...new Set([language, secondLanguage() ?? language])]
    return contentReader(await keeper.records(city, readers), city, readers, SOURCE_LANGUAGE)
  }
  const search = citySearch(content)
  const reportBody = reportBodies(keeper.manifest)
  const mapBoard = createMapBoard()
  const maps = createMapKeeper({ source, store: mapStore(database), manifest: keeper.manifest, board: mapBoard, alone })
  let asking: readonly string[] = []
  let stopAsking = () => {}
  const keepFresh = (cities: readonly string[], otherwise?: () => void) => {
    stopAsking()
    asking = cities
    const ask = () => {
      for (const city of cities) void keeper.check(city)
      otherwise?.()
    }
    // The host of a desk may be the machine it stands on: it answers where there is no network.
    stopAsking = askWhenSeen(ask, document, { onlyOnline: place === 'own' })
  }
  return {
    has: keeper.has,
    content,
    keep: keeper.records,
    moved: keeper.moved,
    find: search.find,
    desk: deskStore(database),
    database,
    reportBody,
    renewed: (cities) => {
      search.close()
      // So that the board tells what is here now.
      for (const city of cities) void keeper.records(city, []).catch(() => undefined)
      onNews()
    },
    keepFresh,
    ask: async (city) => {
      const now = Date.now()
      await keeper.check(city, true)
      const installed = await packs.installed(city).catch(() => undefined)
      return installed !== undefined && installed.checkedAt >= now
    },
    lookForApp: app.look,
    device: {
      board,
      maps: { ...maps, board: mapBoard, keepCode: () => void app.keepUsed() },
      saved: savedStore(personal),
      moved: keeper.moved,
      reports: deviceReports({ store: reportStore(personal), alone, toBody: reportBody }),
      plans: planStore(personal),
      secondLanguage: {
        get: secondLanguage,
        set: (language) => {
          rememberSecondLanguage(language)
          search.close()
          onNews()
        },
      },
      readingSpeed: { get: readingSpeed, set: rememberReadingSpeed },
      checkNow: (city) => void keeper.check(city, true),
      deleteEverything: async () => {
        await forgetEverything(database)
        window.location.replace(base)
      },
      kept: {
        all: live(() => keptHere(database), NOTHING_KEPT),
        removeCity: async (city) => {
          if (asking.includes(city)) keepFresh(asking.filter((other) => other !== city))
          forgetChoiceOf(city)
          await maps.remove(city)
          await keeper.remove(city)
        },
        removeLanguage: keeper.removeLanguage,
        total: async () => (await navigator.storage?.estimate?.().catch(() => undefined))?.usage,
        isPromised: async () => navigator.storage?.persisted?.().catch(() => undefined),
        askForPromise: async () => (await navigator.storage?.persist?.().catch(() => false)) ?? false,
      },
      leaveNothing: {
        isOn: keepsNothing,
        start: async () => {
          await forgetEverything(database)
          startLeavingNothing()
          // The line that says so stands on top.
          window.scrollTo(0, 0)
          window.location.reload()
        },
        end: async () => {
          await forgetEverything(database)
          // The first page must not lay the app on this device.
          startLeavingNothing()
          leaveFor(base)
        },
      },
      installing,
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
  /** Asks for a newer version. Never throws. */
  look: () => Promise<void>
}

/** Registers the service worker where anything may be kept, and offers a newer one without ever taking it unasked. */
function registerServiceWorker(base: string, keepsNothing: boolean): RegisteredApp {
  const listeners = new Set<() => void>()
  let ready = false
  let take: () => void = () => undefined
  let look = async () => {}
  let kept = Promise.resolve(false)
  if ('serviceWorker' in navigator && import.meta.env.PROD && !keepsNothing) {
    const workbox = new Workbox(`${base}sw.js`, { scope: base })
    const tellReady = () => {
      ready = true
      for (const listener of listeners) listener()
    }
    workbox.addEventListener('waiting', tellReady)
    look = async () => {
      await workbox.update().catch(() => undefined)
      // One that came while nobody listened.
      if ((await navigator.serviceWorker.getRegistration(base).catch(() => undefined))?.waiting) tellReady()
    }
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
    look,
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
async function keepUsed(serviceWorker: ServiceWorker): Promise<boolean> {
  // Letters that are still on their way count as loaded.
  await document.fonts.ready
  const urls = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\/locale-[a-z]{2,3}-|\/assets\/map\/|\.woff2$/.test(name))
  return messageSW(serviceWorker, { type: 'keep-used', urls: [...new Set(urls)] })
}
