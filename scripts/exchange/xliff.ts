/** `npm run exchange -- xliff-out` and `xliff-in`: words for translation agencies, out and in again. See docs/translating.md. */
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { citiesIn } from '#content/compile/compile-city.ts'
import { SOURCE_LANGUAGE } from '#content/compile/place.ts'
import { describeProblem, type Problem } from '#content/result.ts'
import { nameOfOrder, orderTranslations } from '#interop/xliff/order-translations.ts'
import { describeXliffProblem } from '#interop/xliff/read-xliff.ts'
import { type ChangedPage, takeTranslations } from '#interop/xliff/take-translations.ts'
import { readContent } from '../content-files.ts'

/** What a command says, line by line, and whether it did what was asked. */
export interface Said {
  lines: string[]
  isDone: boolean
}

const today = () => new Date().toISOString().slice(0, 10)

/** Writes what is to be translated for a city into one file. Throws when the order cannot be understood. */
export async function xliffOut(order: readonly string[]): Promise<Said> {
  const { values } = parseArgs({
    args: [...order],
    options: {
      city: { type: 'string' },
      to: { type: 'string' },
      all: { type: 'boolean', default: false },
      out: { type: 'string' },
      content: { type: 'string', default: 'content' },
    },
  })
  const { city, to, all, content: folder } = values
  if (!city || !to) return refusal('Say which city and which language: npm run exchange -- xliff-out --city riga --to uk')
  if (!/^[a-z]{2,3}$/.test(to) || to === SOURCE_LANGUAGE)
    return refusal(`"${to}" is not a language to translate into. Write its short code: uk.`)
  const files = await readContent(folder)
  if (!citiesIn(files).includes(city)) return refusal(`There is no city "${city}". There are: ${citiesIn(files).join(', ')}.`)
  const made = await orderTranslations({ city, to, all }, files, today())
  if (made.is === 'broken') return { lines: [...describe(made.problems, folder), 'Nothing was written. Mend these first.'], isDone: false }
  if (made.is === 'complete') return { lines: [`Everything of ${city} is there in ${to}. Nothing was written.`], isDone: true }
  const out = values.out ?? nameOfOrder(city, to)
  await writeFile(out, made.text)
  return { lines: [`${made.pages} pages with ${made.texts} texts for ${to} written to ${out}.`], isDone: true }
}

/** Shows what a translation file would change; with `--yes` it writes it. Throws when the order cannot be understood. */
export async function xliffIn(order: readonly string[]): Promise<Said> {
  const { values, positionals } = parseArgs({
    args: [...order],
    allowPositionals: true,
    options: {
      yes: { type: 'boolean', default: false },
      drafts: { type: 'boolean', default: false },
      content: { type: 'string', default: 'content' },
    },
  })
  const [path] = positionals
  if (!path) return refusal('Say which file: npm run exchange -- xliff-in riga-uk.xlf')
  const folder = values.content
  const taken = await takeTranslations(await readFile(path), await readContent(folder), values.drafts, today())
  if (taken.is === 'unreadable')
    return refusal(...taken.problems.map((problem) => describeXliffProblem(path, problem)), 'Nothing was written.')
  if (taken.is === 'other-languages')
    return refusal(`${path} translates ${taken.from} into ${taken.to}. Only translations of English (en) can be taken.`)
  if (taken.is === 'elsewhere') return refusal(`No page of ${path} is in this directory. It has pages of: ${taken.folders.join(', ')}.`)
  if (taken.is === 'broken') return refusal(...describe(taken.problems, folder), 'Nothing was written. Mend these first.')
  const { pages, files, refused, empty, drafts, problems } = taken
  const lines = [
    ...refused.map((problem) => describeXliffProblem(path, problem)),
    ...pages.flatMap((page) => shownChange(folder, page)),
    `${empty} texts have no translation, ${drafts} have one that nobody has confirmed (state "initial")${drafts > 0 ? '; --drafts takes those as the work of a machine' : ''}.`,
    `${refused.length} texts cannot be taken.`,
  ]
  if (problems.length > 0) return refusal(...lines, ...describe(problems, folder), 'Nothing was written: the directory would not be whole.')
  if (!values.yes) return { lines: [...lines, `${files.size} files would be written. Add --yes to write them.`], isDone: true }
  for (const [file, text] of files) await writeFile(`${folder}/${file}`, text)
  return { lines: [...lines, `${files.size} files written.`], isDone: true }
}

function shownChange(folder: string, { file, key, by, texts }: ChangedPage): string[] {
  return [
    `${folder}/${file} (${key}, by: ${by})`,
    ...texts.flatMap(({ name, before, after }) => [...(before === undefined ? [] : [`  - ${name}: ${before}`]), `  + ${name}: ${after}`]),
  ]
}

function describe(problems: readonly Problem[], folder: string): string[] {
  return [...new Set(problems.map((problem) => describeProblem({ ...problem, file: `${folder}/${problem.file}` })))]
}

function refusal(...lines: string[]): Said {
  return { lines, isDone: false }
}
