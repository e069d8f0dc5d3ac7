/** A finding of a check in a city, with all that is needed to show it: a line of the report of quality. */
import type { Check, Finding, Severity } from '../checks/check.ts'

/** The check that a file has to pass before all others. */
export const COMPILES = 'compiles'

export interface ReportedFinding extends Omit<Finding, 'key' | 'languages'> {
  check: string
  severity: Severity | 'error'
  city: string
  /** The page, `service/igi-cluj`; absent for an error, which may be about a file without a page. */
  page?: string
  /** The languages whose words it is about; none when it is about facts. */
  languages: string[]
  /** From 1. */
  line?: number
}

/** `line`: where its file says so today, if that is known. */
export function reportedFinding(
  city: string,
  { id, severity }: Pick<Check, 'id' | 'severity'>,
  { key, languages = [], ...found }: Finding,
  line = found.line,
): ReportedFinding {
  return { check: id, severity, city, page: key, languages, ...found, ...(line !== undefined && { line }) }
}
