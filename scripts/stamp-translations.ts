/**
 * npm run content:stamp [-- FILE …]: writes the mark of the source words into translations that have just been made, or into those
 * that are named. All others keep theirs: a translation that is out of date is not made current by a command.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { citiesIn, compileCity } from '#content/compile/compile-city.ts'
import { NOT_MARKED_YET } from '#content/compile/words-mark.ts'
import { describeProblem } from '#content/result.ts'
import { readContent } from './content-files.ts'

const FOLDER = process.env['CONTENT_FOLDER'] ?? 'content'
const chosen = new Set(process.argv.slice(2).map((path) => relative(FOLDER, path)))
const files = await readContent(FOLDER)
const today = new Date().toISOString().slice(0, 10)
let stamped = 0

for (const id of citiesIn(files)) {
  const city = await compileCity(id, files, today)
  if (!city.value) {
    for (const problem of city.problems) console.error(describeProblem({ ...problem, file: `${FOLDER}/${problem.file}` }))
    console.error('Nothing was stamped. Mend these first.')
    process.exit(1)
  }
  for (const record of city.value.records) {
    const mark = city.value.marks[record.key]
    for (const [language, words] of Object.entries(record.words)) {
      const file = record.files[language]
      if (!mark || !file || !words.translation?.stale) continue
      if (chosen.size > 0 ? !chosen.has(file) : !isNew(files.get(file)!)) continue
      await stamp(`${FOLDER}/${file}`, mark)
    }
  }
}
console.log(`${stamped} translations stamped.`)

function isNew(text: string): boolean {
  return new RegExp(`^translation:[\\s\\S]*?\\bof:\\s*["']?${NOT_MARKED_YET}`, 'm').test(text)
}

async function stamp(path: string, mark: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  const marked = text.replace(/^(?<before>translation:[\s\S]*?\bof:\s*)["']?[0-9a-f]{12}["']?/m, `$<before>"${mark}"`)
  if (marked === text) return
  await writeFile(path, marked)
  stamped++
}
