import { beforeEach, expect, test, vi } from 'vitest'
import { hasComeBack, isAskedEnough, neverAskAgain } from '#store/invitation.ts'
import { storageOf } from './made-up-storage.ts'

let kept: Map<string, string>

beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', storageOf(kept))
})

test('who is here on one day only has not come back', () => {
  expect([hasComeBack('2026-11-22'), hasComeBack('2026-11-22')]).toEqual([false, false])
})

test('who is here on another day has come back, on that day and all later ones', () => {
  hasComeBack('2026-11-22')
  expect([hasComeBack('2026-11-24'), hasComeBack('2026-11-24'), hasComeBack('2027-01-01')]).toEqual([true, true, true])
})

test('who said no is never asked again', () => {
  hasComeBack('2026-11-22')
  neverAskAgain()
  expect(hasComeBack('2026-11-24')).toBe(false)
  expect(isAskedEnough()).toBe(true)
})

test('of all visits one day is kept, and nothing else', () => {
  for (const day of ['2026-11-22', '2026-11-23', '2026-11-24']) hasComeBack(day)
  expect([...kept.values()]).toEqual(['2026-11-22'])
})
