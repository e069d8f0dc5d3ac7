/** Decides what a new city is from what was said about it, from its country and from the cities that are there. */
import { citiesIn } from '../compile/compile-city.ts'
import type { ContentFiles } from '../compile/parse-pages.ts'
import { readYaml } from '../compile/read-yaml.ts'
import type { Problem, Result } from '../result.ts'
import { type CityInput, citySchema } from '../schema/city.ts'
import { id as idField, line } from '../schema/field.ts'
import { type CountryOfCity, countryOfCity, sourceOf } from './country-of-city.ts'
import { type Lie, lieOfTheCity } from './lie-of-the-city.ts'
import { readLanguages } from './read-languages.ts'
import { timezoneOfCountry, zonesOf } from './timezone-of-country.ts'
import { exampleOf, missing, type Tell, type Wish } from './wish.ts'

/** A city that can be written down. */
export interface CityPlan {
  id: string
  country: CountryOfCity
  /** In English. */
  name: string
  /** In the language of the city, if it was said. */
  localName: string | undefined
  languages: [string, ...string[]]
  subdivision: string
  timezone: string
  lie: Lie
  publisher: string | undefined
  source: string
}

const LONGEST_NAME = 100

/** The plan, or everything that is missing or wrong, at once. */
export function planCity(wish: Wish, files: ContentFiles): Result<CityPlan> {
  const problems: Problem[] = []
  const tell: Tell = (option, message) => problems.push({ file: `--${option}`, message })
  const id = idOf(wish, files, tell)
  const country = countryOfCity(wish, files, problems)
  const name = nameOf('name', wish, tell)
  if (wish.name === undefined) tell('name', missing('name'))
  const languages = country && languagesOf(wish, country, tell)
  const neighbours = country ? citiesOf(country.folder, files) : []
  const subdivision = subdivisionOf(wish, country, tell)
  const timezone = country && timezoneOf(wish, country, neighbours, tell)
  const lie = lieOfTheCity(
    wish,
    neighbours.map(({ center }) => center),
    tell,
  )
  const source = sourceOf('source', wish, tell)
  const localName = nameOf('local-name', wish, tell)
  if (localName !== undefined && languages?.[0] === 'en') tell('local-name', 'The language of the city is English. Leave this option out.')
  const publisher = nameOf('publisher', wish, tell)
  if (problems.length > 0 || !id || !country || !name || !languages || !subdivision || !timezone || !lie || !source) {
    return { ok: false, problems }
  }
  return { ok: true, value: { id, country, name, localName, languages, subdivision, timezone, lie, publisher, source } }
}

function idOf({ id, name }: Wish, files: ContentFiles, tell: Tell): string | undefined {
  if (id === undefined) {
    tell('id', missing('id', name && inIdLetters(name)))
    return undefined
  }
  if (!idField.safeParse(id).success) {
    const near = inIdLetters(id)
    tell('id', `"${id}" is no id. Use small letters a-z, digits and single hyphens${near ? `: ${exampleOf('id', near)}` : '.'}`)
    return undefined
  }
  if ([...files.keys()].some((path) => path.startsWith(`cities/${id}/`))) {
    tell('id', `content/cities/${id} is there already, and stays as it is. Choose another id, or write in that folder.`)
    return undefined
  }
  return id
}

/** What these words would be as an id; `undefined` when letters would be lost. */
function inIdLetters(words: string): string | undefined {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_.-]+/g, '-')
    .replace(/^-|-$/g, '')
  return idField.safeParse(plain).success ? plain : undefined
}

function nameOf(option: 'name' | 'local-name' | 'publisher', wish: Wish, tell: Tell): string | undefined {
  const words = wish[option]?.replace(/\s+/g, ' ')
  if (words === undefined || (line.safeParse(words).success && words.length <= LONGEST_NAME)) return words
  tell(option, `Keep it under ${LONGEST_NAME} characters.`)
  return undefined
}

function languagesOf(wish: Wish, country: CountryOfCity, tell: Tell): [string, ...string[]] | undefined {
  if (country.begins) return country.languages
  if (wish.languages !== undefined) return readLanguages(wish.languages, tell)
  const [first, ...others] = country.languages
  if (others.length === 0) return [first]
  tell('languages', missing('languages', country.languages.join(','), `the country has ${country.languages.join(', ')}`))
  return undefined
}

function subdivisionOf({ subdivision }: Wish, country: CountryOfCity | undefined, tell: Tell): string | undefined {
  const letters = country?.code.toUpperCase() ?? '[A-Z]{2}'
  const example = country && `${letters}-…`
  if (subdivision === undefined) tell('subdivision', missing('subdivision', example))
  else if (new RegExp(`^${letters}-[A-Z0-9]{1,3}$`).test(subdivision)) return subdivision
  else
    tell(
      'subdivision',
      `"${subdivision}" is no code of a county or region of this country (ISO 3166-2): ${exampleOf('subdivision', example)}`,
    )
  return undefined
}

function timezoneOf(wish: Wish, { code }: CountryOfCity, neighbours: readonly CityInput[], tell: Tell): string | undefined {
  if (wish.timezone !== undefined) {
    if (citySchema.shape.timezone.safeParse(wish.timezone).success) return wish.timezone
    tell('timezone', `There is no time zone "${wish.timezone}". Write area and city: ${exampleOf('timezone', zonesOf(code)[0])}`)
    return undefined
  }
  const timezones = neighbours.map(({ timezone }) => timezone)
  const timezone = timezoneOfCountry(code, timezones)
  if (timezone === undefined) {
    const zones = [...new Set([...zonesOf(code), ...timezones])]
    tell('timezone', missing('timezone', timezones[0] ?? zones.at(-1), `the country has ${zones.join(', ')}`))
  }
  return timezone
}

/** The cities of a country that can be read. */
function citiesOf(country: string, files: ContentFiles): CityInput[] {
  return citiesIn(files).flatMap((id) => {
    const file = `cities/${id}/city.yaml`
    const city = readYaml({ file, text: files.get(file)!, firstLine: 1 }, citySchema)
    return city.ok && city.value.country === country ? [city.value] : []
  })
}
