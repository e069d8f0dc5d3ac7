import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { type PinLock, pinLock } from '#kiosk/pin/pin-lock.ts'
import { createDatabase } from '#store/database.ts'
import { type DeskStore, deskStore } from '#store/desk.ts'

const PIN = '274951'
let now = 0
let store: DeskStore
let lock: PinLock

beforeEach(async () => {
  now = Date.parse('2026-11-23T09:00:00Z')
  const database = createDatabase()
  await database.desk.clear()
  store = deskStore(database)
  lock = pinLock(store, () => now, 10)
  await lock.set(PIN)
})

async function triesWrong(times: number): Promise<void> {
  for (let index = 0; index < times; index++) await lock.open('111222')
}

test('the right PIN opens, and clears the count of wrong ones', async () => {
  await triesWrong(3)
  expect(await lock.open(PIN)).toEqual({ is: 'right' })
  expect(await lock.open('111222')).toEqual({ is: 'wrong', wait: 0 })
})

test('after the fourth wrong PIN even the right one waits, also after a reload', async () => {
  await triesWrong(3)
  expect(await lock.open('111222')).toEqual({ is: 'wrong', wait: 30 })
  expect(await lock.open(PIN)).toEqual({ is: 'waiting', wait: 30 })
  const reloaded = pinLock(store, () => now, 10)
  expect(await reloaded.wait()).toBe(30)
  now += 30_000
  expect(await reloaded.open(PIN)).toEqual({ is: 'right' })
})

test('trying while one has to wait counts nothing', async () => {
  await triesWrong(4)
  await triesWrong(20)
  now += 30_000
  expect(await lock.open('111222')).toEqual({ is: 'wrong', wait: 60 })
})

test('a clock that is set back neither opens nor locks for ever', async () => {
  await triesWrong(4)
  now -= 365 * 86_400_000
  expect(await lock.wait()).toBe(30)
  now += 10_000
  expect(await lock.wait()).toBe(20)
  now += 20_000
  expect(await lock.open(PIN)).toEqual({ is: 'right' })
})

test('a count that was spoiled does not open, and the wait ends', async () => {
  await store.write('pin-tries', 'none')
  expect(await lock.wait()).toBe(3600)
  now += 3_600_000
  expect(await lock.open(PIN)).toEqual({ is: 'right' })
})

test('a desk without a PIN does not open', async () => {
  await store.remove('pin')
  expect((await lock.open(PIN)).is).toBe('wrong')
})

test('the PIN itself is nowhere in what is kept', async () => {
  const kept = JSON.stringify(await store.read('pin'))
  expect(kept).not.toContain(PIN)
})
