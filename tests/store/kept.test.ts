import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { keptHere, NOTHING_KEPT } from '#store/kept.ts'
import { mapStore } from '#store/maps.ts'
import { packStore } from '#store/packs.ts'
import { packOf } from '../pack/made-up-pack.ts'
import { changeTo, openDevice } from './made-up-device.ts'

const pack = await packOf()

test('on a new device nothing is kept', async () => {
  expect(await keptHere(openDevice())).toEqual(NOTHING_KEPT)
})

test('a city is named in its languages, with the size of each as it travelled', async () => {
  const database = openDevice()
  await packStore(database).apply(changeTo(pack, ['en', 'ro', 'ar']), 5)
  const { cities } = await keptHere(database)
  expect(cities).toEqual([
    {
      city: 'testville',
      version: pack.manifest.version,
      names: expect.objectContaining({ en: 'Testville' }),
      parts: ['facts', 'en', 'ro', 'ar'].map((part) => ({ part, bytes: pack.manifest.bundles[part]!.packed })),
      base: ['en', 'ro'],
      checkedAt: 5,
    },
  ])
})

test('a map counts with the pieces of its next edition', async () => {
  const database = openDevice()
  const maps = mapStore(database)
  await maps.keep({ city: 'testville', hash: 'a', archive: new Blob(['12345']) })
  await maps.addPiece('testville', 'b', 0, new Blob(['123']))
  expect((await keptHere(database)).maps).toEqual([{ city: 'testville', bytes: expect.any(Number) }])
})

test('what the reader keeps is counted', async () => {
  const database = openDevice()
  await database.saved.bulkPut([
    { city: 'testville', key: 'service/clinic', title: 'Clinic', language: 'en', order: 1 },
    { city: 'testville', key: 'guide/first-steps', title: 'First steps', language: 'en', order: 2 },
  ])
  await database.plans.put({ city: 'testville', plan: {} })
  await database.reports.put({ id: '1', report: {} })
  expect(await keptHere(database)).toEqual({ ...NOTHING_KEPT, saved: 2, plans: 1, reports: 1 })
})
