/** The device behind the pages: database, keeper of cities, service worker. Loaded after the first page stands. */
import { Workbox } from 'workbox-window'
import { type ContentReader, contentReader } from '#content/reader.ts'
import { SOURCE_LANGUAGE } from '#i18n/languages.ts'
import type { Device } from '#pages/frame/device.ts'
import { createDatabase } from '#store/database.ts'
import { forgetEverything } from '#store/forget.ts'
import { packStore } from '#store/packs.ts'
import { storedRecords } from '#store/stored-records.ts'
import { httpSource } from '#sync/http-source.ts'
import { createKeeper } from '#sync/keeper.ts'
import { askWhenSeen } from '#sync/schedule.ts'
import { createStatusBoard } from '#sync/status.ts'
import { type Finder, finderFor } from './find.ts'
import { trustedKeys } from './trusted-keys.ts'

export interface AppDevice {
  device: Device
  content(city: string, language: string): Promise<ContentReader>
  moved(city: string, key: string): Promise<string | undefined>
  find(city: string, language: string): Promise<Finder>
  /** From now on asks for news of this city, and of no other, at most hourly. */
  keepFresh(city: string): void
}

/** `onNews` hears that a city's records have changed. */
export function openDevice(onNews: () => void): AppDevice {
  const base = import.meta.env.BASE_URL
  const database = createDatabase()
  const board = createStatusBoard()
  const finders = new Map<string, Promise<Finder>>()
  const keeper = createKeeper({
    source: httpSource(base),
    store: packStore(database),
    stored: (city) => storedRecords(database, city),
    board,
    trusted: trustedKeys,
    now: Date.now,
    alone: (name, work) => (navigator.locks ? navigator.locks.request(`first-door/${name}`, work) : work()),
    onNews: () => {
      finders.clear()
      void navigator.storage?.persist?.().catch(() => undefined)
      onNews()
    },
  })
  const content = async (city: string, language: string) =>
    contentReader(await keeper.records(city, language), city, language, SOURCE_LANGUAGE)
  let stopAsking = () => {}
  return {
    content,
    moved: keeper.moved,
    find: (city, language) => {
      const name = `${city} ${language}`
      const finder = finders.get(name) ?? content(city, language).then((reader) => finderFor(reader, language))
      finders.set(name, finder)
      finder.catch(() => finders.delete(name))
      return finder
    },
    keepFresh: (city) => {
      stopAsking()
      stopAsking = askWhenSeen(() => void keeper.check(city), document)
    },
    device: {
      board,
      checkNow: (city) => void keeper.check(city, true),
      deleteEverything: async () => {
        await forgetEverything(database)
        window.location.replace(base)
      },
      newVersion: registerServiceWorker(base),
    },
  }
}

/** Registers the service worker, and offers a newer one without ever taking it unasked. */
function registerServiceWorker(base: string): Device['newVersion'] {
  const listeners = new Set<() => void>()
  let ready = false
  let take: () => void = () => undefined
  if ('serviceWorker' in navigator && import.meta.env.PROD) {
    const workbox = new Workbox(`${base}sw.js`, { scope: base })
    workbox.addEventListener('waiting', () => {
      ready = true
      for (const listener of listeners) listener()
    })
    workbox.addEventListener('activated', () => tellLanguages(workbox))
    take = () => {
      workbox.addEventListener('controlling', () => window.location.reload())
      workbox.messageSkipWaiting()
    }
    void workbox
      .register()
      .then(() => workbox.active)
      .then(() => tellLanguages(workbox))
      .catch(() => undefined)
  }
  return {
    isReady: () => ready,
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    take: () => take(),
  }
}

/** The files of words this page has loaded; the service worker keeps them beside the app. */
function tellLanguages(workbox: Workbox): void {
  const urls = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\/locale-[a-z]{2,3}-/.test(name))
  void workbox.messageSW({ type: 'keep-words', urls: [...new Set(urls)] })
}
