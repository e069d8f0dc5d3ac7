import fc from 'fast-check'
import { expect, test } from 'vitest'
import { metresBetween, type Point } from '#content/distance.ts'
import { movePin } from '#map/move-pin.ts'

const CLUJ: Point = [23.6, 46.77]

test('arrows move the pin where they point', () => {
  const moved = (key: string) => {
    const [longitude, latitude] = movePin(CLUJ, key, false, 15)!
    return [Math.sign(longitude - CLUJ[0]), Math.sign(latitude - CLUJ[1])]
  }
  expect(moved('ArrowRight')).toEqual([1, 0])
  expect(moved('ArrowLeft')).toEqual([-1, 0])
  expect(moved('ArrowUp')).toEqual([0, 1])
  expect(moved('ArrowDown')).toEqual([0, -1])
})

test('other keys leave it where it is', () => {
  expect(['Enter', 'a', 'Tab', 'constructor'].map((key) => movePin(CLUJ, key, false, 15))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('with Shift it goes ten times as far, and the same way up as aside', () => {
  const metres = (key: string, large: boolean) => metresBetween(CLUJ, movePin(CLUJ, key, large, 13)!)
  expect(metres('ArrowUp', true) / metres('ArrowUp', false)).toBeCloseTo(10, 0)
  expect(metres('ArrowUp', true) / metres('ArrowRight', true)).toBeCloseTo(1, 1)
})

test('at every zoom a press moves the pin, by a metre at least', () => {
  const arrow = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight')
  fc.assert(
    fc.property(arrow, fc.double({ min: 9, max: 18, noNaN: true }), (key, zoom) => {
      expect(metresBetween(CLUJ, movePin(CLUJ, key, false, zoom)!)).toBeGreaterThan(0.7)
    }),
  )
})
