import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterWrong, byThisClock, NO_TRIES, type PinTries, parsePinTries, secondsToWait, WAITS } from '#kiosk/pin/pin-tries.ts'

const NOW = Date.parse('2026-11-23T09:00:00Z')
const times = fc.integer({ min: 0, max: 4_102_444_800_000 })
const tries = fc.record({ wrong: fc.nat(1000), since: times })

function wrongTimes(count: number): PinTries {
  let now: PinTries = NO_TRIES
  for (let index = 0; index < count; index++) now = afterWrong(now, NOW)
  return now
}

test.each([
  [0, 0],
  [3, 0],
  [4, 30],
  [5, 60],
  [6, 120],
  [7, 300],
  [8, 900],
  [9, 3600],
  [200, 3600],
])('after %i wrong PINs one waits %i seconds', (count, seconds) => {
  expect(secondsToWait(wrongTimes(count), NOW)).toBe(seconds)
})

test('a wrong PIN never shortens the wait', () => {
  fc.assert(
    fc.property(tries, times, (before, now) => {
      expect(secondsToWait(afterWrong(before, now), now)).toBeGreaterThanOrEqual(secondsToWait({ ...before, since: now }, now))
    }),
  )
})

test('no clock makes anybody wait longer than an hour', () => {
  fc.assert(
    fc.property(tries, times, (kept, now) => {
      expect(secondsToWait(kept, now)).toBeGreaterThanOrEqual(0)
      expect(secondsToWait(kept, now)).toBeLessThanOrEqual(WAITS.at(-1)!)
    }),
  )
})

test('a clock that is set back does not open: the whole wait begins anew', () => {
  fc.assert(
    fc.property(tries, fc.integer({ min: 1, max: 4_000_000_000 }), (kept, back) => {
      const now = kept.since - back
      expect(secondsToWait(kept, now)).toBe(secondsToWait(kept, kept.since))
    }),
  )
})

test('a wait that began anew by a clock that was set back ends by this clock', () => {
  fc.assert(
    fc.property(tries, fc.integer({ min: 1, max: 4_000_000_000 }), (kept, back) => {
      const now = kept.since - back
      const told = byThisClock(kept, now)
      expect(secondsToWait(told, now + 3_600_000)).toBe(0)
    }),
  )
})

test('waiting gets shorter by the second, and ends', () => {
  const kept = wrongTimes(4)
  expect(secondsToWait(kept, NOW + 1000)).toBe(29)
  expect(secondsToWait(kept, NOW + 29_001)).toBe(1)
  expect(secondsToWait(kept, NOW + 30_000)).toBe(0)
})

test('what was kept is read back; what is something else is no count', () => {
  fc.assert(
    fc.property(tries, (kept) => {
      expect(parsePinTries(structuredClone(kept))).toEqual(kept)
    }),
  )
  for (const broken of ['none', null, { wrong: -1, since: 0 }, { wrong: 1 }]) expect(parsePinTries(broken)).toBeUndefined()
})
