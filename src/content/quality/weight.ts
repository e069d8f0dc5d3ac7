/** How much a finding weighs for those who keep a directory true. docs/quality.md explains the words. */
import type { ReportedFinding } from './reported-finding.ts'

/** From the heaviest to the lightest. */
export const weights = ['blocks', 'important', 'check', 'idea'] as const
export type Weight = (typeof weights)[number]

/** Warnings that send a reader to the wrong place, or leave nobody to ask. */
const MISLEADING: ReadonlySet<string> = new Set(['reader-reports', 'stale-facts', 'passed-dates', 'unreachable', 'without-sources'])

/** An error stops publishing; a warning is important where it misleads; a hint is an idea. */
export function weightOf({ check, severity }: Pick<ReportedFinding, 'check' | 'severity'>): Weight {
  if (severity === 'error') return 'blocks'
  if (severity === 'hint') return 'idea'
  return MISLEADING.has(check) ? 'important' : 'check'
}
