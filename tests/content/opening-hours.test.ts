import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#content/calendar.ts'
import { type Calendar, type CityTime, cityTime, isUnsureHoliday, minutesUntil, openState, rangesOn } from '#content/opening-hours.ts'
import type { Hours, Range } from '#content/records/parts.ts'

/** Monday to Friday, 9:00 to 17:00. */
const office: Hours = { week: [[[540, 1020]], [[540, 1020]], [[540, 1020]], [[540, 1020]], [[540, 1020]], [], []] }
const calendar: Calendar = { holidays: ['2026-11-30', '2026-12-01', '2026-12-25'], hoursUntil: '2027-11-30' }

const SATURDAY = '2026-11-21'
const SATURDAY_NIGHT = '2026-11-28'
const SUNDAY = '2026-11-22'
const MONDAY = '2026-11-23'
const TUESDAY = '2026-11-24'
const FRIDAY = '2026-11-27'
const HOLIDAY = '2026-11-30'

const at = (day: string, time: string): CityTime => ({ day, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) })
const stateAt = (hours: Hours | undefined, day: string, time: string) => openState(hours, at(day, time), calendar)

describe("the city's clock", () => {
  test.each([
    ['in winter', '2026-11-21T22:30:00Z', { day: '2026-11-22', minute: 30 }],
    ['in summer', '2026-07-01T21:30:00Z', { day: '2026-07-02', minute: 30 }],
    ['just before summer time', '2027-03-28T00:59:00Z', at('2027-03-28', '02:59')],
    ['just after summer time', '2027-03-28T01:00:00Z', at('2027-03-28', '04:00')],
    ['just before winter time', '2026-10-25T00:59:00Z', at('2026-10-25', '03:59')],
    ['just after winter time', '2026-10-25T01:00:00Z', at('2026-10-25', '03:00')],
    ['at midnight', '2026-11-21T22:00:00Z', at('2026-11-22', '00:00')],
    ['at the turn of the year', '2026-12-31T22:00:00Z', at('2027-01-01', '00:00')],
  ])('is right %s', (_, instant, time) => {
    expect(cityTime(new Date(instant), 'Europe/Bucharest')).toEqual(time)
  })
})

describe('an office with simple hours', () => {
  test('is open between its hours', () => {
    expect(stateAt(office, MONDAY, '10:00')).toEqual({ is: 'open', until: at(MONDAY, '17:00') })
  })

  test('is open from its first minute', () => {
    expect(stateAt(office, MONDAY, '09:00')).toMatchObject({ is: 'open' })
  })

  test('is closed from its last minute', () => {
    expect(stateAt(office, MONDAY, '17:00')).toEqual({ is: 'closed', opens: at(TUESDAY, '09:00') })
  })

  test('is open to its last minute', () => {
    expect(stateAt(office, MONDAY, '16:59')).toEqual({ is: 'open', until: at(MONDAY, '17:00') })
  })

  test('opens later on the same day', () => {
    expect(stateAt(office, MONDAY, '08:59')).toEqual({ is: 'closed', opens: at(MONDAY, '09:00') })
  })

  test('opens tomorrow', () => {
    expect(stateAt(office, MONDAY, '20:00')).toEqual({ is: 'closed', opens: at(TUESDAY, '09:00') })
  })

  test('opens on Monday after the weekend', () => {
    expect(stateAt(office, SATURDAY, '12:00')).toEqual({ is: 'closed', opens: at(MONDAY, '09:00') })
    expect(stateAt(office, SUNDAY, '23:59')).toEqual({ is: 'closed', opens: at(MONDAY, '09:00') })
  })
})

describe('an office with a lunch break', () => {
  const lunch: Hours = {
    week: [
      [
        [540, 720],
        [780, 1020],
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ],
  }

  test('is open in the morning and says when it opens again', () => {
    expect(stateAt(lunch, MONDAY, '10:00')).toEqual({ is: 'open', until: at(MONDAY, '12:00'), again: [780, 1020] })
  })

  test('opens after lunch', () => {
    expect(stateAt(lunch, MONDAY, '12:30')).toEqual({ is: 'closed', opens: at(MONDAY, '13:00') })
  })

  test('does not open again after its last hours', () => {
    expect(stateAt(lunch, MONDAY, '14:00')).toEqual({ is: 'open', until: at(MONDAY, '17:00') })
  })
})

describe('hours over midnight', () => {
  /** Friday 22:00 to Saturday 2:00. */
  const night: Hours = { week: [[], [], [], [], [[1320, 1440]], [[0, 120]], []] }

  test('end on the next day', () => {
    expect(stateAt(night, FRIDAY, '22:30')).toEqual({ is: 'open', until: at(addDays(FRIDAY, 1), '02:00') })
  })

  test('are still open after midnight', () => {
    expect(stateAt(night, SATURDAY, '00:30')).toEqual({ is: 'open', until: at(SATURDAY, '02:00') })
  })

  test('that end at midnight end on the same day', () => {
    const late: Hours = { week: [[], [], [], [], [[1320, 1440]], [], []] }
    expect(stateAt(late, FRIDAY, '23:30')).toEqual({ is: 'open', until: { day: FRIDAY, minute: 1440 } })
  })

  test('that go on through the weekend end on Monday', () => {
    const day: Range = [0, 1440]
    const weekend: Hours = { week: [[[0, 480]], [], [], [], [[1080, 1440]], [day], [day]] }
    expect(stateAt(weekend, '2026-11-20', '20:00')).toEqual({ is: 'open', until: at(MONDAY, '08:00') })
  })

  test('that never end do not say when', () => {
    const open: Hours = { week: Array.from({ length: 7 }, (): Range[] => [[0, 1440]]) }
    expect(openState(open, at('2027-02-01', '20:00'), calendar)).toEqual({ is: 'open' })
  })

  test('are sure only until a holiday of which nobody knows', () => {
    const open: Hours = { week: Array.from({ length: 7 }, (): Range[] => [[0, 1440]]) }
    expect(stateAt(open, FRIDAY, '20:00')).toEqual({ is: 'open', until: { day: addDays(HOLIDAY, -1), minute: 1440 } })
  })
})

describe('public holidays', () => {
  test('an office that is closed on holidays says so, and when it opens', () => {
    expect(stateAt({ ...office, holiday: [] }, HOLIDAY, '10:00')).toEqual({ is: 'closed', holiday: true, opens: at('2026-12-02', '09:00') })
  })

  test('an office with hours for holidays is open then', () => {
    expect(stateAt({ ...office, holiday: [[600, 720]] }, HOLIDAY, '10:00')).toEqual({ is: 'open', until: at(HOLIDAY, '12:00') })
  })

  test('an office that was open on a holiday is closed after that as on any day', () => {
    expect(stateAt({ ...office, holiday: [[600, 720]] }, HOLIDAY, '13:00')).toEqual({ is: 'closed', opens: at('2026-12-01', '10:00') })
  })

  test('an office of which nobody knows is perhaps closed, and opens on the next day that is sure', () => {
    expect(stateAt(office, HOLIDAY, '10:00')).toEqual({ is: 'perhaps-closed', opens: at('2026-12-02', '09:00') })
  })

  test('an opening is not promised for a holiday of which nobody knows', () => {
    expect(stateAt(office, FRIDAY, '18:00')).toEqual({ is: 'closed', opens: at('2026-12-02', '09:00') })
  })

  test('a holiday on a day that is closed anyway is not a reason', () => {
    const holidays = { ...calendar, holidays: [SATURDAY] }
    expect(openState(office, at(SATURDAY, '10:00'), holidays)).toEqual({ is: 'closed', opens: at(MONDAY, '09:00') })
    expect(openState({ ...office, holiday: [] }, at(SATURDAY, '10:00'), holidays)).not.toHaveProperty('holiday')
  })

  test('a day with hours of its own is sure, even on a holiday', () => {
    const hours = { ...office, days: { [HOLIDAY]: [[600, 660]] as Range[] } }
    expect(isUnsureHoliday(hours, HOLIDAY, calendar)).toBe(false)
    expect(stateAt(hours, HOLIDAY, '10:30')).toEqual({ is: 'open', until: at(HOLIDAY, '11:00') })
  })

  test('the hours of a single day come before those of holidays, and those before the week', () => {
    const hours: Hours = { ...office, holiday: [[600, 720]], days: { [HOLIDAY]: [], [MONDAY]: [[0, 60]] } }
    expect(rangesOn(hours, HOLIDAY, calendar)).toEqual([])
    expect(rangesOn(hours, '2026-12-01', calendar)).toEqual([[600, 720]])
    expect(rangesOn(hours, MONDAY, calendar)).toEqual([[0, 60]])
    expect(rangesOn(hours, TUESDAY, calendar)).toEqual([[540, 1020]])
  })
})

test('what never closes is always open, also on a holiday', () => {
  const always: Hours = { week: Array.from({ length: 7 }, () => [[0, 1440] as Range]), always: true }
  expect(stateAt(always, HOLIDAY, '03:00')).toEqual({ is: 'always-open' })
})

test('hours that nobody wrote down are unknown', () => {
  expect(stateAt(undefined, MONDAY, '10:00')).toEqual({ is: 'unknown' })
})

test('a place that does not open within two months promises nothing', () => {
  const closed: Hours = { week: [[], [], [], [], [], [], []] }
  expect(stateAt(closed, MONDAY, '10:00')).toEqual({ is: 'closed' })
  expect(stateAt({ ...closed, days: { '2027-01-22': [[540, 600]] } }, MONDAY, '10:00')).toEqual({
    is: 'closed',
    opens: at('2027-01-22', '09:00'),
  })
  expect(stateAt({ ...closed, days: { '2027-01-23': [[540, 600]] } }, MONDAY, '10:00')).toEqual({ is: 'closed' })
})

describe('after the last day that was worked out', () => {
  test('only the usual hours of the weekday are told, and never that it is open', () => {
    expect(stateAt({ ...office, holiday: [] }, '2031-01-06', '10:00')).toEqual({ is: 'usual', today: [[540, 1020]] })
    expect(stateAt(office, '2031-01-04', '10:00')).toEqual({ is: 'usual', today: [] })
    expect(stateAt(office, calendar.hoursUntil, '10:00')).toMatchObject({ is: 'open' })
  })

  test('no opening is promised', () => {
    expect(stateAt(office, calendar.hoursUntil, '18:00')).toEqual({ is: 'closed' })
  })
})

describe('minutes until a door closes', () => {
  const zone = 'Europe/Bucharest'

  test.each([
    ['are those between two times', '2026-11-23T14:40:00Z', at(MONDAY, '17:00'), 20],
    ['go over midnight', '2026-11-27T21:45:00Z', at(SATURDAY_NIGHT, '00:30'), 45],
    ['reach the end of the day', '2026-11-27T21:45:00Z', { day: FRIDAY, minute: 1440 }, 15],
    ['are fewer in the night that loses an hour', '2027-03-28T00:30:00Z', at('2027-03-28', '04:15'), 45],
    ['are more in the night that has an hour twice', '2026-10-25T00:30:00Z', at('2026-10-25', '04:15'), 105],
  ])('%s', (_, now, then, minutes) => {
    expect(minutesUntil(then, new Date(now), zone)).toBe(minutes)
  })

  test.each(['Europe/Bucharest', 'Europe/Madrid', 'Europe/Stockholm', 'Europe/Riga', 'Europe/Warsaw', 'Europe/Rome', 'Europe/Berlin'])(
    'bring the clock of %s to that time, in every hour of the nights in which it changes',
    (timezone) => {
      for (const start of ['2026-10-24T20:00:00Z', '2027-03-27T20:00:00Z', '2027-10-30T20:00:00Z']) {
        for (let hour = 0; hour < 10; hour++) {
          const now = new Date(Date.parse(start) + hour * 3_600_000)
          const then = { day: addDays(start.slice(0, 10), 1), minute: 9 * 60 }
          const left = minutesUntil(then, now, timezone)
          expect(cityTime(new Date(now.getTime() + left * 60_000), timezone)).toEqual(then)
        }
      }
    },
  )
})

describe('in the nights in which the clocks change', () => {
  /** Every day, 22:00 to 6:00. */
  const night: Hours = {
    week: Array.from({ length: 7 }, (): Range[] => [
      [0, 360],
      [1320, 1440],
    ]),
  }

  test.each([
    ['Europe/Bucharest', '2027-03-27T20:00:00Z', '2027-03-28T03:00:00Z'],
    ['Europe/Madrid', '2027-03-27T21:00:00Z', '2027-03-28T04:00:00Z'],
    ['Europe/Stockholm', '2026-10-24T20:00:00Z', '2026-10-25T05:00:00Z'],
    ['Europe/Riga', '2026-10-24T19:00:00Z', '2026-10-25T04:00:00Z'],
  ])('a shelter in %s is open from ten to six, however long that is', (timezone, opens, closes) => {
    const early = { holidays: [], hoursUntil: '2027-11-30' }
    const isOpen = (instant: number) => openState(night, cityTime(new Date(instant), timezone), early).is === 'open'
    expect(isOpen(Date.parse(opens) - 60_000)).toBe(false)
    for (let instant = Date.parse(opens); instant < Date.parse(closes); instant += 60_000) expect(isOpen(instant)).toBe(true)
    expect(isOpen(Date.parse(closes))).toBe(false)
  })
})

describe('whatever the hours are', () => {
  const ranges = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 }).map((minutes): Range[] => {
    const sorted = [...minutes].sort((a, b) => a - b)
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index): Range => [sorted[index * 2]!, sorted[index * 2 + 1]!])
  })
  const days = fc.integer({ min: 0, max: 60 }).map((count) => addDays('2026-11-01', count))
  const anyHours: fc.Arbitrary<Hours> = fc.record(
    { week: fc.array(ranges, { minLength: 7, maxLength: 7 }), holiday: ranges, days: fc.dictionary(days, ranges, { maxKeys: 5 }) },
    { requiredKeys: ['week'] },
  )
  const moments = fc.record({ day: days, minute: fc.integer({ min: 0, max: 1439 }) })
  const isLater = (a: CityTime, b: CityTime) => a.day > b.day || (a.day === b.day && a.minute > b.minute)

  test('the next opening is never in the past', () => {
    fc.assert(
      fc.property(anyHours, moments, (hours, now) => {
        const state = openState(hours, now, calendar)
        if ('opens' in state && state.opens) expect(isLater(state.opens, now)).toBe(true)
      }),
    )
  })

  test('it is open at the minute it says it opens', () => {
    fc.assert(
      fc.property(anyHours, moments, (hours, now) => {
        const state = openState(hours, now, calendar)
        if ('opens' in state && state.opens) expect(openState(hours, state.opens, calendar).is).toBe('open')
      }),
    )
  })

  test('it closes after now, and opens again only after that', () => {
    fc.assert(
      fc.property(anyHours, moments, (hours, now) => {
        const state = openState(hours, now, calendar)
        if (state.is !== 'open') return
        expect(state.until === undefined || isLater(state.until, now)).toBe(true)
        expect(state.again === undefined || state.again[0] > now.minute).toBe(true)
      }),
    )
  })

  test('it is not open at the minute it says it closes', () => {
    fc.assert(
      fc.property(anyHours, moments, (hours, now) => {
        const state = openState(hours, now, calendar)
        if (state.is !== 'open' || !state.until) return
        const { day, minute } = state.until
        const then = minute === 1440 ? { day: addDays(day, 1), minute: 0 } : { day, minute }
        expect(openState(hours, then, calendar).is).not.toBe('open')
      }),
    )
  })
})
