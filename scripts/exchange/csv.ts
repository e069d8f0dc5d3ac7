/** Writes the services of a city as a table, and takes the corrections of one back into its files. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { citiesIn } from '#content/compile/compile-city.ts'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import { describeProblem, type Problem } from '#content/result.ts'
import type { SheetChange } from '#interop/service-sheet.ts'
import { takeServicesTable, writeServicesTable } from '#interop/services-table.ts'
import { readContent } from '../content-files.ts'

const folder = process.env['CONTENT_FOLDER'] ?? 'content'

/** `--city <id> [--out FILE] [--excel]`: writes the table to the file, or prints it. Whether it went well. */
export async function csvOut(words: string[]): Promise<boolean> {
  const { values } = parseArgs({ args: words, options: { city: { type: 'string' }, out: { type: 'string' }, excel: { type: 'boolean' } } })
  const files = await readContent(folder)
  const table = writeServicesTable(cityAmong(files, values.city), files, values.excel ? 'excel' : 'plain')
  if (!table.ok) return told(table.problems)
  const { text, services } = table.value
  if (values.out === undefined) process.stdout.write(text)
  else {
    await writeFile(values.out, text)
    console.log(`${values.out}: ${services} services.`)
  }
  return true
}

/** `--city <id> FILE [--yes]`: shows what the table changes and, with --yes, writes it. Whether it went well. */
export async function csvIn(words: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { city: { type: 'string' }, yes: { type: 'boolean' } },
  })
  const sheet = positionals[0]
  if (sheet === undefined || positionals.length > 1)
    throw new Error('Name one file: npm run exchange -- csv-in --city cluj-napoca services.csv')
  const files = await readContent(folder)
  const city = cityAmong(files, values.city)
  const taken = await takeServicesTable(city, files, sheet, await readFile(sheet), new Date().toISOString().slice(0, 10))
  for (const note of taken.notes) console.log(note)
  show(taken.changes)
  if (taken.problems.length > 0) return told(taken.problems)
  if (taken.files.size === 0) console.log('The table says what the files say. Nothing to write.')
  else if (values.yes) await writeAll(taken.files, files)
  else console.log(`\nNothing was written. To write this, run the command again with --yes.`)
  return true
}

function cityAmong(files: ContentFiles, city: string | undefined): string {
  const cities = citiesIn(files)
  if (city !== undefined && cities.includes(city)) return city
  throw new Error(`Name the city with --city, one of: ${cities.join(', ')}.`)
}

/** Each change on a line of its own, below the name of its file. */
function show(changes: readonly SheetChange[]): void {
  let file = ''
  for (const change of changes) {
    if (change.file !== file) console.log(`\n${join(folder, change.file)}`)
    file = change.file
    console.log(`  ${change.field}\n    - ${change.before || '(nothing)'}\n    + ${change.after || '(nothing)'}`)
  }
}

function told(problems: readonly Problem[]): boolean {
  console.error('\nNothing was written. Mend this first (docs/spreadsheet.md):')
  for (const problem of problems) console.error(`  ${describeProblem(problem)}`)
  return false
}

/** All of the files or none. */
async function writeAll(changed: ContentFiles, before: ContentFiles): Promise<void> {
  const written: string[] = []
  try {
    for (const [path, text] of changed) {
      written.push(path)
      await writeFile(join(folder, path), text)
    }
  } catch (error) {
    for (const path of written) await writeFile(join(folder, path), before.get(path)!)
    throw error
  }
  console.log(`\nFiles written: ${changed.size}.`)
}
