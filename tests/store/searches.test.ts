import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetSearches, recentIn, rememberMissing, rememberSearch } from '#store/searches.ts'
import { storageOf } from './made-up-storage.ts'

let kept: Map<string, string>

beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', storageOf(kept))
})

afterEach(() => {
  vi.unstubAllGlobals()
})

const missing = () => JSON.parse(kept.get('first-door.missing') ?? '[]') as unknown[]

test('the newest search stands first, once, and six are kept', () => {
  for (const search of ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'Three', ' ']) rememberSearch('testville', search)
  expect(recentIn('testville')).toEqual(['Three', 'seven', 'six', 'five', 'four', 'two'])
})

test('each city has its own searches, and they can be forgotten', () => {
  rememberSearch('testville', 'doctor')
  rememberSearch('otherville', 'school')
  forgetSearches('testville')
  expect(recentIn('testville')).toEqual([])
  expect(recentIn('otherville')).toEqual(['school'])
})

test('what was looked for in vain is counted, and a note is added to it', () => {
  const thing = { city: 'testville', language: 'en', query: 'Dentist', day: '2026-11-21' }
  rememberMissing(thing)
  rememberMissing({ ...thing, query: 'dentist', day: '2026-11-22' })
  rememberMissing({ ...thing, query: 'dentist', day: '2026-11-22', note: 'on Sunday' })
  expect(missing()).toEqual([{ ...thing, query: 'dentist', day: '2026-11-22', times: 2, note: 'on Sunday' }])
  rememberMissing({ ...thing, query: 'dentist', day: '2026-11-23' })
  expect(missing()).toMatchObject([{ times: 3, note: 'on Sunday' }])
})

test('only the last two hundred are kept', () => {
  for (let number = 0; number < 210; number++)
    rememberMissing({ city: 'testville', language: 'en', query: `q${number}`, day: '2026-11-21' })
  expect(missing()).toHaveLength(200)
  expect(missing()[0]).toMatchObject({ query: 'q10' })
})

test.each(['not json', '{}', '[1, null, {}]', 'null'])('what is not ours is not read: %s', (text) => {
  kept.set('first-door.recent-searches.testville', text)
  kept.set('first-door.missing', text)
  expect(recentIn('testville')).toEqual([])
  rememberMissing({ city: 'testville', language: 'en', query: 'x', day: '2026-11-21' })
  expect(missing()).toHaveLength(1)
})

test('a browser that keeps nothing is no reason to stop', () => {
  vi.stubGlobal('localStorage', undefined)
  rememberSearch('testville', 'doctor')
  rememberMissing({ city: 'testville', language: 'en', query: 'x', day: '2026-11-21' })
  expect(recentIn('testville')).toEqual([])
})
