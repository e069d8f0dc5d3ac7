import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, daysFrom, weekdayOf } from '#content/calendar.ts'

const days = fc.integer({ min: 0, max: 36_524 }).map((count) => addDays('2000-01-01', count))

test('a day later may be in the next month or year', () => {
  expect(addDays('2026-11-30', 1)).toBe('2026-12-01')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
})

test('a negative count goes back', () => {
  expect(addDays('2027-03-01', -1)).toBe('2027-02-28')
})

test('a leap year has a 29 February', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
})

test('the days on which clocks change are one day long', () => {
  expect(addDays('2027-03-28', 1)).toBe('2027-03-29')
  expect(addDays('2026-10-25', 1)).toBe('2026-10-26')
})

test('going forward and back again ends on the same day', () => {
  fc.assert(fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => addDays(addDays(day, count), -count) === day))
})

test('the days from one to another are all of them, with the first and the last', () => {
  expect(daysFrom('2026-12-30', '2027-01-02')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'])
  expect(daysFrom('2026-11-21', '2026-11-21')).toEqual(['2026-11-21'])
})

test('there are no days from one to another before it', () => {
  expect(daysFrom('2026-11-22', '2026-11-21')).toEqual([])
})

test('the days from one to another follow one another, also when clocks change', () => {
  fc.assert(
    fc.property(days, fc.nat(800), (day, count) => {
      const expected = Array.from({ length: count + 1 }, (_, index) => addDays(day, index))
      expect(daysFrom(day, addDays(day, count))).toEqual(expected)
    }),
  )
})

test('the week begins on Monday with 0 and ends on Sunday with 6', () => {
  expect(weekdayOf('2026-11-23')).toBe(0)
  expect(weekdayOf('2026-11-21')).toBe(5)
  expect(weekdayOf('2026-11-22')).toBe(6)
})

test('a week later is the same day of the week', () => {
  fc.assert(fc.property(days, (day) => weekdayOf(addDays(day, 7)) === weekdayOf(day)))
})

test('a month later has the same date', () => {
  expect(addMonths('2026-11-21', 1)).toBe('2026-12-21')
  expect(addMonths('2026-11-21', 12)).toBe('2027-11-21')
})

test('a month later is the last of the month when that date does not exist', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
  expect(addMonths('2026-12-31', 2)).toBe('2027-02-28')
})

test('months are added over the end of the year', () => {
  expect(addMonths('2026-11-01', 13)).toBe('2027-12-01')
})
