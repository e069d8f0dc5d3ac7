import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memorySource, type RecordSource } from '#content/record-source.ts'
import type { DirectoryRecord, Kind } from '#content/records/record.ts'
import { packStore } from '#store/packs.ts'
import { recordsOf, storedRecords } from '#store/stored-records.ts'
import { byKey, packOf, spokenIn } from '../pack/made-up-pack.ts'
import { anyRecords, city, guide, languages, service, term, testville } from '../pack/made-up-records.ts'
import { changeTo, openDevice } from './made-up-device.ts'

const kinds: Kind[] = ['city', 'service', 'guide', 'notice', 'term']
const topics = ['health', 'housing', 'community', 'law']

/** The records as the store of a device gives them that reads these languages. */
async function storedOn(records: readonly DirectoryRecord[], spoken: readonly string[], database = openDevice()): Promise<RecordSource> {
  await packStore(database).apply(changeTo(await packOf(records), spoken), 1)
  return storedRecords(database, 'testville')
}

/** All that a source can be asked, and its answers. */
async function answersOf(source: RecordSource, records: readonly DirectoryRecord[]) {
  const keys = [...records.map(({ key }) => key), 'service/nobody', 'city/nobody'] as const
  return {
    get: await Promise.all(keys.map((key) => source.get(key))),
    several: sorted(await source.several([...keys, ...keys])),
    inTopic: await Promise.all([...topics, 'nothing'].map((topic) => source.inTopic(topic))),
    all: await Promise.all(kinds.map((kind) => source.all(kind))),
  }
}

const sorted = (found: readonly DirectoryRecord[]) => [...found].sort((a, b) => (a.key < b.key ? -1 : 1))

/** Any records, under any topics. */
const anyListed = fc
  .tuple(anyRecords, fc.array(fc.uniqueArray(fc.constantFrom(...topics), { minLength: 1 }), { minLength: 8, maxLength: 8 }))
  .map(([records, lists]) =>
    records.map((record, index): DirectoryRecord => {
      if (!('topics' in record.facts)) return record
      return { ...record, facts: { ...record.facts, topics: lists[index]! } } as DirectoryRecord
    }),
  )

test('any stored records answer as the same records in memory do', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyListed, fc.subarray([...languages]), async (records, spoken) => {
      const inMemory = memorySource(byKey(spokenIn(records, spoken)))
      expect(await answersOf(await storedOn(records, spoken), records)).toEqual(await answersOf(inMemory, records))
    }),
    { numRuns: 50 },
  )
})

test('made-up Testville is stored under its topics and kinds', async () => {
  const source = await storedOn(testville, ['en', 'ro'])
  expect((await source.inTopic('health')).map(({ key }) => key)).toEqual(['service/clinic', 'service/night-school'])
  expect((await source.inTopic('housing')).map(({ key }) => key)).toEqual(['guide/find-a-home'])
  expect((await source.all('city')).map(({ key }) => key)).toEqual(['city/testville'])
  expect((await source.get('service/clinic'))?.words).toHaveProperty('ro')
  expect((await source.get('service/clinic'))?.words).not.toHaveProperty('ar')
})

test('a record under several topics is found under each of them, once', async () => {
  const source = await storedOn([service('library', { en: 'Library' }, { topics: ['law', 'health'] })], ['en'])
  expect(await source.inTopic('law')).toHaveLength(1)
  expect(await source.inTopic('health')).toHaveLength(1)
})

describe('two cities on one device', () => {
  test('never answer for each other', async () => {
    const database = openDevice()
    const there = [city('testville-north'), service('clinic', { en: 'Northern clinic' }), guide('move', { en: 'Move' }), term('card')]
    const here = await storedOn(testville, ['en'], database)
    const before = await answersOf(here, testville)
    await packStore(database).apply(changeTo(await packOf(there, { city: 'testville-north' }), ['en']), 1)
    expect(await answersOf(here, testville)).toEqual(before)
    const north = storedRecords(database, 'testville-north')
    expect(await answersOf(north, there)).toEqual(await answersOf(memorySource(byKey(spokenIn(there, ['en']))), there))
  })
})

test('words without facts are no record', () => {
  const [clinic] = [service('clinic', { en: 'Clinic' })]
  const words = { key: 'service/lost', part: 'en', value: clinic.words['en'] }
  expect(recordsOf([words, { key: clinic.key, part: 'facts', value: clinic.facts }])).toEqual([{ ...clinic, words: {} }])
})
