import 'fake-indexeddb/auto'
import { expect, onTestFinished, test } from 'vitest'
import { type Draft, startRound, withEntry } from '#content/quality/round.ts'
import { createStaffDatabase, roundStore, type StaffDatabase } from '#store/staff-rounds.ts'

let devices = 0

function openDevice(name = `staff-${++devices}`): StaffDatabase {
  const database = createStaffDatabase(name)
  onTestFinished(() => database.close())
  return database
}

const round = startRound('testville', ['service/clinic', 'service/hospital'], '2026-11-22')
const draft: Draft = { key: 'service/clinic', answers: [{ is: 'yes', field: 'phones' }] }

test('a round and the answers of the service at hand are there again after the page was closed', async () => {
  const name = `staff-${++devices}`
  const first = openDevice(name)
  await roundStore(first).change('testville', () => round)
  expect(await roundStore(first).keepDraft('testville', draft)).toBe(true)
  first.close()
  expect(await roundStore(openDevice(name)).read('testville')).toEqual({ round, draft })
})

test('with a step of the round the answers of the service at hand go, or others come', async () => {
  const store = roundStore(openDevice())
  await store.change('testville', () => round)
  await store.keepDraft('testville', draft)
  const next = withEntry(round, { is: 'later', key: 'service/clinic' })
  expect(await store.change('testville', () => next)).toEqual({ round: next })
  expect(await store.read('testville')).toEqual({ round: next })
  expect(await store.change('testville', () => round, draft)).toEqual({ round, draft })
})

test('a step goes on from what another tab has kept', async () => {
  const name = `staff-${++devices}`
  const [one, other] = [roundStore(openDevice(name)), roundStore(openDevice(name))]
  await one.change('testville', () => round)
  await other.change('testville', (kept) => withEntry(kept!, { is: 'later', key: 'service/clinic' }))
  const { round: both } = await one.change('testville', (kept) =>
    withEntry(kept!, { is: 'nobody', key: 'service/hospital', on: '2026-11-22' }),
  )
  expect(both?.entries.map(({ key }) => key)).toEqual(['service/clinic', 'service/hospital'])
})

test('a deleted round leaves nothing behind, and rounds of other cities alone', async () => {
  const database = openDevice()
  const store = roundStore(database)
  await store.change('testville', () => round, draft)
  await store.change('newtown', () => ({ ...round, city: 'newtown' }))
  await store.change('testville', () => undefined)
  expect(await store.read('testville')).toEqual({})
  expect(await database.drafts.toArray()).toEqual([])
  expect((await store.read('newtown')).round?.city).toBe('newtown')
})

test('a round of another version is told and kept, not lost', async () => {
  const database = openDevice()
  await database.rounds.put({ city: 'testville', round: { format: 2, city: 'testville' } })
  expect(await roundStore(database).read('testville')).toEqual({ unreadable: true })
  expect(await database.rounds.count()).toBe(1)
})

test('where nothing can be kept, the round lives as long as the page, and says so', async () => {
  const database = openDevice()
  const store = roundStore(database)
  database.close({ disableAutoOpen: true })
  expect(await store.change('testville', () => round)).toEqual({ round, fleeting: true })
  expect(await store.keepDraft('testville', draft)).toBe(false)
  expect(await store.read('testville')).toEqual({ round, draft, fleeting: true })
})

test('a step that finds the disk full is done all the same, and nothing of the round is lost', async () => {
  const database = openDevice()
  const store = roundStore(database)
  await store.change('testville', () => round)
  database.close({ disableAutoOpen: true })
  const next = await store.change('testville', (kept) => withEntry(kept!, { is: 'later', key: 'service/clinic' }))
  expect(next).toEqual({ round: withEntry(round, { is: 'later', key: 'service/clinic' }), fleeting: true })
})
