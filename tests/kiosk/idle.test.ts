import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idleState, secondsBetween } from '#kiosk/idle.ts'

const limits = { warnAfter: 60, resetAfter: 90 }

test('a visitor is asked after a minute, sees the seconds go, and is forgotten half a minute later', () => {
  expect(idleState(0, limits)).toEqual({ is: 'in-use' })
  expect(idleState(59.9, limits)).toEqual({ is: 'in-use' })
  expect(idleState(60, limits)).toEqual({ is: 'warning', secondsLeft: 30 })
  expect(idleState(72.5, limits)).toEqual({ is: 'warning', secondsLeft: 18 })
  expect(idleState(89.9, limits)).toEqual({ is: 'warning', secondsLeft: 1 })
  expect(idleState(90, limits)).toEqual({ is: 'over' })
})

test('with time the state only goes on, and a warning always has between one second and all of them', () => {
  const anyLimits = fc.tuple(fc.integer({ min: 10, max: 3600 }), fc.integer({ min: 1, max: 3600 }))
  const seconds = fc.double({ min: 0, max: 10_000, noNaN: true })
  const order = ['in-use', 'warning', 'over']
  fc.assert(
    fc.property(anyLimits, seconds, seconds, ([warnAfter, more], one, another) => {
      const own = { warnAfter, resetAfter: warnAfter + more }
      const [early, late] = [Math.min(one, another), Math.max(one, another)].map((time) => idleState(time, own))
      expect(order.indexOf(early!.is)).toBeLessThanOrEqual(order.indexOf(late!.is))
      for (const state of [early!, late!]) {
        if (state.is !== 'warning') continue
        expect(state.secondsLeft).toBeGreaterThanOrEqual(1)
        expect(state.secondsLeft).toBeLessThanOrEqual(more)
      }
    }),
  )
})

test('the time of a screen that has slept counts, and a clock that is set back gives nobody more time', () => {
  const touched = { wall: 1_000_000, page: 5000 }
  expect(secondsBetween(touched, { wall: 1_200_000, page: 6000 })).toBe(200)
  expect(secondsBetween(touched, { wall: 10, page: 95_000 })).toBe(90)
  expect(secondsBetween(touched, touched)).toBe(0)
})
