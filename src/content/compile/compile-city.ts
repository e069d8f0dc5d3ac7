/** Compiles one city, with everything it inherits from its country, from the text of their files. Pure: the editor runs the same code. */
import { addDays, addMonths } from '../calendar.ts'
import type { DirectoryRecord, Kind, RecordKey } from '../records/record.ts'
import type { Problem } from '../result.ts'
import { type CityInput, citySchema } from '../schema/city.ts'
import { type CountryInput, countrySchema, type GlossaryInput, glossarySchema } from '../schema/country.ts'
import { hoursExpander } from './expand-hours.ts'
import { compileCityRecord, compileTerms } from './parse-city.ts'
import { type CompiledGuide, parseGuide } from './parse-guide.ts'
import { type CompiledNotice, parseNotice } from './parse-notice.ts'
import { type CompiledService, parseService } from './parse-service.ts'
import { parseGuideTranslation, parseNoticeTranslation, parseServiceTranslation } from './parse-translation.ts'
import { type Outcome, type Place, type Report, SOURCE_LANGUAGE } from './place.ts'
import { lineOfField, readYaml, type YamlText } from './read-yaml.ts'

/** The texts of a content folder by their path: `cities/cluj-napoca/services/igi-cluj.md`. */
export type ContentFiles = ReadonlyMap<string, string>

/** A record that knows the files it was made from: `{facts: …, ro: …}`. */
export type CompiledRecord<K extends Kind = Kind> = DirectoryRecord<K> & { files: Record<string, string> }

export interface CompiledCity {
  id: string
  records: CompiledRecord[]
  /** Former keys and the keys that took their place. */
  redirects: { from: RecordKey; to: RecordKey }[]
  /** The mark of each page's source words, for the tool that stamps translations. */
  marks: Record<string, string>
}

const MONTHS_OF_HOURS = 13

/** The ids of the cities in a content folder. */
export function citiesIn(files: ContentFiles): string[] {
  const ids = [...files.keys()].flatMap((path) => /^cities\/([^/]+)\/city\.yaml$/.exec(path)?.[1] ?? [])
  return ids.sort()
}

/**
 * The city's records, or every problem of its files and its country's files at once.
 * Hours are expanded from the first day of the month of `today`, so that builds of one month agree.
 */
export async function compileCity(city: string, files: ContentFiles, today: string): Promise<Outcome<CompiledCity>> {
  const problems: Problem[] = []
  const cityYaml = yamlFile(files, `cities/${city}/city.yaml`)
  const cityInput = take(readYaml(cityYaml, citySchema), problems)
  const countryYaml = yamlFile(files, `countries/${cityInput?.country ?? ''}/country.yaml`)
  if (cityInput && !files.has(countryYaml.file)) {
    problems.push({
      file: cityYaml.file,
      line: lineOfField(cityYaml, ['country']),
      field: 'country',
      message: `There is no ${countryYaml.file}. Write the country's folder name, or add the country first.`,
    })
    return { problems }
  }
  const countryInput = cityInput && take(readYaml(countryYaml, countrySchema), problems)
  if (!cityInput || !countryInput) return { problems }

  const place = placeOf(city, cityInput, countryInput, today)
  const pages = await parsePages(city, cityInput.country, files, place, problems)
  const glossary = glossaryOf(files, cityInput.country, problems)
  const reportCity: Report = (field, message) =>
    problems.push({ file: cityYaml.file, line: lineOfField(cityYaml, field.split('.')), field, message })
  const reportCountry: Report = (field, message) =>
    problems.push({ file: countryYaml.file, line: lineOfField(countryYaml, field.split('.')), field, message })

  connect(pages, files, cityInput, countryInput, glossary, problems, reportCity)
  const pageRecords = pages.flatMap(({ record }) => (record ? [record] : []))
  const contentLanguages = [...new Set(pageRecords.flatMap(({ words }) => Object.keys(words)))].sort()
  const cityRecord: CompiledRecord = {
    key: `city/${city}`,
    ...compileCityRecord(cityInput, countryInput, contentLanguages, place, reportCity, reportCountry),
    files: { facts: cityYaml.file },
  }
  const terms = compileTerms(glossary, place.officeLanguage, new Set(pages.map(({ key }) => key))).map(
    ({ facts, words }): CompiledRecord => ({
      key: `term/${facts.id}`,
      facts,
      words,
      files: { facts: `countries/${cityInput.country}/glossary.yaml` },
    }),
  )
  const records = [cityRecord, ...pageRecords, ...terms].sort((a, b) => (a.key < b.key ? -1 : 1))
  const redirects = redirectsOf(pages, problems)
  if (problems.length > 0) return { problems }
  const marks = Object.fromEntries(pages.flatMap(({ key, source }) => (source ? [[key, source.mark]] : [])))
  return { value: { id: city, records, redirects, marks }, problems }
}

function yamlFile(files: ContentFiles, file: string): YamlText {
  return { file, text: files.get(file) ?? '', firstLine: 1 }
}

function take<T>(result: { ok: true; value: T } | { ok: false; problems: Problem[] }, problems: Problem[]): T | undefined {
  if (result.ok) return result.value
  problems.push(...result.problems)
  return undefined
}

function placeOf(city: string, input: CityInput, country: CountryInput, today: string): Place {
  const from = `${today.slice(0, 7)}-01`
  const span = { from, until: addDays(addMonths(from, MONTHS_OF_HOURS), -1) }
  const region = { country: country.code, state: input.holiday_region ?? '', longitude: input.center[0], latitude: input.center[1] }
  const holidays = country.public_holidays.map(({ date }) => date)
  return {
    city,
    country: country.code,
    officeLanguage: input.languages[0]!,
    box: input.box,
    holidays,
    expandHours: hoursExpander(region, span, new Set(holidays)),
    span,
  }
}

function glossaryOf(files: ContentFiles, country: string, problems: Problem[]): GlossaryInput {
  const yaml = yamlFile(files, `countries/${country}/glossary.yaml`)
  const none: GlossaryInput = { translated: {}, terms: [] }
  return files.has(yaml.file) ? (take(readYaml(yaml, glossarySchema), problems) ?? none) : none
}

/** A page of the city: its source file, its translations, and what became of them. */
interface Page {
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

async function parsePages(city: string, country: string, files: ContentFiles, place: Place, problems: Problem[]): Promise<Page[]> {
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

/** Makes sure that whatever a page names is there, and puts a city's offices in the place of their roles. */
function connect(
  pages: Page[],
  files: ContentFiles,
  city: CityInput,
  country: CountryInput,
  glossary: GlossaryInput,
  problems: Problem[],
  reportCity: Report,
): void {
  const keys = new Set<string>(pages.map(({ key }) => key))
  const authorities = new Set(country.authorities.map(({ id }) => id))
  const offices = new Map<string, string[]>()
  for (const { source, file, links } of pages) {
    for (const { key, file: from, line } of links) {
      if (!keys.has(key)) problems.push({ file: from, line, message: `The link leads to ${key}, which does not exist. Check the id.` })
    }
    if (!source || !('authority' in source.facts) || !source.facts.authority) continue
    const { authority } = source.facts
    if (!authorities.has(authority)) {
      problems.push({
        file,
        field: 'authority',
        message: `country.yaml has no authority "${authority}". It has: ${[...authorities].join(', ')}.`,
      })
    }
    offices.set(authority, [...(offices.get(authority) ?? []), source.id])
  }

  for (const { source, file } of pages) {
    if (source && 'steps' in source.facts) connectSteps(source.facts.steps, file, keys, authorities, offices, problems)
    if (source && 'event' in source.facts && source.facts.event?.service && !keys.has(`service/${source.facts.event.service}`)) {
      problems.push({ file, field: 'event.service', message: `There is no service "${source.facts.event.service}". Check the id.` })
    }
  }

  const cityServices: [string, string][] = [
    ['front_desk', city.front_desk],
    ...city.emergency_rooms.map(({ service }, index): [string, string] => [`emergency_rooms.${index}.service`, service]),
  ]
  for (const [field, service] of cityServices) {
    if (!keys.has(`service/${service}`)) reportCity(field, `There is no service "${service}". Check the id.`)
  }
  const file = `countries/${city.country}/glossary.yaml`
  glossary.terms.forEach(({ id, guide, service }, index) => {
    if (glossary.terms.findIndex((term) => term.id === id) < index)
      problems.push({ file, field: `terms.${index}.id`, message: `Two words have the id "${id}". Give each its own.` })
    for (const [field, key] of [
      ['guide', guide && `guide/${guide}`],
      ['service', service && `service/${service}`],
    ] as const) {
      if (key && !keys.has(key) && !existsElsewhere(files, key))
        problems.push({ file, field: `terms.${index}.${field}`, message: `There is no ${key}. Check the id.` })
    }
  })
}

/** A word of the country may lead to a page that only some of its cities have. */
function existsElsewhere(files: ContentFiles, key: string): boolean {
  const [kind, id] = key.split('/')
  return [...files.keys()].some((path) => path.endsWith(`/${kind}s/${id}.md`))
}

function connectSteps(
  steps: CompiledGuide['facts']['steps'],
  file: string,
  keys: ReadonlySet<string>,
  authorities: ReadonlySet<string>,
  offices: ReadonlyMap<string, string[]>,
  problems: Problem[],
): void {
  for (const step of steps) {
    const services: string[] = []
    const unplayed: string[] = []
    for (const name of step.services) {
      if (keys.has(`service/${name}`)) services.push(name)
      else if (offices.has(name)) services.push(...offices.get(name)!)
      else if (authorities.has(name)) unplayed.push(name)
      else
        problems.push({
          file,
          field: `steps.${step.id}.services`,
          message: `There is no service and no authority "${name}". Check the id.`,
        })
    }
    step.services = [...new Set(services)]
    if (unplayed.length > 0) step.authorities = unplayed
  }
}

function redirectsOf(pages: Page[], problems: Problem[]): CompiledCity['redirects'] {
  const keys = new Set(pages.map(({ key }) => key))
  const redirects: CompiledCity['redirects'] = []
  for (const { key, file, source } of pages) {
    for (const old of source?.replaces ?? []) {
      const from = `${key.split('/')[0]}/${old}` as RecordKey
      if (keys.has(from))
        problems.push({ file, field: 'replaces', message: `"${old}" still exists. Remove that page, or take it out of this list.` })
      else if (redirects.some((redirect) => redirect.from === from))
        problems.push({ file, field: 'replaces', message: `Another page already replaces "${old}". Only one can.` })
      else redirects.push({ from, to: key })
    }
  }
  return redirects
}
