/** Reports of readers as findings of the pages they are about. The contract of a report is docs/reports.md. */
import * as z from 'zod/mini'
import { type Finding, finding } from '../checks/check.ts'
import { type Answer, type ReportBody, reportBody } from '../report.ts'
import type { Problem } from '../result.ts'
import { type CityPages, cityPageOf } from './city-pages.ts'
import { type OutsideCheck, outsideCheck } from './outside-check.ts'

export interface ReceivedReports {
  /** Each report once: the first of those with its id (rule R2). */
  reports: ReportBody[]
  problems: Problem[]
}

/** The reports in these files, each one report or a list of them. What is no report is told, and the others are kept. */
export function readReports(files: ReadonlyMap<string, string>): ReceivedReports {
  const reports = new Map<string, ReportBody>()
  const problems: Problem[] = []
  for (const [file, text] of files) {
    for (const { value, place } of entriesOf(file, text, problems)) {
      const parsed = z.safeParse(reportBody, value)
      if (parsed.success) {
        if (!reports.has(parsed.data.id)) reports.set(parsed.data.id, parsed.data)
        continue
      }
      const field = [...place, ...parsed.error.issues[0]!.path].join('.')
      problems.push({
        file,
        ...(field && { field }),
        message: 'This is no report as docs/reports.md describes it. Mend it, or take it out of the folder.',
      })
    }
  }
  return { reports: [...reports.values()], problems }
}

function entriesOf(file: string, text: string, problems: Problem[]): { value: unknown; place: number[] }[] {
  try {
    const data: unknown = JSON.parse(text)
    return Array.isArray(data) ? data.map((value: unknown, index) => ({ value, place: [index] })) : [{ value: data, place: [] }]
  } catch {
    problems.push({ file, message: 'This is not JSON. Save the report as the device sent it.' })
    return []
  }
}

const SAYS: Record<Exclude<Answer, 'right'>, string> = {
  changed: 'that something has changed',
  closed: 'that it is closed',
  unusable: 'that they could not use it',
}

/** The reports as a check: those that say a page is wrong, and that came on or after the day on which it was last checked. */
export function checkOfReports(reports: readonly ReportBody[]): OutsideCheck {
  return outsideCheck({ id: 'reader-reports', title: 'Readers say that it is not right', severity: 'warning' }, (city) =>
    reports.filter((report) => report.city === city.id).flatMap((report) => findingOf(report, city)),
  )
}

function findingOf({ id, page, answer, words, language, day }: ReportBody, city: CityPages): Finding[] {
  if (answer === 'right') return []
  const key = city.redirects.find(({ from }) => from === page)?.to ?? page
  const listed = city.pages.find((candidate) => candidate.key === key)
  const values = { id, page, answer, language, day, ...(words !== undefined && { words }) }
  const said = words === undefined ? '' : `, in ${language}: "${inOneLine(words)}"`
  if (!listed) return [finding(cityPageOf(city), `On ${day} a reader said of ${page}, which is gone, ${SAYS[answer]}${said}.`, { values })]
  if (listed.checkedOn !== undefined && listed.checkedOn > day) return []
  return [finding(listed, `On ${day} a reader said ${SAYS[answer]}${said}.`, { values })]
}

/** Words of strangers must not move the cursor of a terminal, nor turn the text around. */
function inOneLine(words: string): string {
  return words.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\s]+/gu, ' ').trim()
}
