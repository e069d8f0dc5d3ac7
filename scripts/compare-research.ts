/** npm run content:compare -- FILE …: prints where the directory of a city differs from the notes it was written from. See docs/writing.md. */
import { readFile } from 'node:fs/promises'
import { compareNotes, type Notes, notesSchema } from '#content/compare-notes.ts'
import { readYaml } from '#content/compile/read-yaml.ts'
import { describeProblem, type Problem, type Result } from '#content/result.ts'
import { readContent } from './content-files.ts'

const paths = process.argv.slice(2)
if (paths.length > 0) await compare(paths)
else fail('Name at least one file of notes: npm run content:compare -- notes/riga.yaml. What stands in it: docs/writing.md.')

async function compare(paths: readonly string[]): Promise<void> {
  const files = await readContent(process.env['CONTENT_FOLDER'] ?? 'content')
  const notes = await Promise.all(paths.map(readNotes))
  const problems = notes.flatMap((read): Problem[] => (read.ok ? [] : read.problems))
  if (problems.length > 0) return fail(...problems.map(describeProblem))
  const differences = notes.flatMap((read) => (read.ok ? compareNotes(read.value, files) : []))
  for (const { where, what } of differences) console.log(`${where}: ${what}`)
  console.log(`${differences.length} differences`)
}

async function readNotes(file: string): Promise<Result<Notes>> {
  try {
    return readYaml({ file, text: await readFile(file, 'utf8'), firstLine: 1 }, notesSchema)
  } catch {
    return { ok: false, problems: [{ file, message: 'There is no such file.' }] }
  }
}

function fail(...messages: string[]): void {
  for (const message of messages) console.error(message)
  process.exitCode = 1
}
