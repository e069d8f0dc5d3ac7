import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { deskStore } from '#store/desk.ts'
import { openDevice } from './made-up-device.ts'

test('what is written under a name is read back until it is removed', async () => {
  const store = deskStore(openDevice())
  await store.write('settings', { paper: 'a4' })
  expect(await store.read('settings')).toEqual({ paper: 'a4' })
  await store.remove('settings')
  expect(await store.read('settings')).toBeUndefined()
})

test('uses are counted by day', async () => {
  const store = deskStore(openDevice())
  await store.count('2026-11-22', 'print')
  await store.count('2026-11-22', 'print')
  await store.count('2026-11-23', 'print')
  expect(await store.counts()).toEqual([
    { day: '2026-11-22', what: 'print', times: 2 },
    { day: '2026-11-23', what: 'print', times: 1 },
  ])
})

test('a desk that ceases forgets what it was told and what it counted', async () => {
  const store = deskStore(openDevice())
  await store.write('settings', {})
  await store.write('pin', {})
  await store.count('2026-11-22', 'print')
  await store.clear()
  expect(await store.read('settings')).toBeUndefined()
  expect(await store.read('pin')).toBeUndefined()
  expect(await store.counts()).toEqual([])
})
