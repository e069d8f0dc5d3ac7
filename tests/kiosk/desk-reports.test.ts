import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readReports } from '#content/quality/reader-reports.ts'
import type { ReportBody } from '#content/report.ts'
import { parseDeskReports, reportsFile, withoutReports, withReport } from '#kiosk/desk-reports.ts'
import { report } from '../sync/made-up-reports.ts'

const bodies = (...numbers: number[]): ReportBody[] => numbers.map((number) => report(number).body)

function kept(numbers: readonly number[]): ReportBody[] {
  return numbers.reduce<ReportBody[]>((before, number) => withReport(before, report(number).body)!, [])
}

test('the file that is taken along is read as reports of readers, each of them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(999), { maxLength: 20 }), fc.string({ minLength: 1, maxLength: 50 }), (numbers, words) => {
      const given = kept(numbers).map((body) => ({ ...body, words }))
      expect(readReports(new Map([['reports.json', reportsFile(given)]]))).toEqual({ reports: given, problems: [] })
    }),
  )
})

test('the order in which visitors came is not kept', () => {
  expect(kept([3, 1, 2])).toEqual(kept([2, 3, 1]))
})

test('what came while the others were taken along stays', () => {
  expect(withoutReports(kept([1, 2, 3]), bodies(1, 3))).toEqual(bodies(2))
})

test('what cannot be read is passed over, whatever was kept', () => {
  expect(parseDeskReports([{ from: 'another time' }, ...bodies(1)])).toEqual(bodies(1))
  expect(parseDeskReports(undefined)).toEqual([])
  expect(parseDeskReports({ reports: [] })).toEqual([])
})

test('a desk that is full takes no more, and loses none', () => {
  const full = Array.from({ length: 500 }, (_, number) => report(number).body)
  expect(withReport(full, report(500).body)).toBeUndefined()
  expect(withReport(full.slice(1), report(500).body)).toHaveLength(500)
})
