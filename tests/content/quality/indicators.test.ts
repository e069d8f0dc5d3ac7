import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citiesIn, compileCity } from '#content/compile/compile-city.ts'
import { indicatorRows, indicatorsToCsv, tellIndicator } from '#content/quality/indicator-table.ts'
import { type CityIndicators, type Indicator, indicatorsOf, percentOf } from '#content/quality/indicators.ts'
import { readContent } from '../../../scripts/content-files.ts'
import { type Changes, replacing, testville, today } from '../../fixtures/testville.ts'

const one = ({ indicators }: CityIndicators, id: string, part?: string) =>
  indicators.find((found) => found.id === id && found.part === part)
const of = async (id: string, part?: string, changes: Changes = {}) => one(indicatorsOf(await testville(changes), today), id, part)

const CLINIC = 'cities/testville/services/clinic.md'
const FOOD_BANK = 'cities/testville/services/food-bank.md'

describe('a figure moves with the fact it counts, and by one', () => {
  const shareOf = async (id: string, changes: Changes = {}) => (await of(id, undefined, changes)) as Indicator & { n: number; of: number }

  test.each([
    ['with-hours', FOOD_BANK, (text: string) => text.replace(/^opening_hours: .+\n/m, '')],
    ['with-source', CLINIC, (text: string) => text.replace(/^sources:\n( .+\n)+/m, '').replace(/^confidence: .+/m, 'confidence: low')],
    ['within-review', CLINIC, (text: string) => text.replace(/on: 20\d\d-\d\d-\d\d/, 'on: 2019-01-01')],
  ])('%s', async (id, file, change) => {
    const [before, after] = [await shareOf(id), await shareOf(id, { [file]: change })]
    expect(after).toEqual({ ...before, n: before.n - 1 })
  })

  test('a service that closes for good leaves the counts', async () => {
    const closed = { [CLINIC]: replacing('cost: mixed', 'cost: mixed\nstatus: closed') }
    const [before, after] = [await shareOf('with-phone'), await shareOf('with-phone', closed)]
    expect(after.of).toBe(before.of - 1)
  })

  test('a shelter is not asked for a position', async () => {
    const before = await shareOf('with-position')
    const shown = { 'cities/testville/services/night-shelter.md': replacing('hidden: true\n', '') }
    expect((await shareOf('with-position', shown)).of).toBe(before.of + 1)
  })
})

test('the days since the check are those of the page in the middle, the oldest and the latest', async () => {
  expect(await of('days-since-oldest-check')).toEqual({ id: 'days-since-oldest-check', kind: 'days', n: 2502 })
  const [median, latest] = [await of('days-since-check'), await of('days-since-last-check')]
  expect(latest!.n).toBeLessThanOrEqual(median!.n!)
})

test('all words of the source language are there; a stale translation does not count', async () => {
  const english = (await of('words-in-language', 'en')) as Indicator & { n: number; of: number }
  expect(english.n).toBe(english.of)
  const mark = (await testville()).marks['service/registry-office']!
  const fresh = { 'cities/testville/services/registry-office.ro.md': replacing('0123456789ab', mark) }
  expect((await of('words-in-language', 'ro', fresh))!.n).toBeGreaterThan((await of('words-in-language', 'ro'))!.n!)
})

test('a guide counts under each event of life it is for', async () => {
  const changes = { 'cities/testville/guides/first-steps.md': (text: string) => text.replace(/^for: .+$/m, 'for: [work, study]') }
  expect(await of('guides-of-life-event', 'study', changes)).toMatchObject({ kind: 'count', n: expect.any(Number) })
  expect((await of('guides-of-life-event', 'study', changes))!.n).toBeGreaterThan(0)
})

const files = await readContent(fileURLToPath(new URL('../../../content', import.meta.url)))

describe('the seven cities', async () => {
  const cities = await Promise.all(
    citiesIn(files).map(async (id) => {
      const { value } = await compileCity(id, files, today)
      return indicatorsOf(value!, today)
    }),
  )

  test('have every indicator once, within its bounds', () => {
    for (const { indicators } of cities) {
      expect(new Set(indicators.map(({ id, part }) => `${id} ${part}`)).size).toBe(indicators.length)
      for (const indicator of indicators) {
        expect(indicator.n).toBeGreaterThanOrEqual(0)
        if (indicator.kind === 'share') expect(indicator.n).toBeLessThanOrEqual(indicator.of)
      }
    }
  })

  test('agree in what their shares are of', () => {
    for (const city of cities) {
      const services = one(city, 'services')!.n
      for (const id of ['with-phone', 'with-hours', 'with-languages']) expect(one(city, id)).toMatchObject({ of: services })
      const pages = one(city, 'with-source') as Indicator & { of: number }
      expect(one(city, 'within-review')).toMatchObject({ of: pages.of })
      const bySpeech = one(city, 'speaks-other-language')!.n!
      expect(bySpeech).toBeLessThanOrEqual(one(city, 'with-languages')!.n!)
    }
  })

  test('stand side by side: a row an indicator, a column a city, in the table as in CSV', () => {
    const rows = indicatorRows(cities)
    for (const { cells } of rows) expect(cells).toHaveLength(7)
    const lines = indicatorsToCsv(cities).split('\r\n')
    expect(lines[0]).toMatch(/^indicator,part,kind,cartagena,cartagena n,cartagena of,/)
    expect(lines).toHaveLength(rows.length + 2)
    for (const line of lines.slice(0, -1)) expect(line.split(',')).toHaveLength(3 + 7 * 3)
  })
})

describe('a percentage', () => {
  test('is a whole number from 0 to 100, and 0 and 100 mean none and all', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        const [n, all] = [Math.min(a, b), Math.max(a, b)]
        const percent = percentOf({ n, of: all })
        if (all === 0) return expect(percent).toBeUndefined()
        expect(Number.isInteger(percent)).toBe(true)
        expect(Math.abs(percent! - (100 * n) / all)).toBeLessThan(1)
        expect(percent === 0).toBe(n === 0)
        expect(percent === 100).toBe(n === all)
      }),
    )
  })

  test('is told with its counts; where there is nothing to count, nothing is told', () => {
    expect(tellIndicator({ id: 'with-phone', kind: 'share', n: 199, of: 200 })).toBe('99 % (199 of 200)')
    expect(tellIndicator({ id: 'with-phone', kind: 'share', n: 0, of: 0 })).toBe('–')
    expect(tellIndicator({ id: 'days-since-check', kind: 'days' })).toBe('–')
    expect(tellIndicator(undefined)).toBe('–')
  })
})
