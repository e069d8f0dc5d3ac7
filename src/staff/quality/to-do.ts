/** What to do next in a city: its findings, check by check, the heaviest first. Pure. */
import type { ReportedFinding } from '#content/quality/reported-finding.ts'
import { type Weight, weightOf, weights } from '#content/quality/weight.ts'

export interface Task {
  check: string
  weight: Weight
  findings: ReportedFinding[]
  /** Since when the oldest of them is so, if they say it: a day. */
  since?: string
}

export interface Wanted {
  weight?: Weight
  language?: string
}

/** By weight, then by how many there are; of equals, as they came. A city without findings has none. */
export function tasksOf(findings: readonly ReportedFinding[], { weight, language }: Wanted = {}): Task[] {
  const tasks = new Map<string, Task>()
  for (const finding of findings) {
    if (language !== undefined && !finding.languages.includes(language)) continue
    const task = tasks.get(finding.check) ?? { check: finding.check, weight: weightOf(finding), findings: [] }
    const days = [task.since, sinceOf(finding)].filter((day) => day !== undefined).sort()
    tasks.set(finding.check, { ...task, findings: [...task.findings, finding], ...(days[0] && { since: days[0] }) })
  }
  return [...tasks.values()]
    .filter((task) => weight === undefined || task.weight === weight)
    .sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight) || b.findings.length - a.findings.length)
}

/** The day since which a finding holds: the review that was missed, the day of a reader's report. */
export function sinceOf({ check, values }: ReportedFinding): string | undefined {
  const day = check === 'stale-facts' ? values?.['reviewBy'] : check === 'reader-reports' ? values?.['day'] : undefined
  return typeof day === 'string' ? day : undefined
}
