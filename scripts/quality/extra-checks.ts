/** Reads what lies outside the directory and tells of its quality: a report of links, reports of readers. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Check } from '#content/checks/check.ts'
import { checksOfLinks, parseLinkReport } from '#content/quality/link-report.ts'
import { checkOfReports, readReports } from '#content/quality/reader-reports.ts'
import type { Problem } from '#content/result.ts'

export interface ExtraChecks {
  checks: Check[]
  problems: Problem[]
}

/** The checks that these files answer, and what is wrong with the files. */
export async function readExtraChecks(
  from: { links?: string | undefined; reports?: string | undefined },
  cities: readonly string[],
): Promise<ExtraChecks> {
  const links = from.links === undefined ? NOTHING : await linkChecks(from.links)
  const reports = from.reports === undefined ? NOTHING : await reportCheck(from.reports, cities)
  return { checks: [...links.checks, ...reports.checks], problems: [...links.problems, ...reports.problems] }
}

const NOTHING: ExtraChecks = { checks: [], problems: [] }

async function linkChecks(file: string): Promise<ExtraChecks> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined)
    return { checks: [], problems: [{ file, message: 'There is no such file. Write it with npm run content:links.' }] }
  const report = parseLinkReport(file, text)
  return report.ok ? { checks: checksOfLinks(report.value), problems: [] } : { checks: [], problems: report.problems }
}

async function reportCheck(folder: string, cities: readonly string[]): Promise<ExtraChecks> {
  const names = await readdir(folder, { recursive: true }).catch(() => undefined)
  if (!names)
    return { checks: [], problems: [{ file: folder, message: 'There is no such folder. Put the reports into it, one JSON file each.' }] }
  const texts = new Map<string, string>()
  for (const name of names.filter((candidate) => candidate.endsWith('.json')).sort()) {
    texts.set(join(folder, name), await readFile(join(folder, name), 'utf8'))
  }
  const { reports, problems } = readReports(texts)
  const strangers = [...new Set(reports.map(({ city }) => city).filter((city) => !cities.includes(city)))]
  const unknown = strangers.map(
    (city): Problem => ({ file: folder, message: `Reports speak of a city "${city}" that is not here. There are: ${cities.join(', ')}.` }),
  )
  return { checks: [checkOfReports(reports)], problems: [...problems, ...unknown] }
}
