/** npm run content:check: reads the directory and prints what must be mended (errors) and what could be better (findings). */
import { allChecks } from '#content/checks/all-checks.ts'
import { citiesIn, compileCity } from '#content/compile/compile-city.ts'
import { describeProblem } from '#content/result.ts'
import { readContent } from './content-files.ts'

process.env['TZ'] = 'UTC'
const folder = process.argv[2] ?? 'content'
const today = new Date().toISOString().slice(0, 10)
const files = await readContent(folder)
const problems = new Set<string>()
let findings = 0

for (const id of citiesIn(files)) {
  const city = await compileCity(id, files, today)
  for (const problem of city.problems) problems.add(describeProblem({ ...problem, file: `${folder}/${problem.file}` }))
  if (!city.value) continue
  console.log(`${id}: ${city.value.records.length} records`)
  for (const check of allChecks) {
    const found = check.find(city.value, today)
    findings += found.length
    if (found.length > 0) console.log(`\n${check.title} (${check.id}): ${found.length}`)
    for (const { file, message } of found) console.log(`  ${folder}/${file}: ${message}`)
  }
}

for (const problem of problems) console.error(problem)
console.log(`\n${problems.size} errors, ${findings} findings`)
process.exitCode = problems.size > 0 ? 1 : 0
