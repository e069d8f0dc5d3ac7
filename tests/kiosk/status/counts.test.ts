import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsAsCsv, firstKeptDay, isFew, periodOf, periodsOf, rowsOf, visitorsOf } from '#kiosk/status/counts.ts'
import type { DayCount } from '#store/desk.ts'

const days = ['2026-11-16', '2026-11-20', '2026-11-22', '2026-11-23', '2026-12-01']
const names = ['language.uk', 'language.ro', 'topic.health', 'print']

/** At most one number for each thing of each day, as the database has it. */
const anyCounts = fc.uniqueArray(
  fc.record({ day: fc.constantFrom(...days), what: fc.constantFrom(...names), times: fc.integer({ min: 1, max: 12 }) }),
  { selector: ({ day, what }) => `${day} ${what}`, maxLength: 20 },
)

/** All that anybody gets to see of the counts. */
function allShown(counts: readonly DayCount[]) {
  const tables = (['week', 'month'] as const).flatMap((by) =>
    periodsOf(counts, by).map((period) => {
      const rows = rowsOf(counts, by, period)
      return { by, period, rows, visitors: visitorsOf(rows) }
    }),
  )
  return { tables, csv: countsAsCsv(counts) }
}

test('numbers from 1 to 4 can be any others from 1 to 4: nothing that is shown or exported, and no sum of it, tells them apart', () => {
  fc.assert(
    fc.property(anyCounts, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 20, maxLength: 20 }), (counts, others) => {
      const disguised = counts.map((count, index) => (count.times < 5 ? { ...count, times: others[index]! } : count))
      // The order of rows tells nothing either.
      expect(allShown(disguised)).toEqual(allShown(counts))
    }),
  )
})

test('no cell holds a number from 1 to 4, and what a row tells is true', () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      for (const line of countsAsCsv(counts).trim().split('\r\n').slice(1)) expect(line).toMatch(/,(<5|[5-9]|1[0-2])$/)
      for (const by of ['week', 'month'] as const) {
        for (const period of periodsOf(counts, by)) {
          for (const { what, cell } of rowsOf(counts, by, period)) {
            const inIt = counts.filter((count) => count.what === what && periodOf(count.day, by) === period)
            const really = inIt.reduce((sum, { times }) => sum + times, 0)
            expect(really).toBeGreaterThanOrEqual(cell.least)
            expect(really).toBeLessThanOrEqual(cell.most)
            if (cell.most < 5) expect(isFew(cell)).toBe(true)
          }
        }
      }
    }),
  )
})

test('a week begins on Monday, also across the end of a year', () => {
  expect(periodOf('2026-11-22', 'week')).toBe('2026-11-16')
  expect(periodOf('2026-11-23', 'week')).toBe('2026-11-23')
  expect(periodOf('2027-01-01', 'week')).toBe('2026-12-28')
  expect(periodOf('2027-01-01', 'month')).toBe('2027-01')
})

test('the file begins with the mark of UTF-8 and has the columns day, what and times', () => {
  const counts = [
    { day: '2026-11-21', what: 'topic.health', times: 7 },
    { day: '2026-11-20', what: 'print', times: 2 },
  ]
  expect(countsAsCsv(counts)).toBe('\uFEFFday,what,times\r\n2026-11-20,print,<5\r\n2026-11-21,topic.health,7\r\n')
})

test('counts are kept for 400 days', () => {
  expect(firstKeptDay('2026-11-21')).toBe('2025-10-17')
})
