import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { takeWhenUntouched } from '../../src/app/desk-new-version.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const QUIET = 20_000

function screen(ready = false) {
  const state = { ready }
  const listeners = new Set<() => void>()
  const take = vi.fn<() => void>()
  const watch = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const touched = new EventTarget()
  const stop = takeWhenUntouched({ isReady: () => state.ready, watch, take }, touched)
  const comes = () => {
    state.ready = true
    for (const listener of listeners) listener()
  }
  return { stop, comes, touch: () => touched.dispatchEvent(new Event('pointerdown')), taken: () => take.mock.calls.length }
}

test('a new version is taken when nobody has touched the screen for a while', () => {
  const desk = screen()
  vi.advanceTimersByTime(10 * QUIET)
  desk.comes()
  vi.advanceTimersByTime(QUIET - 1)
  desk.touch()
  vi.advanceTimersByTime(QUIET - 1)
  expect(desk.taken()).toBe(0)
  vi.advanceTimersByTime(1)
  expect(desk.taken()).toBe(1)
})

test('one that was ready before the screen stood is taken too', () => {
  const desk = screen(true)
  vi.advanceTimersByTime(QUIET)
  expect(desk.taken()).toBe(1)
})

test('while a visitor is there, nothing is taken and nothing waits', () => {
  const desk = screen(true)
  desk.stop()
  desk.touch()
  vi.advanceTimersByTime(10 * QUIET)
  expect(desk.taken()).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})
