/**
 * npm run content:check: reads the directory and prints what must be mended (errors) and what could be better (findings).
 * `-- --city riga` and `-- --check long-sentences` show the findings of one city, or of one check; `--json` prints them as data;
 * `--links report.json` and `--reports folder` add what links answered and what readers said. See docs/writing.md and docs/quality.md.
 */
import { parseArgs } from 'node:util'
import { allChecks } from '#content/checks/all-checks.ts'
import type { Check } from '#content/checks/check.ts'
import { citiesIn, compileCity } from '#content/compile/compile-city.ts'
import { qualityReport, type ReadCity } from '#content/quality/quality-report.ts'
import type { ReportedFinding } from '#content/quality/reported-finding.ts'
import { describeProblem } from '#content/result.ts'
import { readContent } from './content-files.ts'
import { markdownTable } from './markdown-table.ts'
import { readExtraChecks } from './quality/extra-checks.ts'

process.env['TZ'] = 'UTC'
const { folder, asked } = readOrder()
const today = new Date().toISOString().slice(0, 10)
const files = await readContent(folder)
const cities = onlyOne('city', asked.city, citiesIn(files))
const extra = await readExtraChecks(asked, citiesIn(files))
const known = [...allChecks, ...extra.checks]
const checkIds = onlyOne(
  'check',
  asked.check,
  known.map(({ id }) => id),
)
const checks = known.filter(({ id }) => checkIds.includes(id))

const read: ReadCity[] = []
for (const id of cities) {
  const { value, problems } = await compileCity(id, files, today)
  read.push({ id, city: value, problems })
}
const report = qualityReport(read, checks, files, today)
const errors = new Set(
  read.flatMap(({ problems }) => problems.map((problem) => describeProblem({ ...problem, file: `${folder}/${problem.file}` }))),
)
for (const problem of extra.problems) errors.add(describeProblem(problem))

if (asked.json) console.log(JSON.stringify(report, undefined, 2))
else printForPeople()
for (const error of errors) console.error(error)
if (!asked.json) console.log(`\n${errors.size} errors, ${report.findings.filter(isNoError).length} findings`)
process.exitCode = errors.size > 0 ? 1 : 0

interface Order {
  city?: string | undefined
  check?: string | undefined
  json: boolean
  links?: string | undefined
  reports?: string | undefined
}

function readOrder(): { folder: string; asked: Order } {
  try {
    const { values, positionals } = parseArgs({
      options: {
        city: { type: 'string' },
        check: { type: 'string' },
        json: { type: 'boolean', default: false },
        links: { type: 'string' },
        reports: { type: 'string' },
      },
      allowPositionals: true,
    })
    return { folder: positionals[0] ?? 'content', asked: values }
  } catch (error) {
    return giveUp((error as Error).message)
  }
}

/** The one that was asked for, or all. */
function onlyOne(what: string, name: string | undefined, all: string[]): string[] {
  if (name === undefined) return all
  return all.includes(name) ? [name] : giveUp(`There is no ${what} "${name}". There are: ${all.join(', ')}.`)
}

function giveUp(message: string): never {
  console.error(message)
  process.exit(1)
}

function isNoError({ severity }: ReportedFinding): boolean {
  return severity !== 'error'
}

function printForPeople(): void {
  const compiled = read.flatMap(({ city }) => city ?? [])
  for (const { id, records } of compiled) {
    console.log(`\n${id}: ${records.length} records`)
    for (const check of checks) printFindings(check, findingsOf(check.id, id))
  }
  const columns = compiled.map(({ id }) => checks.map((check) => findingsOf(check.id, id).length))
  const rows = checks.map(({ id }, row) => [id, ...columns.map((column) => column[row]!), sum(columns.map((column) => column[row]!))])
  const all = ['all', ...columns.map(sum), sum(columns.flat())]
  console.log(`\n${markdownTable(['findings', ...compiled.map(({ id }) => id), 'all'], [...rows, all])}`)
}

function findingsOf(check: string, city: string): ReportedFinding[] {
  return report.findings.filter((found) => found.check === check && found.city === city)
}

function printFindings({ id, title }: Check, findings: readonly ReportedFinding[]): void {
  if (findings.length > 0) console.log(`\n${title} (${id}): ${findings.length}`)
  for (const { file, message } of findings) console.log(`  ${folder}/${file}: ${message}`)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
