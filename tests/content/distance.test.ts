import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { metresBetween, metresToNearest, type Point, walkingMinutes } from '#content/distance.ts'

const point = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))
const HALF_ROUND_THE_EARTH = 20_015_115

const cluj: Point = [23.5899, 46.7695]
const bucharest: Point = [26.1025, 44.4268]

describe('the distance', () => {
  test('from Cluj-Napoca to Bucharest is 326 km', () => {
    expect(metresBetween(cluj, bucharest) / 1000).toBeCloseTo(325.65, 1)
  })

  test('of a degree on the equator is 111.195 km', () => {
    expect(metresBetween([0, 0], [1, 0])).toBeCloseTo(111_195.08, 1)
  })

  test('of a thousandth of a degree to the north is 111 m', () => {
    expect(metresBetween([23.5, 46.5], [23.5, 46.501])).toBeCloseTo(111.2, 1)
  })

  test('over the date line is short', () => {
    expect(metresBetween([179.9995, 0], [-179.9995, 0])).toBeCloseTo(111.2, 1)
  })

  test('to the other end of the Earth is half its round', () => {
    expect(metresBetween([0, 0], [180, 0])).toBeCloseTo(HALF_ROUND_THE_EARTH, -1)
    expect(metresBetween([10, 90], [-70, -90])).toBeCloseTo(HALF_ROUND_THE_EARTH, -1)
  })

  test('is the same there and back, never negative, and never more than half round the Earth', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const metres = metresBetween(a, b)
        expect(metres).toBeGreaterThanOrEqual(0)
        expect(metres).toBeLessThanOrEqual(HALF_ROUND_THE_EARTH)
        expect(metresBetween(b, a)).toBeCloseTo(metres, 3)
      }),
    )
  })

  test('from a point to itself is nothing', () => {
    fc.assert(
      fc.property(point, (a) => {
        expect(metresBetween(a, a)).toBe(0)
      }),
    )
  })

  test('is never longer than over a third point', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(metresBetween(a, c)).toBeLessThanOrEqual(metresBetween(a, b) + metresBetween(b, c) + 0.1)
      }),
    )
  })
})

describe('the nearest place', () => {
  test('counts when there are several', () => {
    expect(metresToNearest(cluj, [bucharest, cluj])).toBe(0)
  })

  test('is not known when no place is', () => {
    expect(metresToNearest(cluj, [])).toBeUndefined()
    expect(metresToNearest(cluj, undefined)).toBeUndefined()
  })
})

describe('walking', () => {
  test.each([
    [0, 1],
    [30, 1],
    [450, 7],
    [1000, 16],
    [3100, 48],
  ])('%i m in a straight line takes about %i minutes', (metres, minutes) => {
    expect(walkingMinutes(metres)).toBe(minutes)
  })
})
