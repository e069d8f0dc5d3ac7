import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { askWhenSeen, isDue } from '#sync/schedule.ts'

const hour = 3_600_000

test('it is time to ask an hour after the last question, and not a moment earlier', () => {
  expect(isDue(0, hour - 1)).toBe(false)
  expect(isDue(0, hour)).toBe(true)
})

test('a clock that was set back does not stop the questions', () => {
  expect(isDue(hour, hour - 1)).toBe(true)
})

test('whatever the clock did, it is never longer than an hour until it is time', () => {
  const anyTime = fc.integer({ min: 0, max: 4_000_000_000_000 })
  fc.assert(fc.property(anyTime, anyTime, (checkedAt, now) => isDue(checkedAt, now) || isDue(checkedAt, now + hour)))
})

describe('a page', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  /** A page in a window, as much of it as matters here; and how often it asked. */
  function openPage(state: { visible: boolean; onLine: boolean }, choices?: { onlyOnline: boolean }) {
    const view = Object.assign(new EventTarget(), { navigator: state })
    const page = Object.assign(new EventTarget(), { defaultView: view })
    Object.defineProperty(page, 'visibilityState', { get: () => (state.visible ? 'visible' : 'hidden') })
    const ask = vi.fn<() => void>()
    const stop = askWhenSeen(ask, page as unknown as Parameters<typeof askWhenSeen>[1], choices)
    return {
      state,
      stop,
      asked: () => ask.mock.calls.length,
      isLookedAt: () => page.dispatchEvent(new Event('visibilitychange')),
      networkReturns: () => view.dispatchEvent(new Event('online')),
    }
  }

  test('asks at once, when it is seen again, when the network returns, and every hour', () => {
    const page = openPage({ visible: true, onLine: true })
    expect(page.asked()).toBe(1)
    page.isLookedAt()
    expect(page.asked()).toBe(2)
    page.networkReturns()
    expect(page.asked()).toBe(3)
    vi.advanceTimersByTime(hour)
    expect(page.asked()).toBe(4)
    vi.advanceTimersByTime(3 * hour)
    expect(page.asked()).toBe(7)
  })

  test('does not ask while nobody looks', () => {
    const page = openPage({ visible: false, onLine: true })
    page.isLookedAt()
    page.networkReturns()
    vi.advanceTimersByTime(hour)
    expect(page.asked()).toBe(0)
    page.state.visible = true
    page.isLookedAt()
    expect(page.asked()).toBe(1)
  })

  test('does not ask while there is no network', () => {
    const page = openPage({ visible: true, onLine: false })
    page.isLookedAt()
    vi.advanceTimersByTime(hour)
    expect(page.asked()).toBe(0)
    page.state.onLine = true
    page.networkReturns()
    expect(page.asked()).toBe(1)
  })

  test('of a desk, whose host may be its own machine, asks every hour for 60 days without a network, with one timer', () => {
    const page = openPage({ visible: true, onLine: false }, { onlyOnline: false })
    vi.advanceTimersByTime(60 * 24 * hour)
    expect(page.asked()).toBe(1 + 60 * 24)
    expect(vi.getTimerCount()).toBe(1)
  })

  test('that stops asks no more and leaves no timer behind', () => {
    const page = openPage({ visible: true, onLine: true })
    page.stop()
    page.isLookedAt()
    page.networkReturns()
    vi.advanceTimersByTime(10 * hour)
    expect(page.asked()).toBe(1)
    expect(vi.getTimerCount()).toBe(0)
  })
})
