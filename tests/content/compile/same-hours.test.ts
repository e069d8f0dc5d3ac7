/** The hours that travel and the opening_hours package must agree at any instant, wherever the directory is built. */
import fc from 'fast-check'
import OpeningHours from 'opening_hours'
import { afterAll, describe, expect, test } from 'vitest'
import { addDays } from '#content/calendar.ts'
import { hoursExpander } from '#content/compile/expand-hours.ts'
import { publicHolidays } from '#content/compile/public-holidays.ts'
import { rangesOn } from '#content/opening-hours.ts'
import type { Hours } from '#content/records/parts.ts'
import { readContent } from '../../../scripts/content-files.ts'

// The package knows school holidays only in Germany.
const region = { country: 'de', state: 'Hessen', longitude: 8.8, latitude: 50 }
const place = { lat: region.latitude, lon: region.longitude, address: { country_code: region.country, state: region.state } }
const span = { from: '2026-11-01', until: '2027-11-30' }
const zones = ['Europe/Bucharest', 'Europe/Madrid', 'America/New_York', 'Pacific/Auckland']
const home = process.env['TZ']
afterAll(() => {
  process.env['TZ'] = home
})

const holidays = publicHolidays([], region, span)
const school = daysOf('SH 00:00-24:00')
const expand = hoursExpander(span, { public: holidays, school })

function daysOf(value: string): string[] {
  const reading = new OpeningHours(value, place)
  const days = Array.from({ length: 395 }, (_, index) => addDays(span.from, index))
  return days.filter((day) => reading.getState(at(day, 720)))
}

/** In these tests the clock of the device is the city's. */
function at(day: string, minute: number): Date {
  return new Date(Date.parse(day) + minute * 60_000)
}

const anyDay = fc.oneof(
  fc.integer({ min: 0, max: 394 }).map((count) => addDays(span.from, count)),
  fc.constantFrom(...holidays, ...holidays.map((day) => addDays(day, 1)).filter((day) => day <= span.until), span.from, span.until),
)
const anyMinute = fc.integer({ min: 0, max: 1439 })

function isOpen(hours: Hours, day: string, minute: number): boolean {
  return rangesOn(hours, day, { holidays, hoursUntil: span.until }).some(([from, until]) => from <= minute && minute < until)
}

/** Every value of opening hours that the directory holds. */
async function written(): Promise<string[]> {
  const files = await readContent('content')
  const facts = [...files].filter(([path]) => /\.yaml$|\/[^.]+\.md$/.test(path)).map(([, text]) => text)
  return [
    ...new Set(facts.flatMap((text) => [...text.matchAll(/^\s*(?:opening_hours|hours): "?([^"\n]+)"?$/gm)].map((match) => match[1]!))),
  ]
}

const twoDigits = (value: number) => String(value).padStart(2, '0')
const time = (minute: number) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
const quarters = (min: number, max: number) => fc.integer({ min: min / 15, max: max / 15 }).map((quarter) => quarter * 15)
const day = fc.constantFrom('Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su')
const days = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Mo-Fr', 'Mo-Th', 'Mo-Sa', 'Mo-Su', 'Sa,Su', 'Mo,We', 'Tu-Th', 'Fr-Mo') },
  { weight: 2, arbitrary: fc.uniqueArray(day, { minLength: 1, maxLength: 3 }).map((list) => list.join(',')) },
  fc.tuple(day, fc.constantFrom('[1]', '[2]', '[-1]', '[1,3]', '[2-4]')).map((parts) => parts.join('')),
)
const whole = fc.tuple(quarters(360, 660), quarters(720, 1320)).map(([from, until]) => `${time(from)}-${time(until)}`)
const lunch = fc
  .tuple(quarters(420, 600), quarters(660, 720), quarters(735, 840), quarters(900, 1200))
  .map(([a, b, c, d]) => `${time(a)}-${time(b)},${time(c)}-${time(d)}`)
const times = fc.oneof(whole, lunch, fc.constant('00:00-24:00'))
const season = fc.constantFrom('Jun-Aug', 'Sep-May', 'Dec', 'Dec 20-Jan 10', 'Jan-Mar,Nov', '2026 Dec', 'week 10-20', 'week 01-53/2')
const holiday = fc.constantFrom('PH', 'SH', 'PH,SH', 'Sa,PH', 'SH,PH', 'PH Mo-Fr', 'SH Mo-We', 'Su,PH', 'PH -1 day', 'PH +1 day')

const usualRule = fc.tuple(days, times).map((parts) => parts.join(' '))
const otherRule = fc.oneof(
  usualRule,
  fc.tuple(season, days, times).map((parts) => parts.join(' ')),
  fc.tuple(season, fc.constant('off')).map((parts) => parts.join(' ')),
  fc.tuple(days, fc.constant('off')).map((parts) => parts.join(' ')),
  fc.tuple(holiday, fc.oneof(times, fc.constant('off'))).map((parts) => parts.join(' ')),
  fc.tuple(season, fc.constantFrom('PH', 'SH'), fc.oneof(times, fc.constant('off'))).map((parts) => parts.join(' ')),
)
const byDay = fc
  .tuple(usualRule, fc.array(fc.tuple(fc.constantFrom('; ', '; ', ', '), otherRule), { maxLength: 3 }))
  .map(([first, others]) => first + others.map((parts) => parts.join('')).join(''))
const byNight = fc
  .tuple(days, quarters(1080, 1425), quarters(15, 540))
  .map(([nights, from, until]) => `${nights} ${time(from)}-${time(until)}`)
const nightAndHoliday = fc
  .tuple(fc.constantFrom('Fr,PH', 'Fr,Sa,PH', 'PH'), quarters(1080, 1425))
  .map(([nights, from]) => `${nights} ${time(from)}-02:00`)
const anyValue = fc.oneof({ weight: 6, arbitrary: byDay }, byNight, nightAndHoliday, fc.constant('24/7'))

test('at any instant, the hours of the directory are open when the package says so', async () => {
  const values = await written()
  expect(values.length).toBeGreaterThan(8)
  const readings = values.map((value) => ({ value, reading: new OpeningHours(value, place), hours: hoursOf(value) }))
  fc.assert(
    fc.property(fc.constantFrom(...readings), anyDay, anyMinute, ({ value, reading, hours }, date, minute) => {
      expect(isOpen(hours, date, minute), `${value} on ${date} at ${time(minute)}`).toBe(reading.getState(at(date, minute)))
    }),
    { numRuns: 3000 },
  )
})

test('at any instant, made-up hours are open when the package says so', () => {
  fc.assert(
    fc.property(anyValue, fc.array(fc.tuple(anyDay, anyMinute), { minLength: 15, maxLength: 15 }), (value, moments) => {
      const hours = expand(value)
      if ('wrong' in hours) return
      const reading = new OpeningHours(value, place)
      for (const [date, minute] of moments)
        expect(isOpen(hours, date, minute), `${value} on ${date} at ${time(minute)}`).toBe(reading.getState(at(date, minute)))
    }),
    { numRuns: 400 },
  )
})

// The package itself errs by an hour or a day near the nights on which the device's clock changes.
describe.each(zones)('on a machine in %s', (zone) => {
  const inZone = <T>(work: () => T): T => {
    process.env['TZ'] = zone
    try {
      return work()
    } finally {
      process.env['TZ'] = 'UTC'
    }
  }
  const expandAnew = (value: string) => hoursExpander(span, { public: publicHolidays([], region, span), school })(value)

  test('the hours of the directory come out as anywhere', async () => {
    const values = await written()
    expect(inZone(() => values.map(expandAnew))).toEqual(values.map(expandAnew))
  })

  test('hours at night come out as anywhere, also when the clocks change', () => {
    const values = ['Mo-Su 02:15-03:45', 'Sa,Su 00:30-02:30,03:15-04:00; PH off', 'Mo-Su 22:00-03:30', 'Su[-1] 03:00-04:00; SH 01:00-03:00']
    const made = inZone(() => values.map(expandAnew))
    expect(made).toEqual(values.map(expandAnew))
    expect(made[0]).toEqual({ week: Array.from({ length: 7 }, () => [[135, 225]]) })
  })

  test('made-up hours come out as anywhere', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(inZone(() => expandAnew(value))).toEqual(expand(value))
      }),
      { numRuns: 60 },
    )
  })
})

test('most made-up hours can be read', () => {
  const values = fc.sample(anyValue, 200)
  expect(values.filter((value) => !('wrong' in expand(value))).length).toBeGreaterThan(100)
})

function hoursOf(value: string): Hours {
  const hours = expand(value)
  if ('wrong' in hours) throw new Error(`${value}: ${hours.wrong}`)
  return hours
}
