/** What visitors of a desk have said about pages, until those who work there take it along. Pure. docs/reports.md is the form. */
import * as z from 'zod/mini'
import { type ReportBody, reportBody } from '#content/report.ts'

/** Where they are kept. */
export const DESK_REPORTS = 'reports'
/** Nobody fills the storage of a desk by pressing a button again and again. */
const MOST = 500

/** The reports in what was kept; what is none is passed over. */
export function parseDeskReports(value: unknown): ReportBody[] {
  const list: unknown[] = Array.isArray(value) ? value : []
  return list.flatMap((one) => z.safeParse(reportBody, one).data ?? [])
}

/** With this report; `undefined` when there is no room for it. They stand by their random ids: nobody can tell which came last. */
export function withReport(reports: readonly ReportBody[], report: ReportBody): ReportBody[] | undefined {
  if (reports.length >= MOST) return undefined
  return [...reports, report].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Without those that have been taken along; what came in the meantime stays. */
export function withoutReports(reports: readonly ReportBody[], taken: readonly ReportBody[]): ReportBody[] {
  const gone = new Set(taken.map(({ id }) => id))
  return reports.filter(({ id }) => !gone.has(id))
}

/** The file that is taken along: a list of reports, as `content:check -- --reports` and the pages of staff read it. */
export function reportsFile(reports: readonly ReportBody[]): string {
  return `${JSON.stringify(reports, null, 2)}\n`
}
