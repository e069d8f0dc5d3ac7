/** Lighthouse's marks for a phone, the median of several runs of each page. A run that breaks off is tried once more. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from '@playwright/test'
import config from '../../playwright.config.ts'
import { atLeast, median, type Tell } from './measurement.ts'
import { kinds, withTrialSite } from './trial-site.ts'

const RUNS = 3
const PERFORMANCE_BUDGET = 95
const OTHER_BUDGET = 100
const FLAGS = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking'

/** What is read of a report. */
interface Report {
  /** How quick Lighthouse found this machine to be at that moment; much below 1000 says that it was busy. */
  environment: { benchmarkIndex: number }
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { title: string; score: number | null; displayValue?: string; numericValue?: number }>
}

export async function lighthouse(tell: Tell): Promise<void> {
  await withTrialSite(async ({ root }) => {
    for (const [kind, path] of Object.entries(kinds)) {
      const reports: Report[] = []
      for (let run = 0; run < RUNS; run++) reports.push(await report(root + path).catch(() => report(root + path)))
      for (const category of Object.keys(reports[0]!.categories)) {
        const marks = reports.map(({ categories }) => Math.round((categories[category]?.score ?? 0) * 100))
        const value = median(marks)
        const budget = category === 'performance' ? PERFORMANCE_BUDGET : OTHER_BUDGET
        const lost = lostMarks(reports[marks.indexOf(value)]!, category)
        const machine = reports.map(({ environment }) => environment.benchmarkIndex)
        const detail = { runs: marks, machine, lost }
        tell(atLeast(budget, { name: `lighthouse.${kind}.${category}`, value, unit: 'of 100', detail }))
      }
    }
  })
}

async function report(url: string): Promise<Report> {
  const program = fileURLToPath(import.meta.resolve('lighthouse/cli/index.js'))
  const command = [program, url, '--quiet', '--output=json', `--chrome-flags=${FLAGS}`]
  const chromePath = config.use?.launchOptions?.executablePath ?? chromium.executablePath()
  const environment = { ...process.env, CHROME_PATH: chromePath }
  const { stdout } = await promisify(execFile)(process.execPath, command, { env: environment, maxBuffer: 100_000_000 })
  return JSON.parse(stdout) as Report
}

/** The audits that cost marks. */
function lostMarks({ categories, audits }: Report, category: string): string[] {
  return categories[category]!.auditRefs.flatMap(({ id, weight }) => {
    const { title, score, displayValue } = audits[id]!
    return weight > 0 && score !== null && score < 1 ? [`${id} (${score}): ${displayValue ?? title}`] : []
  })
}
