import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeKeys, sealManifest } from '#pack/seal.ts'
import { packStore } from '#store/packs.ts'
import { updateCity } from '#sync/update-city.ts'
import { bytesOf, packOf, refused, textOf } from '../pack/made-up-pack.ts'
import { anyRecords, languages, testville } from '../pack/made-up-records.ts'
import { dump, NOTHING, openDevice } from '../store/made-up-device.ts'
import { allNew, clinicMoved, first, oneFact, oneLess, withRecord } from './made-up-news.ts'
import { otherTabOf, type Reader, readerAt, start } from './made-up-reader.ts'
import { type Keys, type PackServer, startPackServer, whole } from './pack-server.ts'

let server: PackServer
let reader: Reader
let ours: Keys
let strangers: Keys

beforeAll(async () => {
  ours = await makeKeys()
  strangers = await makeKeys()
})

beforeEach(async () => {
  server = await startPackServer()
  reader = readerAt(server.base)
  await server.publish(first)
})

/** Installs what is published, and forgets what was asked for it. */
async function install(...spoken: string[]): Promise<Awaited<ReturnType<typeof dump>>> {
  expect(await reader.update(...spoken)).toMatchObject({ is: 'installed' })
  server.takeAsked()
  return dump(reader.database)
}

const filesAsked = () => server.takeAsked().map(({ file }) => file)
const bundleFile = (pack: typeof first, part: string) => `bundles/${pack.manifest.bundles[part]!.hash}.json.gz`

describe('a new device', () => {
  test('fetches the manifest and a bundle for the facts and each language, and holds them all', async () => {
    expect(await reader.update('ar')).toEqual({ is: 'installed', version: 1 })
    expect(filesAsked()).toEqual([...['facts', 'ar', 'en', 'ro'].map((part) => bundleFile(first, part)), 'manifest.json'].sort())
    expect(await reader.store.installed('testville')).toEqual({
      city: 'testville',
      manifest: first.manifest,
      sealed: await sealManifest(first.manifest),
      parts: ['facts', 'ar', 'en', 'ro'],
      checkedAt: start,
    })
  })

  test('hears what was fetched before it is stored', async () => {
    const events: string[] = []
    const apply: typeof reader.store.apply = (...change) => {
      events.push('stores')
      return reader.store.apply(...change)
    }
    await updateCity({
      city: 'testville',
      languages: () => ['en'],
      source: reader.source,
      store: { ...reader.store, apply },
      trusted: [],
      now: () => 0,
      onFetched: ({ version }, { put }) => events.push(`version ${version} with ${put.length} parts`),
    })
    expect(events).toEqual(['version 1 with 11 parts', 'stores'])
  })
})

describe('an update', () => {
  test('[P12] of the same version is current and costs the manifest alone', async () => {
    const before = await install()
    reader.clock.now += 5
    expect(await reader.update()).toEqual({ is: 'already-current', version: 1 })
    expect(filesAsked()).toEqual(['manifest.json'])
    expect(await dump(reader.database)).toEqual({ ...before, cities: [{ ...(before['cities']![0] as object), checkedAt: start + 5 }] })
  })

  test('[P13] after one fact has changed is the manifest and that one record', async () => {
    await install('ar')
    await server.publish(oneFact)
    expect(await reader.update('ar')).toEqual({ is: 'updated', version: 2 })

    const hash = oneFact.manifest.records['service/clinic']!['facts']!
    const asked = server.takeAsked()
    expect(asked.map(({ file }) => file)).toEqual(['manifest.json', `records/${hash}.json`])
    const manifestBytes = (await reader.source.manifest('testville')).length
    expect(asked.map(({ sent }) => sent)).toEqual([manifestBytes, oneFact.files.get(`records/${hash}.json`)!.length])
    const { value } = (await dump(reader.database))['parts']!.find((part) => (part as { hash: string }).hash === hash) as { value: unknown }
    expect(value).toEqual(clinicMoved.facts)
  })

  test('[P13] of which most has changed is the manifest and the bundles', async () => {
    await install()
    await server.publish(allNew)
    await reader.update()
    expect(filesAsked()).toEqual([...['facts', 'en', 'ro'].map((part) => bundleFile(allNew, part)), 'manifest.json'].sort())
  })

  test('[P13] does not fetch what changed in a language that the device does not keep', async () => {
    await install()
    const otherArabic = { ...clinicMoved, facts: testville.find(({ key }) => key === 'service/clinic')!.facts } as typeof clinicMoved
    otherArabic.words = { ...otherArabic.words, ar: { ...otherArabic.words['ar']!, name: 'مستوصف' } }
    await server.publish(await packOf(withRecord(otherArabic), { version: 2 }))
    expect(await reader.update()).toEqual({ is: 'updated', version: 2 })
    expect(filesAsked()).toEqual(['manifest.json'])
  })

  test('[P14] after a service has left fetches the manifest alone and removes every part of it', async () => {
    await install()
    await server.publish(oneLess)
    expect(await reader.update()).toEqual({ is: 'updated', version: 2 })
    expect(filesAsked()).toEqual(['manifest.json'])
    const keys = (await dump(reader.database))['parts']!.map((part) => (part as { key: string }).key)
    expect(keys).toContain('service/clinic')
    expect(keys).not.toContain('service/night-school')
  })

  test('[P13] for one language more fetches the manifest and that bundle alone', async () => {
    await install()
    expect(await reader.update('ar')).toEqual({ is: 'updated', version: 1 })
    expect(filesAsked()).toEqual([bundleFile(first, 'ar'), 'manifest.json'])
    expect((await reader.store.installed('testville'))?.parts).toEqual(['facts', 'en', 'ro', 'ar'])
  })

  test('keeps every language that the device had, whoever reads now', async () => {
    await install('ar')
    await server.publish(allNew)
    await reader.update()
    expect((await reader.store.installed('testville'))?.parts).toContain('ar')
    expect(filesAsked()).toContain(bundleFile(allNew, 'ar'))
  })

  test('for a language that the pack does not have is current', async () => {
    await install()
    expect(await reader.update('uk')).toEqual({ is: 'already-current', version: 1 })
    expect(filesAsked()).toEqual(['manifest.json'])
  })

  test('[P13] [P14] leaves on any device exactly what a new device would fetch', { timeout: 60_000 }, async () => {
    const spoken = fc.subarray([...languages])
    await fc.assert(
      fc.asyncProperty(anyRecords, anyRecords, spoken, async (before, after, kept) => {
        const source = await startPackServerOf(before, 1)
        const [old, fresh] = [readerAt(source.base), readerAt(source.base)]
        await old.update(...kept)
        await source.publish(await packOf(after, { version: 2 }))
        await old.update(...kept)
        await fresh.update(...kept)
        expect(await sortedDump(old)).toEqual(await sortedDump(fresh))
        await source.stop()
      }),
      { numRuns: 30 },
    )
  })
})

describe('a manifest', () => {
  test('[P12] that is older than what is installed is refused by that name, and nothing changes', async () => {
    await server.publish(oneFact)
    const before = await install()
    await server.publish(first)
    await expect(reader.update()).rejects.toMatchObject(refused('older'))
    expect(filesAsked()).toEqual(['manifest.json'])
    expect(await dump(reader.database)).toEqual(before)
  })

  test('[P12] that is older brings no other language either', async () => {
    await server.publish(oneFact)
    const before = await install()
    await server.publish(first)
    await expect(reader.update('ar')).rejects.toMatchObject(refused('older'))
    expect(await dump(reader.database)).toEqual(before)
  })

  test('[P2] of a newer format asks for a newer app, and nothing changes', async () => {
    const before = await install()
    answerManifest(`{}\n${JSON.stringify({ format: 2, city: 'testville', version: 9 })}\n`)
    await expect(reader.update()).rejects.toMatchObject(refused('newer-app-needed'))
    expect(await dump(reader.database)).toEqual(before)
  })

  test('[P11] of another city is refused by that name, and nothing changes', async () => {
    const before = await install()
    answerManifest(`{}\n${JSON.stringify({ ...allNew.manifest, city: 'elsewhere' })}\n`)
    await expect(reader.update()).rejects.toMatchObject(refused('other-city'))
    expect(filesAsked()).toEqual(['manifest.json'])
    expect(await dump(reader.database)).toEqual(before)
  })

  function answerManifest(text: string): void {
    server.fail(/manifest/, (response) => whole(response, bytesOf(text)))
  }
})

describe('a reader whose app trusts our key', () => {
  beforeEach(async () => {
    reader = readerAt(server.base, { trusted: [ours.publicKey] })
    await server.publish(first, ours)
  })

  test('[P9] installs and renews what we have signed', async () => {
    await install()
    await server.publish(oneFact, ours)
    expect(await reader.update()).toEqual({ is: 'updated', version: 2 })
  })

  test('[P9] installs nothing that is unsigned, and asks for no file of it', async () => {
    await server.publish(first)
    await expect(reader.update()).rejects.toMatchObject(refused('unsigned'))
    expect(filesAsked()).toEqual(['manifest.json'])
    expect((await dump(reader.database))['cities'] ?? []).toEqual([])
  })

  test('[P9] keeps what it has when news is unsigned', async () => {
    const before = await install()
    await server.publish(allNew)
    await expect(reader.update()).rejects.toMatchObject(refused('unsigned'))
    expect(filesAsked()).toEqual(['manifest.json'])
    expect(await dump(reader.database)).toEqual(before)
  })

  test('[P9] keeps what it has when a stranger has signed the news', async () => {
    const before = await install()
    await server.publish(allNew, strangers)
    await expect(reader.update()).rejects.toMatchObject(refused('wrong-signature'))
    expect(filesAsked()).toEqual(['manifest.json'])
    expect(await dump(reader.database)).toEqual(before)
  })

  test('[P9] keeps what it has when our signature stands over another text', async () => {
    const before = await install()
    await server.publish(allNew, ours)
    const signed = textOf(await reader.source.manifest('testville'))
    const forged = signed.replace('"version":2', '"version":3')
    server.fail(/manifest/, (response) => whole(response, bytesOf(forged)))
    await expect(reader.update()).rejects.toMatchObject(refused('wrong-signature'))
    expect(await dump(reader.database)).toEqual(before)
  })
})

describe('a tab that is closed between fetching and storing', () => {
  /** An update whose tab goes as soon as all has been fetched: nothing of its work happens after that. */
  async function updateAndClose(...spoken: string[]): Promise<void> {
    const fetched = new Promise<void>((resolve) => {
      const work = updateCity({
        city: 'testville',
        languages: ({ base }) => [...spoken, ...base],
        source: reader.source,
        store: { ...reader.store, apply: () => new Promise(() => undefined) },
        trusted: [],
        now: () => reader.clock.now,
        onFetched: () => resolve(),
      })
      void work
    })
    await fetched
    reader.database.close()
  }

  test('[P15] leaves the old directory whole, and the next visit renews it', async () => {
    const before = await install()
    await server.publish(allNew)
    await updateAndClose('ar')
    expect(await dump(reader.database)).toEqual(before)

    const nextVisit = otherTabOf(reader, server.base)
    expect(await nextVisit.store.installed('testville')).toMatchObject({ manifest: { version: 1 }, parts: ['facts', 'en', 'ro'] })
    expect(await nextVisit.update('ar')).toEqual({ is: 'updated', version: 2 })
  })

  test('[P15] leaves a new device empty, and the next visit installs the city', async () => {
    await updateAndClose()
    expect(await dump(reader.database)).toEqual(NOTHING)
    expect(await otherTabOf(reader, server.base).update()).toEqual({ is: 'installed', version: 1 })
  })
})

describe('two tabs at once', () => {
  /** An update in another tab that has fetched everything and waits to store it until it is told. */
  async function slowTab(...spoken: string[]) {
    const tab = otherTabOf(reader, server.base)
    let goOn: () => void = () => undefined
    const released = new Promise<void>((resolve) => {
      goOn = resolve
    })
    let isReady: () => void = () => undefined
    const ready = new Promise<void>((resolve) => {
      isReady = resolve
    })
    const apply: typeof tab.store.apply = async (...change) => {
      isReady()
      await released
      return tab.store.apply(...change)
    }
    const result = updateCity({
      city: 'testville',
      languages: ({ base }) => [...spoken, ...base],
      source: tab.source,
      store: { ...tab.store, apply },
      trusted: [],
      now: () => start + 7,
    })
    await ready
    return { tab, finish: () => (goOn(), result) }
  }

  test('[P16] of which both renew: the slower is overtaken and stores nothing', async () => {
    await install()
    await server.publish(oneFact)
    const slow = await slowTab()
    await reader.update()
    const before = await dump(reader.database)
    expect(await slow.finish()).toEqual({ is: 'overtaken' })
    expect(await dump(reader.database)).toEqual(before)
  })

  test('[P16] of which both install: the slower is overtaken and stores nothing', async () => {
    const slow = await slowTab('ar')
    await install()
    const before = await dump(reader.database)
    expect(await slow.finish()).toEqual({ is: 'overtaken' })
    expect(await dump(reader.database)).toEqual(before)
  })

  test('[P16] of which each adds a language: none loses what the other has added', async () => {
    await server.publish(await packOf([...testville.slice(1), withUkrainian()], { version: 3 }))
    await install()
    const slow = await slowTab('ar')
    await reader.update('uk')
    const before = await dump(reader.database)
    expect(await slow.finish()).toEqual({ is: 'overtaken' })
    expect(await dump(reader.database)).toEqual(before)

    expect(await slow.tab.update('ar')).toEqual({ is: 'updated', version: 3 })
    expect(new Set((await reader.store.installed('testville'))?.parts)).toEqual(new Set(['facts', 'ar', 'en', 'ro', 'uk']))
  })

  test('[P16] of which neither waits: the device holds one whole pack', async () => {
    await install()
    await server.publish(allNew)
    const tabs = [reader, otherTabOf(reader, server.base), otherTabOf(reader, server.base)]
    const results = await Promise.all(tabs.map((tab) => tab.update('ar')))
    expect(results.filter(({ is }) => is === 'updated')).toHaveLength(1)

    const fresh = readerAt(server.base)
    await fresh.update('ar')
    expect(await sortedDump(reader)).toEqual(await sortedDump(fresh))
  })

  function withUkrainian() {
    const [place] = testville
    return { ...place!, words: { ...place!.words, uk: { ...place!.words['en']!, name: 'Тествіль' } } } as typeof clinicMoved
  }
})

test('[P15] nothing is stored before everything was fetched', async () => {
  const apply = vi.fn(reader.store.apply)
  const store = { ...packStore(openDevice()), apply }
  server.fail(/bundles/, (response) => void response.destroy())
  const work = updateCity({ city: 'testville', languages: () => ['en'], source: reader.source, store, trusted: [], now: () => 0 })
  await expect(work).rejects.toMatchObject({ name: 'SourceError' })
  expect(apply).not.toHaveBeenCalled()
})

async function startPackServerOf(records: Parameters<typeof packOf>[0], version: number): Promise<PackServer> {
  const started = await startPackServer()
  await started.publish(await packOf(records, { version }))
  return started
}

/** All that lies on a device, whatever the order in which its languages came. */
async function sortedDump({ database }: Reader) {
  const { cities, ...rest } = await dump(database)
  return { ...rest, cities: (cities as { parts: string[] }[]).map((city) => ({ ...city, parts: [...city.parts].sort() })) }
}
