/** Files from outside the directory that tell of its quality: reports of readers, reports of links, in any mixture. */
import type { ReportBody } from '../report.ts'
import type { Problem } from '../result.ts'
import type { CityPages } from './city-pages.ts'
import { checksOfLinks, type LinkReport, parseLinkReport } from './link-report.ts'
import type { OutsideCheck } from './outside-check.ts'
import { checkOfReports, readReports } from './reader-reports.ts'
import { type ReportedFinding, reportedFinding } from './reported-finding.ts'

export interface Outside {
  /** Each once, by its id. */
  reports: ReportBody[]
  links: LinkReport[]
  problems: Problem[]
}

/** What these files hold, by their names. What is neither is told, and the others are kept. */
export function readOutside(files: ReadonlyMap<string, string>): Outside {
  const ofLinks = [...files].filter(([, text]) => isLinkReport(text))
  const links = ofLinks.map(([file, text]) => parseLinkReport(file, text))
  const others = new Map([...files].filter(([file]) => !ofLinks.some(([name]) => name === file)))
  const { reports, problems } = readReports(others)
  return {
    reports,
    links: links.flatMap((read) => (read.ok ? [read.value] : [])),
    problems: [...links.flatMap((read) => (read.ok ? [] : read.problems)), ...problems],
  }
}

function isLinkReport(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text)
    return typeof data === 'object' && data !== null && 'addresses' in data
  } catch {
    return false
  }
}

/** Both together. A report counts once, and of two answers of an address the later one. */
export function withMore(known: Outside, more: Outside): Outside {
  const ids = new Set(known.reports.map(({ id }) => id))
  return {
    reports: [...known.reports, ...more.reports.filter(({ id }) => !ids.has(id))],
    links: latestAnswers([...known.links, ...more.links]),
    problems: more.problems,
  }
}

/** Of reports of one day, the one that came last. */
function latestAnswers(reports: readonly LinkReport[]): LinkReport[] {
  const asked = new Set<string>()
  return [...reports]
    .reverse()
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .map((report) => {
      const addresses = report.addresses.filter(({ url }) => !asked.has(url))
      for (const { url } of addresses) asked.add(url)
      return { ...report, addresses }
    })
    .reverse()
}

/** The checks that they answer; those without a finding too. */
export function checksOfOutside({ reports, links }: Outside): OutsideCheck[] {
  return [...(reports.length > 0 ? [checkOfReports(reports)] : []), ...links.flatMap(checksOfLinks)]
}

/** What they say of these cities. */
export function outsideFindings(outside: Outside, cities: readonly CityPages[]): ReportedFinding[] {
  return checksOfOutside(outside).flatMap((check) =>
    cities.flatMap((city) => check.findIn(city).map((found) => reportedFinding(city.id, check, found))),
  )
}

/** Cities that reports speak of, and that are not among these. */
export function strangeCities({ reports }: Outside, cities: readonly { id: string }[]): string[] {
  return [...new Set(reports.map(({ city }) => city))].filter((city) => !cities.some(({ id }) => id === city))
}
