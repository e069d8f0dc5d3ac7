import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TrendData } from '#staff/quality/quality-data.ts'
import { choiceName, spread, topOf, trendChoices, trendLines } from '#staff/quality/trend-lines.ts'

const trend: TrendData = {
  format: 1,
  points: [
    { day: '2026-11-01', cities: [{ city: 'riga' }, { city: 'lublin', indicators: [{ id: 'with-phone', kind: 'share', n: 1, of: 3 }] }] },
    {
      day: '2026-11-08',
      cities: [
        { city: 'riga', indicators: [{ id: 'services-of-topic', part: 'health', kind: 'count', n: 7 }] },
        { city: 'lublin', indicators: [{ id: 'with-phone', kind: 'share', n: 2, of: 2 }] },
      ],
    },
  ],
}

test('every figure of any day can be chosen, once', () => {
  expect(trendChoices(trend).map(choiceName)).toEqual(['with-phone', 'services-of-topic/health'])
})

test('a line has a value for each day, and none where the city had no figures', () => {
  expect(trendLines(trend, 'with-phone', ['riga', 'lublin'])).toEqual([
    { city: 'riga', values: [undefined, undefined] },
    { city: 'lublin', values: [33, 100] },
  ])
  expect(trendLines(trend, 'services-of-topic/health', ['riga'])[0]!.values).toEqual([undefined, 7])
})

test('the scale reaches as far as its lines', () => {
  expect(topOf([{ city: 'riga', values: [3, 41] }], false)).toBe(50)
  expect(topOf([{ city: 'riga', values: [undefined] }], false)).toBe(1)
  expect(topOf([{ city: 'riga', values: [3] }], true)).toBe(100)
})

test('names at the ends of lines do not cover each other, and stay in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 12, max: 284 }), { maxLength: 8 }), (wanted) => {
      const places = spread(wanted, 18, 284)
      const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!)
      for (const [before, after] of order.slice(1).map((index, at) => [order[at]!, index] as const)) {
        expect(places[after]! - places[before]!).toBeGreaterThanOrEqual(18)
      }
      expect(Math.max(0, ...places)).toBeLessThanOrEqual(284)
    }),
  )
})
