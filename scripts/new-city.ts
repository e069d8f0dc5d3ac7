/** npm run city:new -- --id <id> --country <cc> --name <Name> …: begins the folder of a city. See docs/new-city.md. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import { type NewCity, newCity } from '#content/new-city/new-city.ts'
import { readWish } from '#content/new-city/wish.ts'
import { describeProblem, type Problem } from '#content/result.ts'
import { readContent } from './content-files.ts'

process.env['TZ'] = 'UTC'
const folder = process.env['CONTENT_FOLDER'] ?? 'content'
const today = new Date().toISOString().slice(0, 10)

try {
  const content = await readContent(folder)
  const wish = readWish(process.argv.slice(2))
  const made = wish.ok ? await newCity(wish.value, content, today) : wish
  if (made.ok) await begin(made.value)
  else refuse(made.problems, content)
} catch (error) {
  console.error(`Nothing was written: ${(error as Error).message}`)
  process.exitCode = 1
}

async function begin({ files, city }: NewCity): Promise<void> {
  await writeAll(files)
  for (const path of files.keys()) console.log(join(folder, path))
  const inherited = (kind: string) =>
    city.records.filter(({ key, files: { facts } }) => key.startsWith(kind) && !files.has(facts ?? '')).length
  console.log(`\nFrom its country: ${inherited('guide/')} guides, ${inherited('service/')} services.`)
  console.log('What to replace and add stands in these files. What to do next: docs/new-city.md. See it: npm run build && npm start')
}

/** All of the files or none: half a city would be in the way of the next attempt. */
async function writeAll(files: NewCity['files']): Promise<void> {
  const written: string[] = []
  try {
    for (const [path, text] of files) {
      const file = join(folder, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text, { flag: 'wx' })
      written.push(file)
    }
  } catch (error) {
    for (const file of written) await rm(file)
    throw error
  }
}

function refuse(problems: readonly Problem[], content: ContentFiles): void {
  console.error('Nothing was written. Mend this first (docs/new-city.md):\n')
  for (const problem of problems) {
    const file = content.has(problem.file) ? join(folder, problem.file) : problem.file
    console.error(`  ${describeProblem({ ...problem, file })}`)
  }
  process.exitCode = 1
}
