import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rememberChoice, rememberedChoice } from '#store/choices.ts'
import { createRefusingDatabase } from '#store/database.ts'
import { leavesNothing, startLeavingNothing } from '#store/leave-nothing.ts'
import { packStore } from '#store/packs.ts'
import { recentIn, rememberSearch, searchesHere } from '#store/searches.ts'
import { packOf } from '../pack/made-up-pack.ts'
import { changeTo } from './made-up-device.ts'
import { storageOf } from './made-up-storage.ts'

let kept: Map<string, string>

beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', storageOf(kept))
  vi.stubGlobal('sessionStorage', storageOf(new Map()))
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('as long as nobody asks for it, things are kept', () => {
  expect(leavesNothing()).toBe(false)
  rememberChoice({ language: 'en', city: 'testville' })
  expect(kept.size).toBe(1)
})

test('a reader who leaves nothing has choices and searches as long as the page stands, and nothing of them is kept', () => {
  startLeavingNothing()
  expect(leavesNothing()).toBe(true)
  rememberChoice({ language: 'en', city: 'testville' })
  rememberSearch('testville', 'doctor')
  expect(rememberedChoice()).toEqual({ language: 'en', city: 'testville' })
  expect(recentIn('testville')).toEqual(['doctor'])
  expect(searchesHere()).toBe(1)
  expect([...kept]).toEqual([])
})

test('what was chosen on this device before is not read either', () => {
  rememberChoice({ language: 'uk', city: 'otherville' })
  startLeavingNothing()
  expect(rememberedChoice()?.city).not.toBe('otherville')
})

test('a city cannot be stored, and the reason is that storage is denied', async () => {
  const store = packStore(createRefusingDatabase())
  await expect(store.apply(changeTo(await packOf(), ['en', 'ro']), 1)).rejects.toMatchObject({ trouble: 'storage-denied' })
  await expect(store.installed('testville')).rejects.toMatchObject({ trouble: 'storage-denied' })
  expect(await indexedDB.databases()).toEqual([])
})

test('where the browser keeps nothing for a tab, asking changes nothing and breaks nothing', () => {
  Object.defineProperty(globalThis, 'sessionStorage', {
    get: () => {
      throw new DOMException('Blocked.', 'SecurityError')
    },
    configurable: true,
  })
  startLeavingNothing()
  expect(leavesNothing()).toBe(false)
})
