import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { wantedParts } from '#pack/delta.ts'
import type { Database } from '#store/database.ts'
import { type PackStore, packStore } from '#store/packs.ts'
import { packOf } from '../pack/made-up-pack.ts'
import { city, service, testville } from '../pack/made-up-records.ts'
import { changeTo, dump, NOTHING, openDevice, quotaExceeded } from './made-up-device.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const monday = 1_790_000_000_000
const tuesday = monday + 86_400_000

const first = await packOf(testville, { version: 1 })
const renamed = [...testville.slice(0, 1), service('clinic', { en: 'New clinic', ro: 'Clinica nouă' }), ...testville.slice(3)]
const second = await packOf(renamed, { version: 2 })
const other = await packOf([city('test'), service('clinic', { en: 'Clinic of Test' })], { city: 'test', version: 7 })

/** A device on which the first pack is installed, and the change to the second. */
async function installedDevice() {
  const database = openDevice()
  const store = packStore(database)
  await store.apply(changeTo(first, ['en', 'ro']), monday)
  return { database, store, toSecond: await renewal(store) }
}

async function renewal(store: PackStore, languages = ['en', 'ro'], pack = second) {
  return changeTo(pack, languages, { held: await store.heldParts('testville'), basedOn: await store.installed('testville') })
}

test('a new device has no city and holds nothing', async () => {
  const store = packStore(openDevice())
  expect(await store.installed('testville')).toBeUndefined()
  expect(await store.heldParts('testville')).toEqual([])
})

test('an installed city is there with its manifest, its languages and the time of the question', async () => {
  const { store } = await installedDevice()
  expect(await store.installed('testville')).toEqual({
    city: 'testville',
    manifest: first.manifest,
    sealed: changeTo(first, []).sealed,
    parts: ['facts', 'en', 'ro'],
    checkedAt: monday,
  })
})

test('a device holds the parts of its languages and no others', async () => {
  const { store } = await installedDevice()
  const held = await store.heldParts('testville')
  expect(new Set(held)).toEqual(new Set(wantedParts(first.manifest, ['facts', 'en', 'ro'])))
  expect(held.map(({ part }) => part)).not.toContain('ar')
})

test('the parts of a city whose name begins another name are its own', async () => {
  const { store } = await installedDevice()
  await store.apply(changeTo(other, ['en']), monday)
  expect((await store.heldParts('test')).map(({ key }) => key)).toEqual(['city/test', 'city/test', 'service/clinic', 'service/clinic'])
  expect(await store.heldParts('testville')).toHaveLength(wantedParts(first.manifest, ['facts', 'en', 'ro']).length)
})

test('a city that is renewed leaves every other city as it was', async () => {
  const { database, store } = await installedDevice()
  await store.apply(changeTo(other, ['en']), monday)
  const partsOfOther = async () => (await dump(database))['parts']!.filter((part) => (part as { city: string }).city === 'test')
  const before = await partsOfOther()
  await store.apply(await renewal(store), tuesday)
  expect(before).toHaveLength(4)
  expect(await partsOfOther()).toEqual(before)
})

test('[P14] what left the pack is removed, and what stayed is not touched', async () => {
  const { database, store, toSecond } = await installedDevice()
  expect(toSecond.remove.map(({ key }) => key)).toContain('service/night-school')
  expect(await store.apply(toSecond, tuesday)).toBe(true)

  const renewed = openDevice()
  await packStore(renewed).apply(changeTo(second, ['en', 'ro']), tuesday)
  expect(await dump(database)).toEqual(await dump(renewed))
})

test('a question without news changes the time of the question alone', async () => {
  const { database, store } = await installedDevice()
  const before = await dump(database)
  await store.touch('testville', tuesday)
  expect(await dump(database)).toEqual({ ...before, cities: [{ ...(before['cities']![0] as object), checkedAt: tuesday }] })
})

test('a question about a city that is not installed leaves nothing behind', async () => {
  const database = openDevice()
  await packStore(database).touch('testville', monday)
  expect(await dump(database)).toEqual(NOTHING)
})

describe('a full disk', () => {
  const moments: Record<string, (database: Database) => void> = {
    'when the first part is written': (database) => vi.spyOn(database.parts, 'bulkPut').mockRejectedValue(quotaExceeded()),
    'when parts have been removed and written and the manifest is not': (database) =>
      vi.spyOn(database.cities, 'put').mockRejectedValue(quotaExceeded()),
    'when the third row is written, as a request that fails': () => failRequestOf(3),
    'when all is written, as a transaction that does not end well': () => failCommit(),
  }

  test.each(Object.entries(moments))('[P15] %s leaves the old directory whole and is told as such', async (_, breakIt) => {
    const { database, store, toSecond } = await installedDevice()
    const before = await dump(database)
    breakIt(database)
    await expect(store.apply(toSecond, tuesday)).rejects.toMatchObject({ name: 'StorageError', trouble: 'storage-full' })
    expect(await dump(database)).toEqual(before)
  })

  test.each(Object.entries(moments))('[P15] %s leaves a new device empty', async (_, breakIt) => {
    const database = openDevice()
    await database.open()
    breakIt(database)
    await expect(packStore(database).apply(changeTo(second, ['en', 'ro']), tuesday)).rejects.toMatchObject({ trouble: 'storage-full' })
    expect(await dump(database)).toEqual(NOTHING)
  })

  test('is forgotten as soon as there is space again', async () => {
    const { store, toSecond } = await installedDevice()
    failCommit()
    await expect(store.apply(toSecond, tuesday)).rejects.toMatchObject({ trouble: 'storage-full' })
    vi.restoreAllMocks()
    expect(await store.apply(toSecond, tuesday)).toBe(true)
    expect((await store.installed('testville'))?.manifest.version).toBe(2)
  })
})

test('[P15] a tab that is closed while it writes leaves the old directory whole', async () => {
  const { database, store, toSecond } = await installedDevice()
  const before = await dump(database)
  // What a browser does to a tab that goes: it takes back what is under way, and closes.
  onRow(3, ({ transaction }) => {
    transaction.abort()
    database.close()
  })
  await expect(store.apply(toSecond, tuesday)).rejects.toMatchObject({ name: 'StorageError' })
  vi.restoreAllMocks()
  expect(await dump(database)).toEqual(before)
  expect(await packStore(openDevice(database.name)).installed('testville')).toMatchObject({ manifest: { version: 1 } })
})

describe('two tabs', () => {
  test('[P16] of which one has installed a city: the slower one stores nothing', async () => {
    const database = openDevice()
    const [faster, slower] = [packStore(database), packStore(openDevice(database.name))]
    expect(await faster.apply(changeTo(second, ['en', 'ro']), monday)).toBe(true)
    const before = await dump(database)
    expect(await slower.apply(changeTo(first, ['en', 'ar']), tuesday)).toBe(false)
    expect(await dump(database)).toEqual(before)
  })

  test('[P16] of which one has renewed a city: the slower one stores nothing', async () => {
    const { database, store: faster, toSecond } = await installedDevice()
    const slower = packStore(openDevice(database.name))
    const third = await renewal(slower, ['en', 'ro', 'ar'], await packOf(testville, { version: 3 }))
    expect(await faster.apply(toSecond, monday)).toBe(true)
    const before = await dump(database)
    expect(await slower.apply(third, tuesday)).toBe(false)
    expect(await dump(database)).toEqual(before)
  })

  test('[P16] of which one has added a language: the slower one, with another language, stores nothing', async () => {
    const { database, store: faster } = await installedDevice()
    const slower = packStore(openDevice(database.name))
    const arabic = await renewal(faster, ['en', 'ro', 'ar'], first)
    const renewalWithoutArabic = await renewal(slower)
    expect(await faster.apply(arabic, monday)).toBe(true)
    const before = await dump(database)
    expect(await slower.apply(renewalWithoutArabic, tuesday)).toBe(false)
    expect(await dump(database)).toEqual(before)
  })

  test('[P16] of which one has forgotten everything: the other brings nothing back', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const { database, toSecond } = await installedDevice()
    const slower = packStore(openDevice(database.name))
    await slower.installed('testville')
    await database.delete()
    expect(await slower.apply(toSecond, tuesday)).toBe(false)
    expect(await dump(database)).toEqual(NOTHING)
  })

  test('[P16] that store at the same moment: exactly one of them does, and the device holds its pack, whole', async () => {
    const database = openDevice()
    const changes = [changeTo(first, ['en', 'ar']), changeTo(second, ['en', 'ro'])]
    const stored = await Promise.all(changes.map((change) => packStore(openDevice(database.name)).apply(change, monday)))
    expect(stored.filter(Boolean)).toHaveLength(1)

    const alone = openDevice()
    await packStore(alone).apply(changes[stored.indexOf(true)]!, monday)
    expect(await dump(database)).toEqual(await dump(alone))
  })
})

describe('a database that cannot be opened', () => {
  const asks: Record<string, (store: PackStore) => Promise<unknown>> = {
    installed: (store) => store.installed('testville'),
    heldParts: (store) => store.heldParts('testville'),
    apply: (store) => store.apply(changeTo(first, ['en']), monday),
    touch: (store) => store.touch('testville', monday),
  }

  test.each(Object.entries(asks))('because it is forbidden is told by %s as storage-denied', async (_, ask) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    await expect(ask(packStore(openDevice()))).rejects.toMatchObject({ name: 'StorageError', trouble: 'storage-denied' })
  })

  test.each(Object.entries(asks))('because a private window has none is told by %s as storage-denied', async (_, ask) => {
    failOpening('InvalidStateError')
    await expect(ask(packStore(openDevice()))).rejects.toMatchObject({ name: 'StorageError', trouble: 'storage-denied' })
  })

  test.each(Object.entries(asks))('because it is damaged is told by %s as storage-broken', async (_, ask) => {
    vi.spyOn(console, 'warn').mockReturnValue()
    failOpening('UnknownError')
    await expect(ask(packStore(openDevice()))).rejects.toMatchObject({ name: 'StorageError', trouble: 'storage-broken' })
  })
})

/** What the made-up database can do beside what browsers let us do. */
interface Table {
  readonly name: string
  readonly transaction: IDBTransaction & { _abort: (name: string) => void }
  readonly _rawObjectStore: { storeRecord: () => void }
}

/** Lets the n-th row that is written from now on fail as a browser does it: by an event, after a while. */
function failRequestOf(row: number): void {
  onRow(row, ({ _rawObjectStore }) => {
    vi.spyOn(_rawObjectStore, 'storeRecord').mockImplementationOnce(() => {
      throw quotaExceeded()
    })
  })
}

/** Lets the transaction that writes the manifest end in the error of a full disk, after every request of it went well. */
function failCommit(): void {
  const { put } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    const request = put.apply(this, row)
    const { name, transaction } = this as unknown as Table
    if (name === 'cities') request.addEventListener('success', () => transaction._abort('QuotaExceededError'))
    return request
  })
}

/** Calls this just before the n-th row from now on is written. */
function onRow(row: number, call: (table: Table) => void): void {
  const { put } = IDBObjectStore.prototype
  let rows = 0
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...written) {
    rows += 1
    if (rows === row) call(this as unknown as Table)
    return put.apply(this, written)
  })
}

/** Lets every database fail to open with an error of this name. */
function failOpening(name: string): void {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    const request = { error: new DOMException('It does not open.', name) } as IDBOpenDBRequest
    queueMicrotask(() => request.onerror?.({ target: request } as unknown as Event))
    return request
  })
}

test('a city that is removed is gone with all its parts, and every other stays', async () => {
  const { database, store } = await installedDevice()
  await store.apply(changeTo(other, ['en']), monday)
  await store.remove('testville')
  expect(await store.installed('testville')).toBeUndefined()
  const { cities, parts } = await dump(database)
  expect(cities).toHaveLength(1)
  expect(new Set(parts!.map((part) => (part as { city: string }).city))).toEqual(new Set(['test']))
})

test('a language that is removed leaves the facts and the other languages', async () => {
  const { store } = await installedDevice()
  await store.removeLanguage('testville', 'ro')
  expect((await store.installed('testville'))?.parts).toEqual(['facts', 'en'])
  expect(new Set(await store.heldParts('testville'))).toEqual(new Set(wantedParts(first.manifest, ['facts', 'en'])))
})

test('a language of a city that is not here is not there to be removed', async () => {
  const { database, store } = await installedDevice()
  const before = await dump(database)
  await store.removeLanguage('test', 'ro')
  expect(await dump(database)).toEqual(before)
})

test('[P16] a renewal that was worked out before a language was removed is not stored', async () => {
  const { store, toSecond } = await installedDevice()
  await store.removeLanguage('testville', 'ro')
  expect(await store.apply(toSecond, tuesday)).toBe(false)
})
