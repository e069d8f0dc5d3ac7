/** All that staff could mend, as data: what `npm run content:check -- --json` prints and what the page of staff shows. docs/quality.md is its contract. */
import type { Check, Severity } from '../checks/check.ts'
import type { CompiledCity } from '../compile/compile-city.ts'
import type { ContentFiles } from '../compile/parse-pages.ts'
import type { Problem } from '../result.ts'
import { lineOfFinding } from './line-of-finding.ts'
import { COMPILES, type ReportedFinding, reportedFinding } from './reported-finding.ts'

/** The form of the report; a field that changes its meaning makes a new one. */
const QUALITY_FORMAT = 1

export interface QualityReport {
  format: typeof QUALITY_FORMAT
  /** The day for which staleness was worked out. */
  date: string
  checks: { id: string; title: string; severity: Severity | 'error' }[]
  /** Those that were read, also those that do not compile. */
  cities: string[]
  findings: ReportedFinding[]
  counts: Count[]
}

/** How many findings a check has in a city: all of them, or those about words of one language. */
export interface Count {
  city: string
  check: string
  /** Absent in the count of all findings. A finding about two languages counts in both. */
  language?: string
  findings: number
}

/** A city as it came out of the compiler. */
export interface ReadCity {
  id: string
  city: CompiledCity | undefined
  problems: Problem[]
}

/** What these checks find in the cities. A city that does not compile has errors only: nobody knows what else is in it. */
export function qualityReport(cities: readonly ReadCity[], checks: readonly Check[], files: ContentFiles, today: string): QualityReport {
  const findings = cities.flatMap(({ id, city, problems }) => [
    ...problems.map((problem) => errorOf(id, problem)),
    ...checks.flatMap((check) =>
      city ? check.find(city, today).map((found) => reportedFinding(id, check, found, lineOfFinding(found, files))) : [],
    ),
  ])
  return {
    format: QUALITY_FORMAT,
    date: today,
    checks: [
      { id: COMPILES, title: 'Errors that stop a build', severity: 'error' },
      ...checks.map(({ id, title, severity }) => ({ id, title, severity })),
    ],
    cities: cities.map(({ id }) => id),
    findings,
    counts: countsOf(findings),
  }
}

function errorOf(city: string, { file, line, field, message }: Problem): ReportedFinding {
  return { check: COMPILES, severity: 'error', city, languages: [], file, ...(line && { line }), ...(field && { field }), message }
}

/** Checks without a finding in a city have no count. */
export function countsOf(findings: readonly Pick<ReportedFinding, 'city' | 'check' | 'languages'>[]): Count[] {
  const counts = new Map<string, Count>()
  const count = (place: Omit<Count, 'findings'>) => {
    const name = JSON.stringify(place)
    const known = counts.get(name) ?? { ...place, findings: 0 }
    known.findings++
    counts.set(name, known)
  }
  for (const { city, check, languages } of findings) {
    count({ city, check })
    for (const language of languages) count({ city, check, language })
  }
  return [...counts.values()]
}
