/** What a translation file that came back would do to the directory. docs/translating.md is its page. */
import { type CompiledCity, citiesIn, compileCity } from '#content/compile/compile-city.ts'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import { SOURCE_LANGUAGE } from '#content/compile/place.ts'
import type { Problem } from '#content/result.ts'
import { type AppliedTranslation, applyTranslation } from '#content/texts/apply-translation.ts'
import { officeLanguageOf, pagesOfCity } from '#content/texts/pages-of-city.ts'
import type { By, TranslatablePage } from '#content/texts/translatable-page.ts'
import type { TranslatedPage } from '#content/texts/write-translation.ts'
import { decodeXml } from './decode-xml.ts'
import { fromXliff } from './from-xliff.ts'
import { readXliff, type XliffProblem } from './read-xliff.ts'
import { fileIdOf } from './to-xliff.ts'
import type { XliffDocument } from './xliff-document.ts'

/** A page that changes. It may have no other texts than before, only another `by`. */
export interface ChangedPage {
  /** The file with its words. */
  file: string
  key: string
  by: By
  texts: { name: string; before?: string; after: string }[]
}

export type TakenTranslations =
  /** It is no translation file. */
  | { is: 'unreadable'; problems: XliffProblem[] }
  /** It does not translate English. */
  | { is: 'other-languages'; from: string; to: string }
  /** No page of it is in this directory: it names files of these folders (`cities/riga`). */
  | { is: 'elsewhere'; folders: string[] }
  /** The city does not compile as it is. */
  | { is: 'broken'; problems: Problem[] }
  | {
      is: 'read'
      /** The language it translates into. */
      to: string
      pages: ChangedPage[]
      /** The new texts of files, by path; some of these files may not have been there. */
      files: ContentFiles
      /** Texts that cannot be taken. The others are. */
      refused: XliffProblem[]
      /** Texts without a translation. */
      empty: number
      /** Texts with a translation that nobody has confirmed. */
      drafts: number
      /** What would be wrong with the directory afterwards. With one of these nothing may be written. */
      problems: Problem[]
    }

/** Reads the file against these files of the content. With `drafts`, what nobody has confirmed is taken as a machine's. Never throws. */
export async function takeTranslations(bytes: Uint8Array, files: ContentFiles, drafts: boolean, today: string): Promise<TakenTranslations> {
  const decoded = decodeXml(bytes)
  if ('wrong' in decoded) return { is: 'unreadable', problems: [{ line: decoded.line, message: decoded.wrong }] }
  const { document, problems: unreadable } = readXliff(decoded.text)
  if (!document || (document.files.length === 0 && unreadable.length > 0)) return { is: 'unreadable', problems: unreadable }
  const { sourceLanguage, targetLanguage } = document
  const to = targetLanguage.split('-')[0]!
  if (sourceLanguage.split('-')[0] !== SOURCE_LANGUAGE || to === SOURCE_LANGUAGE) {
    return { is: 'other-languages', from: sourceLanguage, to: targetLanguage }
  }
  const folders = new Set(document.files.flatMap(({ original }) => (original ? [original.split(/[/\\]/).slice(0, 2).join('/')] : [])))
  const { compiled, problems } = folders.size > 0 ? await citiesOf(folders, files, today) : await citiesWithPages(document, files, today)
  if (problems.length > 0) return { is: 'broken', problems }
  if (compiled.length === 0 && folders.size === 0)
    return { is: 'unreadable', problems: [{ message: 'None of its pages is in this directory.' }] }
  if (compiled.length === 0) return { is: 'elsewhere', folders: [...folders] }
  const pages = onePerKey(compiled, files, to)
  const isOfficeLanguage = compiled.some((city) => officeLanguageOf(city) === to)
  const result = fromXliff(document, pages, { drafts, isOfficeLanguage })
  const { changed, left } = applyTranslation(result.pages, pages, to, files)
  return {
    is: 'read',
    to,
    pages: result.pages.filter(({ page }) => changed.has(page.wordsFile)).map((one) => changeOf(one, left)),
    files: changed,
    refused: [
      ...unreadable,
      ...result.problems,
      ...left.map(({ page, name, why }) => ({ file: page.key.replace('/', '.'), unit: name, message: why })),
    ],
    empty: result.empty,
    drafts: result.drafts,
    problems: await problemsWith(changed, files, compiled, today),
  }
}

/** The cities whose pages the file translates; if it has pages of a country only, the cities of that country. */
async function citiesOf(
  folders: ReadonlySet<string>,
  files: ContentFiles,
  today: string,
): Promise<{ compiled: CompiledCity[]; problems: Problem[] }> {
  const all = citiesIn(files)
  const named = all.filter((id) => folders.has(`cities/${id}`))
  const compiled: CompiledCity[] = []
  const problems: Problem[] = []
  for (const id of named.length > 0 ? named : all) {
    const city = await compileCity(id, files, today)
    const has = (folder: string) =>
      city.value?.records.some((record) => Object.values(record.files).some((file) => file.startsWith(`${folder}/`)))
    if (named.length === 0 && ![...folders].some(has)) continue
    problems.push(...city.problems)
    if (city.value) compiled.push(city.value)
  }
  return { compiled, problems }
}

/** The cities that have the most of these pages: some tools lose the paths and keep the ids. */
async function citiesWithPages(
  document: XliffDocument,
  files: ContentFiles,
  today: string,
): Promise<{ compiled: CompiledCity[]; problems: Problem[] }> {
  const ids = new Set(document.files.map(({ id }) => id))
  const cities = []
  for (const id of citiesIn(files)) cities.push(await compileCity(id, files, today))
  const found = cities.map(({ value }) =>
    value ? pagesOfCity(value, files, document.targetLanguage).filter((page) => ids.has(fileIdOf(page))).length : 0,
  )
  const chosen = cities.filter((_, index) => found[index]! > 0 && found[index] === Math.max(...found))
  return { compiled: chosen.flatMap(({ value }) => value ?? []), problems: chosen.flatMap(({ problems }) => problems) }
}

function onePerKey(cities: readonly CompiledCity[], files: ContentFiles, to: string): TranslatablePage[] {
  const pages = cities.flatMap((city) => pagesOfCity(city, files, to))
  return [...new Map(pages.map((page) => [page.key, page])).values()]
}

async function problemsWith(
  changed: ContentFiles,
  files: ContentFiles,
  cities: readonly CompiledCity[],
  today: string,
): Promise<Problem[]> {
  if (changed.size === 0) return []
  const after = new Map([...files, ...changed])
  const outcomes = []
  for (const { id } of cities) outcomes.push(await compileCity(id, after, today))
  return outcomes.flatMap(({ problems }) => problems)
}

/** Without the texts that are left out. */
function changeOf({ page, texts, by }: TranslatedPage, left: AppliedTranslation['left']): ChangedPage {
  const leftOut = new Set(left.filter((one) => one.page.key === page.key).map(({ name }) => name))
  const old = new Map(page.texts.map(({ name, target }) => [name, target]))
  return {
    file: page.wordsFile,
    key: page.key,
    by,
    texts: [...texts]
      .filter(([name]) => !leftOut.has(name))
      .map(([name, after]) => {
        const before = old.get(name)
        return before === undefined ? { name, after } : { name, before, after }
      }),
  }
}
