import { describe, expect, test } from 'vitest'
import { gridFaults } from '#content/hours-grid/grid-faults.ts'
import { readWeek } from '#content/hours-grid/read-week.ts'
import type { DayHours, WeekGrid } from '#content/hours-grid/week-grid.ts'
import { rewrite, writeWeek } from '#content/hours-grid/write-week.ts'

const closed: DayHours[] = [[], [], [], [], [], [], []]

function weekOf(text: string): WeekGrid {
  const grid = readWeek(text)
  if (grid?.is !== 'week') throw new Error(`${text} did not open as a week.`)
  return grid
}

describe('a table', () => {
  test.each([
    ['days that share hours are joined', 'Mo 08:00-16:00; Tu 08:00-16:00; We 08:00-16:00; Fr 08:00-16:00', 'Mo-We,Fr 08:00-16:00'],
    ['two days in a row have a comma', 'Sa-Su 10:00-12:00', 'Sa,Su 10:00-12:00'],
    ['breaks have commas, in order', 'Mo 14:00-16:00, 08:00-12:00', 'Mo 08:00-12:00,14:00-16:00'],
    ['breaks added by a rule of their own', 'Mo-Fr 08:00-12:00, Tu 14:00-16:00', 'Mo,We-Fr 08:00-12:00; Tu 08:00-12:00,14:00-16:00'],
    ['hours without days are for every day', '10:00-22:00', 'Mo-Su 10:00-22:00'],
    ['a later rule takes the place of an earlier one', 'Mo-Fr 08:00-16:00; We off', 'Mo,Tu,Th,Fr 08:00-16:00'],
    ['never open', 'Mo-Su closed', 'off'],
    ['midnight as the end of a day', 'Mo 20:00-00:00', 'Mo 20:00-24:00'],
    ['over midnight, in two ways of writing', 'Fr 22:00-26:00', 'Fr 22:00-02:00'],
    ['over midnight, rules are divided by commas', 'Mo-Th 08:00-16:00; Fr 22:00-02:00', 'Mo-Th 08:00-16:00, Fr 22:00-02:00'],
    ['public holidays stand last', 'Mo-Sa 07:00-19:00; Su,PH off; Jul 23 off', 'Mo-Sa 07:00-19:00; Jul 23 off; PH off'],
    ['public holidays like the weekend', 'Mo-Fr 08:00-16:00; PH,Sa-Su 00:00-24:00', 'Mo-Fr 08:00-16:00; Sa,Su,PH 00:00-24:00'],
    [
      'school holidays by weekday',
      'Mo-Fr 08:00-16:00; SH Mo-We 10:00-12:00; SH Th,Fr off',
      'Mo-Fr 08:00-16:00; SH Mo-We 10:00-12:00; SH Th,Fr off',
    ],
    ['months', 'Mo-Fr 08:00-16:00; Jun-Aug Mo-Fr 08:00-13:00', 'Mo-Fr 08:00-16:00; Jun-Aug Mo-Fr 08:00-13:00'],
    ['dates over New Year', 'Mo 08:00-16:00; Dec 20 - Jan 6 off', 'Mo 08:00-16:00; Dec 20-Jan 06 off'],
  ])('%s', (_, text, form) => {
    expect(writeWeek(readWeek(text)!)).toBe(form)
    expect(rewrite(text, readWeek(text)!)).toBe(text)
  })

  test('nothing said of public holidays is not the same as closed', () => {
    expect(weekOf('Mo-Fr 08:00-16:00').publicHolidays).toBeUndefined()
    expect(weekOf('Mo-Fr 08:00-16:00; PH off').publicHolidays).toEqual([])
  })

  test('days that a season does not name are as usual', () => {
    expect(weekOf('Mo-Fr 08:00-16:00; Aug Fr off').seasons).toEqual([
      { dates: { is: 'months', from: 8, until: 8 }, week: [undefined, undefined, undefined, undefined, [], undefined, undefined] },
    ])
  })
})

describe('opens as text, because the table would say something else', () => {
  test.each([
    ['nothing', ''],
    ['words', 'every morning'],
    ['a weekday of the month', 'Tu[1] 10:00-12:00'],
    ['a year', '2027 Jul 01-15 off'],
    ['weeks', 'week 10-20 Mo 10:00-12:00'],
    ['a comment', 'Mo 10:00-12:00 "by appointment"'],
    ['an open end', 'Mo 10:00+'],
    ['hours instead of others', 'Mo 10:00-12:00 || "call"'],
    ['a season after a holiday that it opens', 'PH off; Aug Mo-Fr 08:00-12:00'],
    ['a weekday after a holiday that it opens', 'PH off; Mo-Fr 08:00-16:00'],
    ['the usual week after its season', 'Aug off; Mo-Fr 08:00-16:00'],
    ['hours without days after others', 'Mo-Fr 08:00-16:00; 14:00-16:00'],
    ['holidays on some weekdays', 'PH Mo-Fr 10:00-12:00'],
    ['holidays of a season', 'Mo 10:00-12:00; Dec PH off'],
    ['a night that a rule cuts', 'Mo-Fr 22:00-02:00; Sa 10:00-12:00'],
    ['a night that a holiday cuts', 'Fr 22:00-02:00; PH off'],
    ['a night of a season that its next rule cuts', 'Jul Sa 18:00-26:00; Jul Sa,Su 08:00-16:00'],
    ['times that overlap', 'Mo 10:00-12:00,11:00-13:00'],
    ['a day that does not exist', 'Mo 10:00-12:00; Feb 30 off'],
    ['a time that does not exist', 'Mo 10:75-12:00'],
  ])('%s', (_, text) => {
    expect(readWeek(text)).toBeUndefined()
  })
})

describe('what has to be mended is told with its place', () => {
  const week = (change: Partial<WeekGrid>): WeekGrid => ({ is: 'week', week: closed, seasons: [], ...change })
  const onTuesday = (...hours: DayHours) => closed.map((day, weekday) => (weekday === 1 ? hours : day))
  const noDay = closed.map(() => undefined)
  const august = { is: 'months' as const, from: 8, until: 8 }

  test.each([
    ['an end before the start', week({ week: onTuesday([600, 540]) }), [{ is: 'order', at: { part: 'week', weekday: 1, span: 0 } }]],
    [
      'hours that overlap',
      week({ week: onTuesday([600, 700], [660, 720]) }),
      [{ is: 'overlap', at: { part: 'week', weekday: 1, span: 1 } }],
    ],
    [
      'a night into the hours of the next day',
      week({ week: [[[1200, 2000]], [[500, 700]], [], [], [], [], []] }),
      [{ is: 'overlap', at: { part: 'week', weekday: 1, span: 0 } }],
    ],
    [
      'a Sunday night into Monday',
      week({ week: [[[60, 700]], [], [], [], [], [], [[1200, 1560]]] }),
      [{ is: 'overlap', at: { part: 'week', weekday: 0, span: 0 } }],
    ],
    [
      'a night beside holidays',
      week({ week: onTuesday([1200, 1560]), publicHolidays: [] }),
      [{ is: 'night-and-more', at: { part: 'week', weekday: 1 } }],
    ],
    ['a night on holidays', week({ publicHolidays: [[1200, 1560]] }), [{ is: 'night', at: { part: 'publicHolidays', span: 0 } }]],
    ['a season like any other time', week({ seasons: [{ dates: august, week: noDay }] }), [{ is: 'nothing-different', at: { part: 0 } }]],
    [
      'the same season twice',
      week({
        seasons: [
          { dates: august, week: closed },
          { dates: august, week: closed },
        ],
      }),
      [{ is: 'same-dates', at: { part: 1 } }],
    ],
    [
      'a day that does not exist',
      week({ seasons: [{ dates: { is: 'days', from: { month: 4, day: 31 }, until: { month: 5, day: 1 } }, week: closed }] }),
      [{ is: 'dates', at: { part: 0 } }],
    ],
  ])('%s', (_, grid, faults) => {
    expect(gridFaults(grid)).toEqual(faults)
  })

  test('nothing in a table without mistakes', () => {
    expect(gridFaults(weekOf('Mo-Fr 08:00-12:00,14:00-18:00; Aug off; PH off'))).toEqual([])
  })
})
