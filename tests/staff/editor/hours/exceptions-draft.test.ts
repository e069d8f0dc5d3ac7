import { describe, expect, test } from 'vitest'
import { hoursExpander } from '#content/compile/expand-hours.ts'
import {
  type HoursException,
  newException,
  readException,
  saidOf,
  type TypedException,
  typedException,
} from '#staff/editor/hours/exceptions-draft.ts'

const expand = hoursExpander({ from: '2026-11-22', until: '2027-12-31' }, { public: ['2026-12-25'] })
const open = (from: string, until: string, nextDay = false): TypedException['day'] => ({ is: 'open', spans: [{ from, until, nextDay }] })

test.each<HoursException>([
  { from: '2026-12-24', until: '2026-12-31', closed: true, note: 'Holidays' },
  { from: '2026-12-24', until: '2026-12-24', hours: '10:00-12:00' },
  { from: '2026-12-25', until: '2026-12-26', hours: 'Fr,Sa 05:00-26:00', note: 'Christmas' },
  { from: '2026-12-24', until: '2026-12-24', hours: 'Mo-Su 05:00-26:00' },
])('what stands in the file stays as it is: %o', (said) => {
  expect(readException(typedException(said), expand)).toEqual({ is: 'good', value: said })
})

test('hours that differ from day to day are text, the same hours every day are times', () => {
  expect(typedException({ from: '2026-12-25', until: '2026-12-26', hours: 'Fr,Sa 05:00-26:00' }).text).toBe('Fr,Sa 05:00-26:00')
  expect(typedException({ from: '2026-12-25', until: '2026-12-26', hours: '10:00-12:00' }).text).toBeUndefined()
})

describe('a new entry', () => {
  test('is closed on one day, once that is known', () => {
    expect(readException(newException, expand)).toEqual({ is: 'faulty', faults: [{ is: 'no-day' }] })
    expect(readException({ ...newException, from: '2026-12-24' }, expand)).toEqual({
      is: 'good',
      value: { from: '2026-12-24', until: '2026-12-24', closed: true },
    })
  })

  test('with times and a note', () => {
    const typed = { ...newException, from: '2026-12-21', until: '2026-12-23', day: open('10', '12'), note: ' Holidays ' }
    expect(readException(typed, expand)).toEqual({
      is: 'good',
      value: { from: '2026-12-21', until: '2026-12-23', hours: 'Mo-Su 10:00-12:00', note: 'Holidays' },
    })
  })
})

describe('a mistake is told', () => {
  const day = { ...newException, from: '2026-12-24' }
  test.each<[string, TypedException, object[]]>([
    ['the last day before the first', { ...day, until: '2026-12-23' }, [{ is: 'dates' }]],
    ['open without times', { ...day, day: open('', '') }, [{ is: 'no-hours' }]],
    ['half a pair', { ...day, day: open('9', '') }, [{ is: 'missing', span: 0, end: 'until' }]],
    ['an end before the start', { ...day, day: open('12', '9') }, [{ is: 'order', span: 0 }]],
  ])('%s', (_, typed, faults) => {
    expect(readException(typed, expand)).toEqual({ is: 'faulty', faults })
  })

  test('text that does not compile', () => {
    expect(readException({ ...day, text: 'Mo 8-16' }, expand)).toMatchObject({ is: 'wrong' })
  })
})

test('the list holds what was last without mistakes', () => {
  const said: HoursException = { from: '2026-12-24', until: '2026-12-24', closed: true }
  expect(saidOf([{ ...typedException(said), from: '' }, newException])).toEqual([said])
})
