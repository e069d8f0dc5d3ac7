import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, offsetAt } from '#content/city-clock.ts'
import { cityTime } from '#content/opening-hours.ts'

const at = (local: string, timezone = 'Europe/Bucharest') => instantOf(local, timezone).toISOString()

test('a time is two hours earlier in universal time in winter in Bucharest, three in summer', () => {
  expect(at('2026-12-05T18:30')).toBe('2026-12-05T16:30:00.000Z')
  expect(at('2027-07-05T18:30')).toBe('2027-07-05T15:30:00.000Z')
  expect(offsetAt(new Date('2026-12-05T12:00Z'), 'Europe/Bucharest')).toBe(120)
})

test('a time on the day on which clocks change is right before and after', () => {
  expect(at('2027-03-28T02:59')).toBe('2027-03-28T00:59:00.000Z')
  expect(at('2027-03-28T04:00')).toBe('2027-03-28T01:00:00.000Z')
  expect(at('2026-10-25T02:59')).toBe('2026-10-24T23:59:00.000Z')
  expect(at('2026-10-25T04:00')).toBe('2026-10-25T02:00:00.000Z')
})

test('a time that clocks show twice means the first', () => {
  expect(at('2026-10-25T03:30')).toBe('2026-10-25T00:30:00.000Z')
})

test('a time that clocks leave out is counted on from before', () => {
  expect(at('2027-03-28T03:30')).toBe('2027-03-28T01:30:00.000Z')
})

test('places west of Greenwich and with half hours have their own time', () => {
  expect(at('2026-12-05T18:30', 'America/St_Johns')).toBe('2026-12-05T22:00:00.000Z')
  expect(at('2026-12-05T18:30', 'Asia/Kathmandu')).toBe('2026-12-05T12:45:00.000Z')
  expect(at('2026-12-05T18:30', 'UTC')).toBe('2026-12-05T18:30:00.000Z')
})

const zones = fc.constantFrom(
  'Europe/Bucharest',
  'Europe/Madrid',
  'Europe/Riga',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
)
const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })

test('what a clock shows at an instant leads back to it, or to the first time that it showed the same', () => {
  fc.assert(
    fc.property(instants, zones, (date, timezone) => {
      const instant = new Date(Math.floor(date.getTime() / 60_000) * 60_000)
      const { day, minute } = cityTime(instant, timezone)
      const local = new Date(Date.parse(day) + minute * 60_000).toISOString().slice(0, 16)
      const back = instantOf(local, timezone)
      expect(cityTime(back, timezone)).toEqual({ day, minute })
      expect(back.getTime()).toBeLessThanOrEqual(instant.getTime())
    }),
  )
})
