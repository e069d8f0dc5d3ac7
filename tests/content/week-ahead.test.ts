import { describe, expect, test } from 'vitest'
import type { Calendar } from '#content/opening-hours.ts'
import type { Hours, Range } from '#content/records/parts.ts'
import { allExceptions, type Dates, weekAhead } from '#content/week-ahead.ts'

const work: Range[] = [[540, 1020]]
const short: Range[] = [[600, 720]]
const office: Hours = { week: [work, work, work, work, work, [], []] }
const calendar: Calendar = { holidays: ['2026-11-30', '2026-12-01', '2026-12-25', '2026-12-26'], hoursUntil: '2027-11-30' }
const nothing: Dates = { exceptions: [], school: [] }

const SATURDAY = '2026-11-21'

const oddOf = (hours: Hours, today: string, dates = nothing) => weekAhead(hours, today, calendar, dates).odd

describe('days ahead that are not like others', () => {
  test('are holidays on which an office is closed, each by itself', () => {
    expect(oddOf({ ...office, holiday: [] }, SATURDAY)).toEqual([
      { from: '2026-11-30', until: '2026-11-30', ranges: [], reason: { holiday: '2026-11-30' } },
      { from: '2026-12-01', until: '2026-12-01', ranges: [], reason: { holiday: '2026-12-01' } },
    ])
  })

  test('are holidays of which nobody knows', () => {
    expect(oddOf(office, SATURDAY)).toMatchObject([{ unsure: true, ranges: [] }, { unsure: true }])
  })

  test('are not holidays on which it is closed anyway', () => {
    expect(oddOf({ ...office, holiday: [] }, '2026-12-18')).toMatchObject([{ from: '2026-12-25', until: '2026-12-25' }])
  })

  test('are told for two weeks', () => {
    expect(oddOf(office, '2026-11-16')).toEqual([])
    expect(oddOf(office, '2026-11-17')).toMatchObject([{ from: '2026-11-30' }])
  })

  test('are told to their end, over weekends and also after these weeks', () => {
    const days = Object.fromEntries(['21', '22', '23', '24', '28', '29', '30', '31'].map((day) => [`2026-12-${day}`, []]))
    const dates = { exceptions: [{ from: '2026-12-21', until: '2026-12-31' }], school: [] }
    const odd = oddOf({ ...office, holiday: [], days: { ...days, '2026-12-25': [] } }, '2026-12-10', dates)
    expect(odd).toEqual([{ from: '2026-12-21', until: '2026-12-31', ranges: [], reason: { exception: '2026-12-21' } }])
  })

  test('begin today, if they began before', () => {
    const days = Object.fromEntries(['23', '24', '25'].map((day) => [`2026-11-${day}`, []]))
    expect(oddOf({ ...office, days }, '2026-11-24')[0]).toEqual({ from: '2026-11-24', until: '2026-11-25', ranges: [] })
  })

  test('are days without school', () => {
    const school = [{ from: '2026-11-23', until: '2026-11-27' }]
    expect(oddOf({ ...office, days: { '2026-11-24': short } }, SATURDAY, { exceptions: [], school })[0]).toEqual({
      from: '2026-11-24',
      until: '2026-11-24',
      ranges: short,
      reason: { school: '2026-11-23' },
    })
  })

  test('are not told after the last day that was worked out', () => {
    expect(weekAhead({ ...office, holiday: [] }, '2027-12-20', { ...calendar, holidays: ['2027-12-25'] }, nothing)).toEqual({
      week: office.week,
      seasonal: false,
      odd: [],
    })
  })
})

describe('the week', () => {
  const mondays = { '2027-06-07': short, '2027-06-14': short, '2027-06-21': short }

  test('is that of the season', () => {
    const ahead = weekAhead({ ...office, days: mondays }, '2027-06-05', calendar, nothing)
    expect(ahead).toEqual({ week: [short, work, work, work, work, [], []], seasonal: true, odd: [] })
  })

  test('is the usual one when the office itself makes an exception', () => {
    const exceptions = [{ from: '2027-06-07', until: '2027-06-21' }]
    const ahead = weekAhead({ ...office, days: mondays }, '2027-06-05', calendar, { exceptions, school: [] })
    expect(ahead).toMatchObject({ week: office.week, seasonal: false, odd: [{ from: '2027-06-07' }, { from: '2027-06-14' }] })
  })

  test('is the usual one when it is closed for weeks', () => {
    const days = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`2027-06-${String(index + 7).padStart(2, '0')}`, []]))
    const ahead = weekAhead({ ...office, days }, '2027-06-07', calendar, nothing)
    expect(ahead).toEqual({ week: office.week, seasonal: false, odd: [{ from: '2027-06-07', until: '2027-06-18', ranges: [] }] })
  })
})

test('a page without a clock tells every dated exception', () => {
  const hours: Hours = { ...office, holiday: [], days: { '2026-12-24': short, '2027-08-02': [], '2027-08-03': [] } }
  const exceptions = [
    { from: '2027-08-02', until: '2027-08-03' },
    { from: '2026-12-24', until: '2026-12-24' },
  ]
  expect(allExceptions(hours, calendar, { exceptions, school: [] })).toEqual([
    { from: '2026-12-24', until: '2026-12-24', ranges: short, reason: { exception: '2026-12-24' } },
    { from: '2027-08-02', until: '2027-08-03', ranges: [], reason: { exception: '2027-08-02' } },
  ])
})
