/** Finds the pages of a city among its files and its country's, and compiles each with its translations. */
import type { DirectoryRecord, Kind, RecordKey } from '../records/record.ts'
import type { Problem } from '../result.ts'
import { type CompiledGuide, parseGuide } from './parse-guide.ts'
import { type CompiledNotice, parseNotice } from './parse-notice.ts'
import { type CompiledService, parseService } from './parse-service.ts'
import { parseGuideTranslation, parseNoticeTranslation, parseServiceTranslation } from './parse-translation.ts'
import { type Outcome, type Place, SOURCE_LANGUAGE } from './place.ts'

/** The texts of a content folder by their path: `cities/cluj-napoca/services/igi-cluj.md`. */
export type ContentFiles = ReadonlyMap<string, string>

/** A record that knows the files it was made from: `{facts: …, ro: …}`. */
export type CompiledRecord<K extends Kind = Kind> = DirectoryRecord<K> & { files: Record<string, string> }

/** A page of the city: its source file, its translations, and what became of them. */
export interface Page {
  key: RecordKey
  file: string
  /** Pages its texts link to, in whatever language. */
  links: { key: string; file: string; line: number }[]
  source?: CompiledService | CompiledGuide | CompiledNotice
  record?: CompiledRecord
}

interface PageFiles {
  kind: 'service' | 'guide' | 'notice'
  id: string
  file: string
  translations: Map<string, string>
}

/** Every page of the city; a page of the city stands in the place of the country's page with its id. */
export async function parsePages(city: string, country: string, files: ContentFiles, place: Place, problems: Problem[]): Promise<Page[]> {
  const pages: Page[] = []
  for (const page of pageFiles(city, country, files, problems)) pages.push(await parsePage(page, files, place, problems))
  return pages
}

const PAGE_PATH = /^(?<scope>(?:cities|countries)\/[^/]+)\/(?<folder>services|guides|notices)\/(?<name>[^/]+)\.md$/
const KINDS = { services: 'service', guides: 'guide', notices: 'notice' } as const

/** Files by page. A page of the city replaces the page of the country with the same id, translations and all. */
function pageFiles(city: string, country: string, files: ContentFiles, problems: Problem[]): PageFiles[] {
  const pages = new Map<string, PageFiles>()
  const scopes = [`countries/${country}`, `cities/${city}`]
  for (const scope of scopes) {
    const own = new Map<string, PageFiles>()
    const paths = [...files.keys()].filter((path) => path.startsWith(`${scope}/`)).sort()
    for (const path of paths) {
      const match = PAGE_PATH.exec(path)?.groups
      if (!match) {
        if (path.endsWith('.md'))
          problems.push({ file: path, message: 'This file is not in a folder that is read. Move it to services, guides or notices.' })
        continue
      }
      const [id, language, more] = match['name']!.split('.') as [string, string?, string?]
      const kind = KINDS[match['folder'] as keyof typeof KINDS]
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || more !== undefined || (language !== undefined && !/^[a-z]{2,3}$/.test(language))) {
        problems.push({
          file: path,
          message: 'Name the file id.md, or id.ro.md for Romanian words. The id has small letters, digits and hyphens.',
        })
        continue
      }
      const key = `${kind}/${id}`
      const page = own.get(key) ?? { kind, id, file: '', translations: new Map<string, string>() }
      if (language === undefined) page.file = path
      else page.translations.set(language, path)
      own.set(key, page)
    }
    for (const [key, page] of own) {
      if (page.file) {
        pages.set(key, page)
        continue
      }
      for (const path of page.translations.values()) {
        problems.push({ file: path, message: `There is no ${page.id}.md beside this file. Words in another language need a source file.` })
      }
    }
  }
  return [...pages.values()]
}

async function parsePage(
  { kind, id, file, translations }: PageFiles,
  files: ContentFiles,
  place: Place,
  problems: Problem[],
): Promise<Page> {
  const key: RecordKey = `${kind}/${id}`
  const parse = { service: parseService, guide: parseGuide, notice: parseNotice }[kind]
  const outcome: Outcome<CompiledService | CompiledGuide | CompiledNotice> = await parse(file, id, files.get(file)!, place)
  problems.push(...outcome.problems)
  const source = outcome.value
  if (!source) return { key, file, links: [] }

  const links = source.links.map((link) => ({ ...link, file }))

  const record = {
    key,
    facts: source.facts,
    words: { [SOURCE_LANGUAGE]: source.words },
    files: { facts: file, [SOURCE_LANGUAGE]: file },
  } as CompiledRecord
  const steps = 'steps' in source.facts ? { steps: source.facts.steps.map((step) => step.id) } : {}
  for (const [language, path] of translations) {
    if (language === SOURCE_LANGUAGE) {
      problems.push({ file: path, message: `English words stand in ${id}.md. Remove this file.` })
      continue
    }
    const parseWords = { service: parseServiceTranslation, guide: parseGuideTranslation, notice: parseNoticeTranslation }[kind]
    const words = parseWords(path, files.get(path)!, { mark: source.mark, noteNames: source.noteNames, ...steps }, place)
    problems.push(...words.problems)
    links.push(...words.links.map((link) => ({ ...link, file: path })))
    if (words.value) Object.assign(record.words, { [language]: words.value })
    record.files[language] = path
  }
  return { key, file, links, source, record }
}
