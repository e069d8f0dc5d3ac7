import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DayHours } from '#content/hours-grid/week-grid.ts'
import {
  blankDay,
  copiedToFriday,
  endsBeforeStart,
  readDay,
  saysTheSame,
  type TypedDay,
  tidy,
  typedDay,
} from '#staff/editor/hours/typed-day.ts'

const open = (...spans: [from: string, until: string, nextDay?: boolean][]): TypedDay => ({
  is: 'open',
  spans: spans.map(([from, until, nextDay = false]) => ({ from, until, nextDay })),
})

describe('what is typed for a day', () => {
  test.each<[string, TypedDay, DayHours | undefined]>([
    ['times in any form', open(['9', '16.30']), [[540, 990]]],
    [
      'the afternoon first',
      open(['14', '16'], ['8', '12']),
      [
        [480, 720],
        [840, 960],
      ],
    ],
    ['until midnight', open(['20', '0']), [[1200, 1440]]],
    ['until the next day', open(['22', '2', true]), [[1320, 1560]]],
    ['a pair that is still empty', open(['9', '12'], ['', '']), [[540, 720]]],
    ['nothing', blankDay, undefined],
    ['closed, whatever was typed before', { ...open(['9', '12']), is: 'closed' }, []],
    ['as usual, whatever was typed before', { ...open(['9', '12']), is: 'usual' }, undefined],
  ])('%s', (_, day, hours) => {
    expect(readDay(day)).toMatchObject({ hours, faults: [] })
  })

  test('an end before the start is left as it is, for the table to tell', () => {
    expect(readDay(open(['16', '8'])).hours).toEqual([[960, 480]])
    expect(endsBeforeStart({ from: '16', until: '8', nextDay: false })).toBe(true)
    expect(endsBeforeStart({ from: '16', until: '8', nextDay: true })).toBe(false)
    expect(endsBeforeStart({ from: '16', until: '0', nextDay: false })).toBe(false)
    expect(endsBeforeStart({ from: '16', until: '', nextDay: false })).toBe(false)
  })

  test('half a pair and what is no time are told with their fields', () => {
    expect(readDay(open(['9', ''], ['noon', '18']))).toEqual({
      hours: undefined,
      typedAt: [],
      faults: [
        { is: 'missing', span: 0, end: 'until' },
        { is: 'time', span: 1, end: 'from' },
      ],
    })
  })

  test('hours know where they were typed', () => {
    expect(readDay(open(['14', '16'], ['', ''], ['8', '12'])).typedAt).toEqual([2, 0])
  })
})

test('any hours are read as they were shown', () => {
  const anyHours = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
    .map(([from, length]): DayHours => [[from, from + length]])
  fc.assert(
    fc.property(anyHours, (hours) => {
      expect(readDay(typedDay(hours)).hours).toEqual(hours)
    }),
  )
})

test('a time is tidied once it is one', () => {
  expect(['9', '930', ' noon '].map(tidy)).toEqual(['09:00', '09:30', 'noon'])
})

test('two days say the same when their hours do, however they were typed', () => {
  expect(saysTheSame(open(['9', '12']), open(['09:00', '12.00']))).toBe(true)
  expect(saysTheSame(open(['9', '12']), open(['9', '13']))).toBe(false)
  expect(saysTheSame(typedDay([]), typedDay([]))).toBe(true)
})

test('Monday can be copied to Friday while a day would change', () => {
  const weekend = [typedDay([]), typedDay([])]
  const copied = copiedToFriday([open(['9', '12']), typedDay([]), blankDay, blankDay, blankDay, ...weekend])!
  expect(copied.map((day) => readDay(day).hours)).toEqual([...Array.from({ length: 5 }, () => [[540, 720]]), [], []])
  expect(copiedToFriday(copied)).toBeUndefined()
  expect(copiedToFriday([blankDay, ...copied.slice(1)])).toBeUndefined()
})
