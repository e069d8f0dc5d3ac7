import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTime, writeTime } from '#content/hours-grid/clock-time.ts'

test.each([
  ['9', '09:00'],
  ['09', '09:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['1630', '16:30'],
  ['9.30', '09:30'],
  ['9:30', '09:30'],
  ['9,30', '09:30'],
  ['9h30', '09:30'],
  ['9h', '09:00'],
  [' 9 : 30 ', '09:30'],
  ['0', '00:00'],
  ['24', '24:00'],
  ['2400', '24:00'],
])('"%s" is %s', (typed, time) => {
  expect(writeTime(readTime(typed)!)).toBe(time)
})

test.each(['', 'nine', '25', '24:30', '9:75', '9:3', '-9', '12345', '9-12', '9am'])('"%s" is no time', (typed) => {
  expect(readTime(typed)).toBeUndefined()
})

test('every minute of a day is read as it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1440 }), (minute) => {
      expect(readTime(writeTime(minute))).toBe(minute)
    }),
  )
})
