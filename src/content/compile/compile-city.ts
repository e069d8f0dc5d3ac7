/** Compiles one city, with everything it inherits from its country, from the text of their files. Pure: the editor runs the same code. */
import { addDays, addMonths, daysFrom } from '../calendar.ts'
import type { LexiconWords } from '../records/lexicon.ts'
import type { Problem } from '../result.ts'
import { type CityInput, citySchema } from '../schema/city.ts'
import { type CountryInput, countrySchema, type GlossaryInput, glossarySchema } from '../schema/country.ts'
import { connect, type Redirect, redirectsOf } from './connect.ts'
import { hoursExpander } from './expand-hours.ts'
import { compileCityRecord, compileTerms } from './parse-city.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { type CompiledRecord, type ContentFiles, parsePages } from './parse-pages.ts'
import type { Outcome, Place, Report } from './place.ts'
import { publicHolidays } from './public-holidays.ts'
import { lineOfField, readYaml, type YamlText } from './read-yaml.ts'
import { termFinder } from './term-finder.ts'

export interface CompiledCity {
  id: string
  records: CompiledRecord[]
  redirects: Redirect[]
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

  const glossary = glossaryOf(files, cityInput.country, problems)
  const place = placeOf(city, cityInput, countryInput, glossary, today)
  const pages = await parsePages(city, cityInput.country, files, place, problems)
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
  const lexicon = lexiconOf(files, Object.keys(cityRecord.words), problems)
  const records = [cityRecord, ...pageRecords, ...terms, ...lexicon].sort((a, b) => (a.key < b.key ? -1 : 1))
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

function placeOf(city: string, input: CityInput, country: CountryInput, glossary: GlossaryInput, today: string): Place {
  const from = `${today.slice(0, 7)}-01`
  const span = { from, until: addDays(addMonths(from, MONTHS_OF_HOURS), -1) }
  const region = { country: country.code, state: input.holiday_region ?? '', longitude: input.center[0], latitude: input.center[1] }
  const listed = [...country.public_holidays, ...input.public_holidays].map(({ date }) => date)
  const holidays = publicHolidays(listed, region, span)
  const school = input.school_holidays.length > 0 ? schoolDays(input.school_holidays) : undefined
  return {
    city,
    country: country.code,
    officeLanguage: input.languages[0]!,
    termOf: termFinder(glossary.terms),
    box: input.box,
    holidays,
    expandHours: hoursExpander(span, { public: holidays, school }),
    span,
  }
}

function schoolDays(holidays: CityInput['school_holidays']): string[] {
  return [...new Set(holidays.flatMap(({ from, until }) => daysFrom(from, until)))].sort()
}

function glossaryOf(files: ContentFiles, country: string, problems: Problem[]): GlossaryInput {
  const yaml = yamlFile(files, `countries/${country}/glossary.yaml`)
  const none: GlossaryInput = { translated: {}, terms: [] }
  return files.has(yaml.file) ? (take(readYaml(yaml, glossarySchema), problems) ?? none) : none
}

/** What search knows of these languages, from content/synonyms; no record when it knows nothing. */
function lexiconOf(files: ContentFiles, languages: readonly string[], problems: Problem[]): CompiledRecord[] {
  const words: Record<string, LexiconWords> = {}
  for (const language of languages) {
    const yaml = yamlFile(files, `synonyms/${language}.yaml`)
    const read = files.has(yaml.file) ? take(parseLexicon(yaml), problems) : undefined
    if (read) words[language] = read
  }
  if (Object.keys(words).length === 0) return []
  return [{ key: 'lexicon/search', facts: { id: 'search' }, words, files: { facts: 'synonyms' } }]
}
