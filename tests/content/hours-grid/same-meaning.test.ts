/** Whatever a table makes of hours, the product that compiles them must understand the same as before. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysFrom, weekdayOf } from '#content/calendar.ts'
import { type ExpandedHours, hoursExpander } from '#content/compile/expand-hours.ts'
import { readWeek } from '#content/hours-grid/read-week.ts'
import type { SeasonDates } from '#content/hours-grid/season-dates.ts'
import type { DayHours, HoursGrid, WeekGrid } from '#content/hours-grid/week-grid.ts'
import { rewrite, writeWeek } from '#content/hours-grid/write-week.ts'
import { isUnsureHoliday, rangesOn } from '#content/opening-hours.ts'
import type { Range } from '#content/records/parts.ts'
import { readContent } from '../../../scripts/content-files.ts'
import { anyGrid } from './any-grid.ts'

const span = { from: '2026-11-22', until: '2028-01-31' }
const holidays = ['2026-11-30', '2026-12-01', '2026-12-25', '2026-12-26', '2027-01-01', '2027-05-03', '2027-08-14', '2027-08-16']
const school = [...daysFrom('2026-12-23', '2027-01-05'), ...daysFrom('2027-07-20', '2027-08-25')]
const expand = hoursExpander(span, { public: holidays, school })

/** What happens on every day, as readers are told. */
function daysOf(value: string): unknown {
  const hours: ExpandedHours = expand(value)
  if ('wrong' in hours) return hours
  const calendar = { holidays, hoursUntil: span.until }
  return daysFrom(span.from, addDays(span.from, 430)).map((day) => [
    day,
    isUnsureHoliday(hours, day, calendar),
    rangesOn(hours, day, calendar),
  ])
}

async function contentValues(): Promise<string[]> {
  const files = [...(await readContent('content')), ...(await readContent('tests/fixtures/testville'))]
  const facts = files.filter(([path]) => /\.yaml$|\/[^.]+\.md$/.test(path)).map(([, text]) => text)
  const values = facts.flatMap((text) =>
    [...text.matchAll(/\b(?:opening_hours|hours): *(?:"([^"\n]+)"|([^\s"{[][^,}\n]*))/g)].map((match) => match[1] ?? match[2]!.trim()),
  )
  return [...new Set(values)].filter((value) => !('wrong' in expand(value)))
}

describe('the hours of the directory', () => {
  test('nearly all open as a table, and those that do not are dates of a month', async () => {
    const values = await contentValues()
    expect(values.length).toBeGreaterThan(50)
    expect(values.filter((value) => !readWeek(value))).toEqual(['Tu[1] 10:00-12:00'])
  })

  test('opened and saved unchanged, they are the same to the byte', async () => {
    for (const value of await contentValues()) {
      const grid = readWeek(value)
      if (grid) expect(rewrite(value, grid)).toBe(value)
    }
  })

  test('written anew, they mean the same', async () => {
    for (const value of await contentValues()) {
      const grid = readWeek(value)
      if (grid) expect(daysOf(writeWeek(grid)), value).toEqual(daysOf(value))
    }
  })
})

describe('made-up tables', () => {
  test('are read again as they were written', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        expect(readWeek(writeWeek(grid)), writeWeek(grid)).toEqual(grid)
      }),
      { numRuns: 1000 },
    )
  })

  test('compile without a word, and mean what the table says of each day', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const hours = expand(writeWeek(grid))
        if ('wrong' in hours) throw new Error(`${writeWeek(grid)}: ${hours.wrong}`)
        for (const day of daysFrom(span.from, addDays(span.from, 400)))
          expect(rangesOn(hours, day, { holidays, hoursUntil: span.until }), `${writeWeek(grid)} on ${day}`).toEqual(tableSays(grid, day))
      }),
      { numRuns: 40 },
    )
  })
})

/** What a person reads in the table for a day, cut at midnight. */
function tableSays(grid: HoursGrid, day: string): Range[] {
  if (grid.is === 'always') return [[0, 1440]]
  const ranges: Range[] = [
    ...lineFor(grid, addDays(day, -1)).map(([from, until]): Range => [from - 1440, until - 1440]),
    ...lineFor(grid, day).map(([from, until]): Range => [from, until]),
  ]
  const inside = ranges.map(([from, until]): Range => [Math.max(from, 0), Math.min(until, 1440)]).filter(([from, until]) => from < until)
  return inside.reduce<Range[]>((joined, range) => {
    const last = joined.at(-1)
    if (last && last[1] === range[0]) last[1] = range[1]
    else joined.push(range)
    return joined
  }, [])
}

function lineFor(grid: WeekGrid, day: string): DayHours {
  const weekday = weekdayOf(day)
  if (grid.publicHolidays && holidays.includes(day)) return grid.publicHolidays
  const special = school.includes(day) ? grid.schoolHolidays?.[weekday] : undefined
  const season = [...grid.seasons].reverse().find(({ dates, week }) => week[weekday] && isWithin(day, dates))
  return special ?? season?.week[weekday] ?? grid.week[weekday]!
}

function isWithin(day: string, dates: SeasonDates): boolean {
  const date = day.slice(5)
  const two = (value: number) => String(value).padStart(2, '0')
  const [from, until] =
    dates.is === 'months'
      ? [`${two(dates.from)}-01`, `${two(dates.until)}-31`]
      : [`${two(dates.from.month)}-${two(dates.from.day)}`, `${two(dates.until.month)}-${two(dates.until.day)}`]
  return from <= until ? date >= from && date <= until : date >= from || date <= until
}

const pick = (...values: string[]) => fc.constantFrom(...values)
const days = pick(
  'Mo-Fr',
  'Sa',
  'Mo-Su',
  'Sa,Su',
  'Mo,We',
  'Fr-Mo',
  'Tu',
  'Fr',
  'PH',
  'SH',
  'PH,SH',
  'Sa,PH',
  'SH Mo-We',
  'PH Mo-Fr',
  'Tu[1]',
  '',
)
const dates = pick('', '', '', '', 'Jul-Aug ', 'Jul ', 'Dec 20-Jan 10 ', 'Jul 15-31 ', 'Aug 14 ', '2027 ', 'week 30-33 ')
const times = pick(
  '08:00-16:00',
  '08:00-12:00,14:00-18:00',
  'off',
  'closed',
  '10:00-12:00',
  '22:00-02:00',
  '18:00-26:00',
  '00:00-24:00',
  '14:00-16:00',
)
const rule = fc.tuple(dates, days, times).map(([date, day, time]) => `${date}${day} ${time}`.trim())
const anyText = fc
  .tuple(rule, fc.array(fc.tuple(pick('; ', '; ', ';', ', ', ' || '), rule), { maxLength: 3 }))
  .map(([first, others]) => first + others.flat().join(''))

test('hours of any kind mean the same after the table, or do not open as one', () => {
  let opened = 0
  fc.assert(
    fc.property(anyText, (text) => {
      const grid = readWeek(text)
      if (!grid || 'wrong' in expand(text)) return
      opened++
      expect(daysOf(writeWeek(grid)), `${text} became ${writeWeek(grid)}`).toEqual(daysOf(text))
    }),
    { numRuns: 600 },
  )
  expect(opened).toBeGreaterThan(30)
})

test('no text makes the table throw, and what opens is written back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), anyText), (text) => {
      const grid = readWeek(text)
      if (grid) expect(rewrite(text, grid)).toBe(text)
    }),
    { numRuns: 1000 },
  )
})
