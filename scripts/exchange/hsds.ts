/** npm run exchange -- hsds-in FILE --city ID [--source URL] [--yes]: takes over services from HSDS 3.0. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { citiesIn, compileCity } from '#content/compile/compile-city.ts'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import { readYaml } from '#content/compile/read-yaml.ts'
import { describeProblem } from '#content/result.ts'
import { citySchema } from '#content/schema/city.ts'
import { webAddress } from '#content/schema/field.ts'
import { fromHsds, type HsdsImport } from '#interop/hsds/from-hsds.ts'
import { readContent } from '../content-files.ts'

const USAGE = 'npm run exchange -- hsds-in FILE --city ID [--source URL] [--yes]'

/** Shows what would be written, and writes it after `--yes`. Whether it worked. */
export async function hsdsIn(words: string[]): Promise<boolean> {
  try {
    const { positionals, values } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { city: { type: 'string' }, source: { type: 'string' }, yes: { type: 'boolean' } },
    })
    const [path] = positionals
    if (!path || !values.city) throw new Error(`Name the file and the city: ${USAGE}`)
    const folder = process.env['CONTENT_FOLDER'] ?? 'content'
    return await takeOver({ path, folder, city: values.city, source: values.source, write: values.yes === true })
  } catch (error) {
    console.error(`Nothing was written. ${(error as Error).message}`)
    return false
  }
}

interface Order {
  path: string
  folder: string
  city: string
  source: string | undefined
  write: boolean
}

async function takeOver({ path, folder, city, source, write }: Order): Promise<boolean> {
  if (source && !webAddress.safeParse(source).success) throw new Error(`--source "${source}" is no web address.`)
  const content = await readContent(folder)
  const today = new Date().toISOString().slice(0, 10)
  const json = parsed(path, await readFile(path, 'utf8'))
  const found = fromHsds(json, {
    file: basename(path),
    city: cityOf(city, content),
    source,
    today,
    taken: await takenIn(city, content, today),
  })
  const result = await withoutBroken(found, city, content, today)
  report(result, folder)
  if (result.files.size === 0) throw new Error('There is no new service in this file.')
  if (!write) {
    console.log(`\nNothing was written. Add --yes to write these ${result.files.size} files.`)
    return true
  }
  for (const [file, text] of result.files) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    // Never over a file that is there.
    await writeFile(join(folder, file), text, { flag: 'wx' })
  }
  console.log(`\n${result.files.size} files written. Look for "Replace" in them, then run npm run content:check.`)
  return true
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Error(`${path} is no JSON: ${(error as Error).message}`)
  }
}

function cityOf(id: string, content: ContentFiles): { id: string; name: string; box: [number, number, number, number] } {
  const file = `cities/${id}/city.yaml`
  if (!content.has(file)) throw new Error(`There is no city "${id}". Choose from: ${citiesIn(content).join(', ')}.`)
  const city = readYaml({ file, text: content.get(file)!, firstLine: 1 }, citySchema)
  if (!city.ok) throw new Error(city.problems.map(describeProblem).join('\n'))
  return { id, name: city.value.name['en']!, box: city.value.box }
}

/** The services of the city, with those of its country and those that were renamed. */
async function takenIn(city: string, content: ContentFiles, today: string): Promise<Set<string>> {
  const { value, problems } = await compileCity(city, content, today)
  if (!value) throw new Error(`Mend the city first:\n${problems.map(describeProblem).join('\n')}`)
  const ids = [...value.records.map(({ key }) => key), ...value.redirects.map(({ from }) => from)]
  return new Set(ids.flatMap((key) => /^service\/(.+)$/.exec(key)?.[1] ?? []))
}

/** Without the services that would not pass the checks of the directory: they do not keep the others out. */
async function withoutBroken(found: HsdsImport, city: string, content: ContentFiles, today: string): Promise<HsdsImport> {
  const { problems } = await compileCity(city, new Map([...content, ...found.files]), today)
  const broken = problems.filter(({ file }) => found.files.has(file))
  if (broken.length < problems.length) throw new Error(`Mend the city first:\n${problems.map(describeProblem).join('\n')}`)
  const files = new Map([...found.files].filter(([path]) => !broken.some(({ file }) => file === path)))
  return { ...found, files, leftOut: [...found.leftOut, ...broken] }
}

function report({ files, leftOut, unmapped }: HsdsImport, folder: string): void {
  for (const path of files.keys()) console.log(join(folder, path))
  print('Left out', leftOut.map(describeProblem))
  print('Not taken over', unmapped.map(describeProblem))
}

function print(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return
  console.log(`\n${title} (${lines.length}):`)
  for (const line of lines) console.log(`  ${line}`)
}
