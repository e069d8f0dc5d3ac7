import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hoursExpander } from '#content/compile/expand-hours.ts'
import { writeWeek } from '#content/hours-grid/write-week.ts'
import { draftOf, type HoursDraft, type Reading, readDraft, showAs } from '#staff/editor/hours/hours-draft.ts'
import { closedDay, type TypedDay, usualDay } from '#staff/editor/hours/typed-day.ts'
import { newSeason } from '#staff/editor/hours/typed-season.ts'
import { anyGrid } from '../../../content/hours-grid/any-grid.ts'

const school = ['2026-12-23', '2026-12-24', '2026-12-25']
const expand = hoursExpander({ from: '2026-11-22', until: '2027-12-31' }, { public: ['2026-12-25', '2027-01-01'], school })
const open = (from: string, until: string): TypedDay => ({ is: 'open', spans: [{ from, until, nextDay: false }] })

/** What becomes of a value when somebody changes the draft that it opens with. */
function changed(value: string, change: (draft: HoursDraft) => Partial<HoursDraft>): Reading {
  const draft = draftOf(value)
  return readDraft({ ...draft, ...change(draft) }, value, expand)
}

const onDay = (weekday: number, day: TypedDay) => (draft: HoursDraft) => ({
  week: draft.week.map((other, index) => (index === weekday ? day : other)),
})

describe('a value opens', () => {
  test.each([
    ['', 'unknown'],
    ['24/7', 'always'],
    ['Mo-Fr 08:00-16:00', 'week'],
    ['Tu[1] 10:00-12:00', 'text'],
    ['every morning', 'text'],
  ])('"%s" as %s', (value, view) => {
    expect(draftOf(value).view).toBe(view)
  })

  test.each(['', '24/7', ' 24/7 ', 'Mo-Fr 08:00-16:00;PH off', 'Tu[1] 10:00-12:00', 'Sa-Su 10:00-12:00', 'Mo 10:00-12:00; SH off'])(
    '"%s" and stays to the byte when nothing is changed',
    (value) => {
      expect(readDraft(draftOf(value), value, expand)).toMatchObject({ is: 'good', value })
    },
  )

  test('any table says in the fields what it said in the file', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const value = writeWeek(grid)
        // Nothing of the text is left to copy from.
        expect(readDraft(draftOf(value), '', () => ({ week: [] }))).toMatchObject({ is: 'good', value })
      }),
      { numRuns: 300 },
    )
  })
})

describe('a change', () => {
  test('of one time is written in the one form', () => {
    expect(changed('Mo-Th 08:30-16:30; Fr 08:30-14:00', onDay(4, open('8.30', '15')))).toMatchObject({
      value: 'Mo-Th 08:30-16:30; Fr 08:30-15:00',
    })
  })

  test('that is taken back leaves the file as it was', () => {
    expect(changed('Sa-Su 10:00-12:00', onDay(5, open('10', '12')))).toMatchObject({ value: 'Sa-Su 10:00-12:00' })
  })

  test('to "not known" says nothing, to "day and night" says always', () => {
    expect(changed('Mo 10:00-12:00', () => ({ view: 'unknown' }))).toMatchObject({ is: 'good', value: '' })
    expect(changed('Mo 10:00-12:00', () => ({ view: 'always' }))).toMatchObject({ is: 'good', value: '24/7' })
  })

  test('of holidays and a summer', () => {
    const summer = { ...newSeason, untilDay: '15', week: newSeason.week.map(() => closedDay) }
    expect(
      changed('Mo-Fr 08:00-16:00', ({ schoolHolidays }) => ({
        publicHolidays: closedDay,
        schoolHolidays: {
          ...schoolHolidays,
          is: 'other',
          week: schoolHolidays.week.map((day, index) => (index === 0 ? open('10', '12') : day)),
        },
        seasons: [summer],
      })),
    ).toMatchObject({ value: 'Mo-Fr 08:00-16:00; Jul 01-Aug 15 off; SH Mo 10:00-12:00; PH off' })
  })

  test('of all days to closed is "off"', () => {
    expect(changed('Mo 10:00-12:00', ({ week }) => ({ week: week.map(() => closedDay) }))).toMatchObject({ value: 'off' })
  })
})

describe('a mistake is told where it stands, and gives no value', () => {
  const value = 'Mo-Fr 08:00-16:00'
  const twice: TypedDay = { is: 'open', spans: [...open('14', '18').spans, ...open('9', '15').spans] }
  test.each<[string, (draft: HoursDraft) => Partial<HoursDraft>, object]>([
    ['no time', onDay(1, open('8', 'noon')), { is: 'time', part: 'week', weekday: 1, span: 0, end: 'until' }],
    ['half a pair', onDay(1, open('', '12')), { is: 'missing', part: 'week', weekday: 1, span: 0, end: 'from' }],
    ['an end before the start', onDay(1, open('16', '8')), { is: 'order', part: 'week', weekday: 1, span: 0 }],
    ['an overlap, at the later of the two', onDay(1, twice), { is: 'overlap', part: 'week', weekday: 1, span: 0 }],
    ['no times on holidays', () => ({ publicHolidays: open('', '') }), { is: 'no-hours', part: 'publicHolidays', weekday: 0 }],
    ['wrong times on holidays', () => ({ publicHolidays: open('12', '9') }), { is: 'order', part: 'publicHolidays', weekday: 0, span: 0 }],
    ['a season as usual', () => ({ seasons: [newSeason] }), { is: 'nothing-different', part: 0 }],
    [
      'school holidays as usual',
      () => ({ schoolHolidays: { is: 'other', week: newSeason.week.map(() => usualDay) } }),
      { is: 'nothing-different', part: 'schoolHolidays' },
    ],
    [
      'a day that does not exist',
      () => ({ seasons: [{ ...newSeason, untilDay: '41', week: newSeason.week.map(() => closedDay) }] }),
      { is: 'dates', part: 0 },
    ],
    ['an empty table', ({ week }) => ({ week: week.map(() => open('', '')) }), { is: 'empty', part: 'week' }],
  ])('%s', (_, change, fault) => {
    expect(changed(value, change)).toEqual({ is: 'faulty', faults: [fault] })
  })

  test('text that does not compile, in the words of the compiler', () => {
    expect(changed(value, () => ({ view: 'text', text: 'Mo-Fr 8-16' }))).toEqual({
      is: 'wrong',
      because: expect.stringContaining('Write the hours more exactly.'),
    })
  })

  test('text of which one part does not compile, with that part', () => {
    expect(changed(value, () => ({ view: 'text', text: 'Mo 10:00-12:00; Tu 8-16; We 10:00-12:00' }))).toMatchObject({ part: 'Tu 8-16' })
    expect(changed(value, () => ({ view: 'text', text: 'Mo-Fr 22:00-02:00; Sa 10:00-12:00' }))).not.toHaveProperty('part')
  })

  test('school holidays that the city does not list', () => {
    const unlisted = hoursExpander({ from: '2026-11-22', until: '2027-12-31' }, { public: [] })
    expect(readDraft(draftOf('Mo 10:00-12:00; SH off'), '', unlisted)).toMatchObject({ is: 'wrong' })
  })
})

describe('another view', () => {
  test('text begins with the last value without mistakes', () => {
    expect(showAs(draftOf('Mo 10:00-12:00'), 'text', 'Mo 10:00-13:00').text).toBe('Mo 10:00-13:00')
  })

  test('the table takes over text that it can show', () => {
    const text: HoursDraft = { ...draftOf(''), view: 'text', text: 'Tu 10:00-12:00' }
    expect(readDraft(showAs(text, 'week', ''), '', expand)).toMatchObject({ value: 'Tu 10:00-12:00' })
  })

  test('a table instead of text that it cannot show says nothing until it is filled in', () => {
    const table = showAs(draftOf('Tu[1] 10:00-12:00'), 'week', 'Tu[1] 10:00-12:00')
    expect(readDraft(table, 'Tu[1] 10:00-12:00', expand)).toEqual({ is: 'faulty', faults: [{ is: 'empty', part: 'week' }] })
  })
})
