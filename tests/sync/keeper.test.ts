import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { contentReader } from '#content/reader.ts'
import type { RecordSource } from '#content/record-source.ts'
import { PackError } from '#pack/pack-error.ts'
import { StorageError } from '#store/storage-error.ts'
import { troubleOf } from '#sync/keeper.ts'
import { SourceError } from '#sync/source.ts'
import { packOf } from '../pack/made-up-pack.ts'
import { testville } from '../pack/made-up-records.ts'
import { dump, NOTHING, openDevice, quotaExceeded } from '../store/made-up-device.ts'
import { allNew, first, oneFact } from './made-up-news.ts'
import { hour, otherTabOf, type Reader, readerAt, start } from './made-up-reader.ts'
import { lostInTheMiddle, type PackServer, startPackServer, status } from './pack-server.ts'

let server: PackServer
let reader: Reader

beforeEach(async () => {
  server = await startPackServer()
  await server.publish(first)
  reader = readerAt(server.base)
})

afterEach(() => {
  vi.restoreAllMocks()
})

/** Opens Testville in this language and waits until it is saved. */
async function install(language: string): Promise<void> {
  await reader.keeper.records('testville', [language])
  await reader.until('saved')
  server.takeAsked()
}

const nameIn = async (source: RecordSource, language: string) => (await source.get<'service'>('service/clinic'))?.words[language]?.name
const filesAsked = () => server.takeAsked().map(({ file }) => file)
const sizeOf = ({ manifest }: typeof first, parts: string[]) => parts.reduce((sum, part) => sum + manifest.bundles[part]!.packed, 0)

const savedFirst = { is: 'saved', version: 1, checkedAt: start, bytes: sizeOf(first, ['facts', 'en', 'ro']) } as const

describe('on a new device', () => {
  test('a city can be read as soon as it is fetched, and is saved a moment later', async () => {
    const source = await reader.keeper.records('testville', ['ar'])
    expect(await nameIn(source, 'ar')).toBe('عيادة')
    await reader.until('saved')
    expect(reader.news).toEqual(['testville'])
    expect(await nameIn(await reader.keeper.records('testville', ['ar']), 'ar')).toBe('عيادة')
  })

  test('the board counts bytes that only grow and end at their total, then says what is saved', async () => {
    await install('ar')
    const total = sizeOf(first, ['facts', 'ar', 'en', 'ro'])
    const last = reader.told.at(-1)
    const saving = reader.told.slice(0, -1).map((state) => (state.is === 'saving' ? state : undefined))

    expect(saving.length).toBeGreaterThan(2)
    expect(new Set(saving.map((step) => step?.total))).toEqual(new Set([total]))
    const loaded = saving.map((step) => step!.loaded)
    expect(loaded[0]).toBe(0)
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b))
    expect(loaded.at(-1)).toBe(total)
    expect(last).toEqual({ is: 'saved', version: 1, checkedAt: start, bytes: total })
  })

  test('two pages that ask at once fetch the city once', async () => {
    const both = await Promise.all([reader.keeper.records('testville', ['en']), reader.keeper.records('testville', ['en'])])
    expect(await Promise.all(both.map((source) => nameIn(source, 'en')))).toEqual(['Testville Clinic', 'Testville Clinic'])
    expect(filesAsked().filter((file) => file === 'manifest.json')).toHaveLength(1)
  })

  test('without a network nothing can be read, and the board says so', async () => {
    await server.stop()
    await expect(reader.keeper.records('testville', ['en'])).rejects.toMatchObject({ trouble: 'no-network' })
    expect(reader.board.get('testville')).toEqual({ is: 'not-saved', trouble: 'no-network' })
  })

  test('an attempt after a failed one shows its progress', async () => {
    server.fail(/manifest/, status(500))
    await reader.keeper.check('testville')
    expect(reader.told).toEqual([{ is: 'not-saved', trouble: 'server-error' }])
    server.heal()
    await reader.keeper.check('testville', true)
    expect(reader.told.slice(1, -1).every(({ is }) => is === 'saving')).toBe(true)
    expect(reader.told.slice(1, -1).length).toBeGreaterThan(2)
    expect(reader.told.at(-1)).toMatchObject({ is: 'saved' })
  })

  test('bytes that still come after one file has failed do not hide why nothing was saved', async () => {
    let sendRest: () => void = () => undefined
    const halfSent = new Promise<void>((resolve) => {
      server.fail(new RegExp(first.manifest.bundles['en']!.hash), (response, bytes) => {
        response.writeHead(200, { 'content-length': bytes.length })
        response.write(bytes.slice(0, 50), () => resolve())
        sendRest = () => response.end(bytes.slice(50))
      })
    })
    server.fail(new RegExp(first.manifest.bundles['ro']!.hash), (response) => void halfSent.then(() => response.destroy()))
    let counted: () => void = () => undefined
    const lateBytes = new Promise<void>((resolve) => {
      counted = resolve
    })
    let isOver = false
    const listening = readerAt(server.base, {
      source: {
        ...reader.source,
        bundle: (city, ref, onBytes) => {
          const count = (bytes: number) => {
            onBytes(bytes)
            if (isOver) counted()
          }
          return reader.source.bundle(city, ref, count)
        },
      },
    })
    await expect(listening.keeper.records('testville', ['en'])).rejects.toMatchObject({ trouble: 'no-network' })
    isOver = true
    sendRest()
    await lateBytes
    expect(listening.board.get('testville')).toEqual({ is: 'not-saved', trouble: 'no-network' })
  })
})

describe('with a city on the device', () => {
  beforeEach(() => install('en'))

  test('it is read without asking anybody', async () => {
    expect(await nameIn(await reader.keeper.records('testville', ['en']), 'en')).toBe('Testville Clinic')
    expect(filesAsked()).toEqual([])
  })

  test('it is read without a network, whole, after the app was closed and opened again', async () => {
    await server.stop()
    const later = otherTabOf(reader, server.base)
    const content = contentReader(await later.keeper.records('testville', ['ro']), 'testville', ['ro'], 'en')
    expect(later.board.get('testville')).toEqual(savedFirst)
    expect(await content.service('clinic')).toMatchObject({ language: 'ro', words: { name: 'Clinica' } })
    expect(await content.topic('health')).toMatchObject({ services: [{ id: 'clinic' }, { id: 'night-school' }] })
    expect(await content.freshness()).toMatchObject({ services: 2, guides: 1 })
  })

  test('without a network a question for news changes nothing but what the board says', async () => {
    await server.stop()
    const before = await dump(reader.database)
    await reader.keeper.check('testville', true)
    expect(await dump(reader.database)).toEqual(before)
    expect(reader.board.get('testville')).toEqual({ ...savedFirst, trouble: 'no-network' })
  })

  test('without a network another language shows what is here, and the board says why', async () => {
    await server.stop()
    const before = await dump(reader.database)
    const content = contentReader(await reader.keeper.records('testville', ['ar']), 'testville', ['ar'], 'en')
    expect(await content.service('clinic')).toMatchObject({ language: 'en' })
    expect(reader.board.get('testville')).toEqual({ ...savedFirst, trouble: 'no-network' })
    expect(await dump(reader.database)).toEqual(before)
  })

  test('[P13] another language is fetched by itself, and kept', async () => {
    expect(await nameIn(await reader.keeper.records('testville', ['ar']), 'ar')).toBe('عيادة')
    expect(filesAsked()).toEqual([`bundles/${first.manifest.bundles['ar']!.hash}.json.gz`, 'manifest.json'])
    expect(reader.board.get('testville')).toMatchObject({ bytes: sizeOf(first, ['facts', 'en', 'ro', 'ar']) })
    await server.stop()
    expect(await nameIn(await otherTabOf(reader, server.base).keeper.records('testville', ['ar']), 'ar')).toBe('عيادة')
  })

  test('nobody is asked for news within the hour, unless the reader wishes it', async () => {
    reader.clock.now += hour - 1
    await reader.keeper.check('testville')
    expect(filesAsked()).toEqual([])
    await reader.keeper.check('testville', true)
    expect(filesAsked()).toEqual(['manifest.json'])
  })

  test('after an hour without news the board says saved, checking, and saved with the new time', async () => {
    reader.told.length = 0
    reader.clock.now += hour
    await reader.keeper.check('testville')
    expect(reader.told).toEqual([
      { ...savedFirst, checking: true },
      { ...savedFirst, checkedAt: start + hour },
    ])
    expect(reader.news).toHaveLength(1)
  })

  test('news is fetched, stored and told', async () => {
    await server.publish(oneFact)
    reader.told.length = 0
    reader.clock.now += hour
    await reader.keeper.check('testville')
    expect(reader.told).toEqual([
      { ...savedFirst, checking: true },
      { is: 'saved', version: 2, checkedAt: start + hour, bytes: sizeOf(oneFact, ['facts', 'en', 'ro']) },
    ])
    expect(reader.news).toHaveLength(2)
    const source = await reader.keeper.records('testville', ['en'])
    expect((await source.get<'service'>('service/clinic'))?.facts.phones[0]?.number).toBe('+40264111111')
  })

  test('a failed question says why while the old stays, keeps its old time, and is asked again', async () => {
    await server.publish(allNew)
    server.fail(/bundles/, lostInTheMiddle)
    reader.told.length = 0
    reader.clock.now += hour
    await reader.keeper.check('testville')
    expect(reader.told).toEqual([
      { ...savedFirst, checking: true },
      { ...savedFirst, trouble: 'no-network' },
    ])
    server.heal()
    reader.clock.now += 1
    await reader.keeper.check('testville')
    expect(reader.told.slice(2)).toEqual([
      { ...savedFirst, trouble: 'no-network', checking: true },
      { is: 'saved', version: 2, checkedAt: start + hour + 1, bytes: sizeOf(allNew, ['facts', 'en', 'ro']) },
    ])
  })

  test('a page that opens does not wipe away what the last question has told', async () => {
    server.fail(/manifest/, status(500))
    await reader.keeper.check('testville', true)
    await reader.keeper.records('testville', ['en'])
    expect(reader.board.get('testville')).toEqual({ ...savedFirst, trouble: 'server-error' })
  })

  test('a page that opens while a question is under way does not hide it', async () => {
    let answered: () => void = () => undefined
    const asked = new Promise<void>((resolve) => {
      server.fail(/manifest/, (response) => {
        answered = () => response.writeHead(500).end()
        resolve()
      })
    })
    const question = reader.keeper.check('testville', true)
    await asked
    await reader.keeper.records('testville', ['en'])
    expect(reader.board.get('testville')).toEqual({ ...savedFirst, checking: true })
    answered()
    await question
    expect(reader.board.get('testville')).toEqual({ ...savedFirst, trouble: 'server-error' })
  })

  test('a page that opens shows when another tab has asked', async () => {
    const otherTab = otherTabOf(reader, server.base)
    otherTab.clock.now += hour
    await otherTab.keeper.check('testville')
    await reader.keeper.records('testville', ['en'])
    expect(reader.board.get('testville')).toEqual({ ...savedFirst, checkedAt: start + hour })
  })

  test('a page that opens shows what another tab has renewed', async () => {
    await server.publish(oneFact)
    const otherTab = otherTabOf(reader, server.base)
    otherTab.clock.now += 1
    await otherTab.keeper.check('testville', true)
    await reader.keeper.records('testville', ['en'])
    expect(reader.board.get('testville')).toMatchObject({ is: 'saved', version: 2, checkedAt: start + 1 })
  })

  test('a former address leads to the new one', async () => {
    await server.publish(await packOf(testville, { version: 2, redirects: [{ from: 'service/surgery', to: 'service/clinic' }] }))
    expect(await reader.keeper.moved('testville', 'service/surgery')).toBeUndefined()
    await reader.keeper.check('testville', true)
    expect(await reader.keeper.moved('testville', 'service/surgery')).toBe('service/clinic')
    expect(await reader.keeper.moved('elsewhere', 'service/surgery')).toBeUndefined()
  })

  test('[P12] an older manifest is told by name, and the newer directory stays', async () => {
    await server.publish(oneFact)
    await reader.keeper.check('testville', true)
    const before = await dump(reader.database)
    await server.publish(first)
    await reader.keeper.check('testville', true)
    expect(reader.board.get('testville')).toMatchObject({ is: 'saved', version: 2, trouble: 'older' })
    expect(await dump(reader.database)).toEqual(before)
  })
})

describe('on a full disk', () => {
  const fill = (database = reader.database) => vi.spyOn(database.parts, 'bulkPut').mockRejectedValue(quotaExceeded())

  test('[P15] a city is read from memory, nothing of it remains on the device, and the board says why', async () => {
    fill()
    const source = await reader.keeper.records('testville', ['ar'])
    expect(await nameIn(source, 'ar')).toBe('عيادة')
    await reader.until('not-saved')
    expect(reader.board.get('testville')).toEqual({ is: 'not-saved', trouble: 'storage-full' })
    expect(await dump(reader.database)).toEqual(NOTHING)
  })

  test('a city in memory is not fetched again within the hour, and is when the reader tries again', async () => {
    const full = fill()
    await reader.keeper.records('testville', ['en'])
    await reader.until('not-saved')
    server.takeAsked()
    await reader.keeper.records('testville', ['ro'])
    await reader.keeper.check('testville')
    expect(filesAsked()).toEqual([])

    full.mockRestore()
    await reader.keeper.check('testville', true)
    expect(reader.board.get('testville')).toMatchObject({ is: 'saved', version: 1 })
  })

  test('[P15] the old directory stays, is said to be saved, and news is not fetched a second time', async () => {
    await install('en')
    await server.publish(allNew)
    const before = await dump(reader.database)
    fill()
    await reader.keeper.check('testville', true)
    expect(reader.board.get('testville')).toEqual({ ...savedFirst, trouble: 'storage-full' })
    expect(await dump(reader.database)).toEqual(before)
    expect(filesAsked().filter((file) => file === 'manifest.json')).toHaveLength(1)
    expect(await nameIn(await reader.keeper.records('testville', ['en']), 'en')).toBe('Testville Clinic')
  })

  test('another language is read from memory, while what is saved stays as it is', async () => {
    await install('en')
    const before = await dump(reader.database)
    fill()
    expect(await nameIn(await reader.keeper.records('testville', ['ar']), 'ar')).toBe('عيادة')
    expect(reader.board.get('testville')).toEqual({ ...savedFirst, trouble: 'storage-full' })
    expect(await dump(reader.database)).toEqual(before)
    expect(await nameIn(await reader.keeper.records('testville', ['en']), 'en')).toBe('Testville Clinic')
  })
})

describe('in a browser that lets us keep nothing', () => {
  beforeEach(() => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
  })

  test('a city is read from memory, and the board says why it is not saved', async () => {
    const source = await reader.keeper.records('testville', ['ar'])
    expect(await nameIn(source, 'ar')).toBe('عيادة')
    expect(await contentReader(source, 'testville', ['ar'], 'en').city()).toMatchObject({ language: 'ar' })
    expect(reader.board.get('testville')).toEqual({ is: 'not-saved', trouble: 'storage-denied' })
    expect(reader.told.map(({ is }) => is)).not.toContain('saved')
  })

  test('a second page is read from memory without asking anybody', async () => {
    await reader.keeper.records('testville', ['ar'])
    server.takeAsked()
    expect(await nameIn(await reader.keeper.records('testville', ['en']), 'en')).toBe('Testville Clinic')
    await reader.keeper.check('testville')
    expect(filesAsked()).toEqual([])
  })

  test('a reader who changes the language reads in the new one', async () => {
    await reader.keeper.records('testville', ['en'])
    expect(await nameIn(await reader.keeper.records('testville', ['ar']), 'ar')).toBe('عيادة')
  })

  test('a reader who changes the language without a network reads on in the old one', async () => {
    await reader.keeper.records('testville', ['en'])
    await server.stop()
    expect(await nameIn(await reader.keeper.records('testville', ['ar']), 'en')).toBe('Testville Clinic')
  })

  test('a former address leads to the new one', async () => {
    await server.publish(await packOf(testville, { redirects: [{ from: 'service/surgery', to: 'service/clinic' }] }))
    await reader.keeper.records('testville', ['en'])
    expect(await reader.keeper.moved('testville', 'service/surgery')).toBe('service/clinic')
  })

  test('and without a network nothing can be read, and the board says so', async () => {
    await server.stop()
    await expect(reader.keeper.records('testville', ['en'])).rejects.toMatchObject({ trouble: 'no-network' })
    expect(reader.board.get('testville')).toEqual({ is: 'not-saved', trouble: 'no-network' })
  })

  test('a question for news that cannot be stored fetches the manifest alone', async () => {
    await reader.keeper.check('testville', true)
    expect(filesAsked()).toEqual(['manifest.json'])
    expect(reader.board.get('testville')).toEqual({ is: 'not-saved', trouble: 'storage-denied' })
  })
})

describe('in two tabs', () => {
  /** One piece of work at a time under a name, over all tabs: as a browser's locks do it. */
  function oneByOne() {
    const queues = new Map<string, Promise<unknown>>()
    return <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const result = (queues.get(name) ?? Promise.resolve()).then(work)
      queues.set(
        name,
        result.catch(() => undefined),
      )
      return result
    }
  }

  test('that wait for each other a city is fetched once', async () => {
    const alone = oneByOne()
    const database = openDevice()
    const tabs = [readerAt(server.base, { database, alone }), readerAt(server.base, { database: openDevice(database.name), alone })]
    const sources = await Promise.all(tabs.map(({ keeper }) => keeper.records('testville', ['en'])))
    await Promise.all(tabs.map(({ until }) => until('saved')))
    expect(await Promise.all(sources.map((source) => nameIn(source, 'en')))).toEqual(['Testville Clinic', 'Testville Clinic'])
    expect(filesAsked().filter((file) => file.startsWith('bundles/'))).toHaveLength(3)
  })

  test('[P16] that do not wait each reads in its language at once, and the device keeps both in the end', async () => {
    const otherTab = otherTabOf(reader, server.base)
    const [arabic, romanian] = await Promise.all([reader.keeper.records('testville', ['ar']), otherTab.keeper.records('testville', ['ro'])])
    expect(await nameIn(arabic, 'ar')).toBe('عيادة')
    expect(await nameIn(romanian, 'ro')).toBe('Clinica')
    await Promise.all([reader.until('saved'), otherTab.until('saved')])

    expect(await nameIn(await reader.keeper.records('testville', ['ar']), 'ar')).toBe('عيادة')
    expect((await reader.store.installed('testville'))?.parts.sort()).toEqual(['ar', 'en', 'facts', 'ro'])
  })

  test('[P16] of which the other has renewed the city the slower one says what is there', async () => {
    await install('en')
    await server.publish(oneFact)
    const otherTab = otherTabOf(reader, server.base)
    await Promise.all([reader.keeper.check('testville', true), otherTab.keeper.check('testville', true)])
    expect(reader.board.get('testville')).toEqual(otherTab.board.get('testville'))
    expect(reader.board.get('testville')).toMatchObject({ is: 'saved', version: 2 })
  })
})

describe('what the reader removes', () => {
  test('a city is gone, the board no longer knows it, and it is fetched again when it is opened', async () => {
    await install('en')
    await reader.keeper.remove('testville')
    expect(await dump(reader.database)).toEqual(NOTHING)
    expect(reader.board.get('testville')).toEqual({ is: 'unknown' })
    expect(await reader.keeper.has('testville')).toBe(false)
    await install('en')
    expect(reader.board.get('testville')).toEqual(savedFirst)
  })

  test('a language is gone, the board says the smaller size, and later news come without it', async () => {
    await install('ar')
    await reader.keeper.removeLanguage('testville', 'ar')
    expect(reader.board.get('testville')).toEqual(savedFirst)
    await server.publish(oneFact)
    await reader.keeper.check('testville', true)
    expect((await reader.store.installed('testville'))?.parts.sort()).toEqual(['en', 'facts', 'ro'])
  })

  test('where the storage refuses, the board says so and the city stays', async () => {
    await install('en')
    vi.spyOn(reader.store, 'remove').mockRejectedValue(new StorageError('storage-broken', undefined))
    await reader.keeper.remove('testville')
    expect(reader.board.get('testville')).toEqual({ ...savedFirst, trouble: 'storage-broken' })
    expect(await reader.keeper.has('testville')).toBe(true)
  })
})

test('every error has its name for the reader', () => {
  expect(troubleOf(new PackError('altered', ''))).toBe('altered')
  expect(troubleOf(new SourceError('server-error', ''))).toBe('server-error')
  expect(troubleOf(new StorageError('storage-full', undefined))).toBe('storage-full')
  expect(troubleOf(quotaExceeded())).toBe('storage-full')
  expect(troubleOf(new Error('A bug of ours'))).toBe('storage-broken')
})
