import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { forgetEverything } from '#store/forget.ts'
import { packStore } from '#store/packs.ts'
import { packOf } from '../pack/made-up-pack.ts'
import { changeTo, dump, openDevice } from './made-up-device.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const pack = await packOf()

/** A device that keeps something everywhere this app may keep something, and what is left of it. */
async function usedDevice() {
  const database = openDevice()
  await packStore(database).apply(changeTo(pack, ['en', 'ro']), 1)
  const left = {
    caches: ['shell', 'words'],
    workers: ['sw.js'],
    localStorage: ['first-door.choice'],
    sessionStorage: ['scroll'],
    databases: async () => Object.keys(await dump(database)),
  }
  vi.stubGlobal('caches', {
    keys: async () => [...left.caches],
    delete: async (name: string) => left.caches.splice(left.caches.indexOf(name), 1).length > 0,
  })
  const registration = { unregister: async () => left.workers.splice(0).length > 0 }
  vi.stubGlobal('navigator', { serviceWorker: { getRegistrations: async () => [registration] } })
  vi.stubGlobal('localStorage', { clear: () => left.localStorage.splice(0) })
  vi.stubGlobal('sessionStorage', { clear: () => left.sessionStorage.splice(0) })
  return { database, left }
}

async function whatIsLeft({ left }: Awaited<ReturnType<typeof usedDevice>>) {
  return { ...left, databases: await left.databases() }
}

const nothing = { caches: [], workers: [], localStorage: [], sessionStorage: [], databases: [] }

const blocked = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

/** A browser in which even naming this throws. */
function block(name: 'caches' | 'localStorage' | 'sessionStorage'): void {
  Object.defineProperty(globalThis, name, { get: blocked, configurable: true })
}

test('a used device has something to forget', async () => {
  const { databases, ...rest } = await whatIsLeft(await usedDevice())
  expect(databases).toEqual(['cities', 'counts', 'desk', 'mapPieces', 'maps', 'parts', 'plans', 'reports', 'saved'])
  expect(Object.values(rest).every((names) => names.length > 0)).toBe(true)
})

test('directory, caches, service worker and choices are gone', async () => {
  const device = await usedDevice()
  await forgetEverything(device.database)
  expect(await whatIsLeft(device)).toEqual(nothing)
})

test.each<[string, () => void, Partial<typeof nothing> | Record<string, string[]>]>([
  ['there are no caches, as without HTTPS', () => Reflect.deleteProperty(globalThis, 'caches'), { caches: ['shell', 'words'] }],
  ['caches are blocked', () => block('caches'), { caches: ['shell', 'words'] }],
  ['caches do not answer well', () => vi.stubGlobal('caches', { keys: async () => blocked() }), { caches: ['shell', 'words'] }],
  ['there are no service workers', () => vi.stubGlobal('navigator', {}), { workers: ['sw.js'] }],
  [
    'service workers are blocked',
    () =>
      vi.stubGlobal('navigator', {
        get serviceWorker() {
          return blocked()
        },
      }),
    { workers: ['sw.js'] },
  ],
  [
    'service workers do not answer well',
    () => vi.stubGlobal('navigator', { serviceWorker: { getRegistrations: async () => blocked() } }),
    { workers: ['sw.js'] },
  ],
  ['local storage is blocked', () => block('localStorage'), { localStorage: ['first-door.choice'] }],
  ['session storage is blocked', () => block('sessionStorage'), { sessionStorage: ['scroll'] }],
  [
    'the database cannot be deleted',
    () => vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(blocked),
    { databases: ['cities', 'counts', 'desk', 'mapPieces', 'maps', 'parts', 'plans', 'reports', 'saved'] },
  ],
])('where %s, all the rest is gone', async (_, breakIt, left) => {
  const device = await usedDevice()
  breakIt()
  await forgetEverything(device.database)
  expect(await whatIsLeft(device)).toEqual({ ...nothing, ...left })
})

test('another tab that has the directory open lets go of it, and finds nothing afterwards', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const device = await usedDevice()
  const otherTab = packStore(openDevice(device.database.name))
  expect(await otherTab.installed('testville')).toBeDefined()
  await forgetEverything(device.database)
  expect(await whatIsLeft(device)).toEqual(nothing)
  expect(await otherTab.installed('testville')).toBeUndefined()
})

test('what was on its way when everything was forgotten is not stored', async () => {
  const device = await usedDevice()
  const store = packStore(device.database)
  const newer = await packOf(undefined, { version: 1_800_000_000 })
  const onItsWay = changeTo(newer, ['en', 'ro'], { basedOn: await store.installed('testville') })
  await forgetEverything(device.database)
  await expect(store.apply(onItsWay, 2)).rejects.toMatchObject({ name: 'StorageError' })
  expect(await whatIsLeft(device)).toEqual(nothing)
})
