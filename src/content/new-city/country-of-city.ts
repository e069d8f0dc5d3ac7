/** The country of a new city: one that is there, or one that begins with it. */
import type { ContentFiles } from '../compile/parse-pages.ts'
import { readYaml } from '../compile/read-yaml.ts'
import type { Problem } from '../result.ts'
import { countrySchema } from '../schema/country.ts'
import { webAddress } from '../schema/field.ts'
import { countryYaml } from './country-yaml.ts'
import { readLanguages } from './read-languages.ts'
import { zonesOf } from './timezone-of-country.ts'
import { exampleOf, missing, type Tell, type Wish } from './wish.ts'

export interface CountryOfCity {
  /** Its folder in content/countries. */
  folder: string
  /** The two letters of ISO 3166-1, small. */
  code: string
  languages: [string, ...string[]]
  /** The text of its country.yaml, if it begins with this city. */
  begins?: string
}

/** The country, or `undefined` after its problems were told. */
export function countryOfCity(wish: Wish, files: ContentFiles, problems: Problem[]): CountryOfCity | undefined {
  const { country: folder } = wish
  const known = countriesIn(files)
  const tell: Tell = (option, message) => problems.push({ file: `--${option}`, message })
  if (folder === undefined) tell('country', missing('country', known[0], `there are ${known.join(', ')}`))
  else if (known.includes(folder)) return knownCountry(folder, wish, files, problems)
  else if (wish.newCountry) return newCountry(folder, wish, tell)
  else tell('country', `There is no content/countries/${folder}. There are: ${known.join(', ')}. ${HOW_TO_BEGIN}`)
  return undefined
}

const ONLY_FOR_NEW = ['currency', 'country-source', 'emergency-source'] as const
const HOW_TO_BEGIN = `To begin a country with this city, add --new-country, and with it ${[exampleOf('languages', 'hr'), ...ONLY_FOR_NEW.map((option) => exampleOf(option))].join(' ')}. docs/new-city.md tells what each is.`

/** The folders of countries in a content folder. */
function countriesIn(files: ContentFiles): string[] {
  return [...files.keys()].flatMap((path) => /^countries\/([^/]+)\/country\.yaml$/.exec(path)?.[1] ?? []).sort()
}

function knownCountry(folder: string, wish: Wish, files: ContentFiles, problems: Problem[]): CountryOfCity | undefined {
  const superfluous = [...ONLY_FOR_NEW.filter((option) => wish[option] !== undefined), ...(wish.newCountry ? ['new-country'] : [])]
  for (const option of superfluous) {
    problems.push({
      file: `--${option}`,
      message: `content/countries/${folder} is there already, and stays as it is. Leave this option out.`,
    })
  }
  const file = `countries/${folder}/country.yaml`
  const country = readYaml({ file, text: files.get(file)!, firstLine: 1 }, countrySchema)
  if (country.ok) return { folder, code: country.value.code, languages: country.value.languages as CountryOfCity['languages'] }
  problems.push(...country.problems)
  return undefined
}

function newCountry(code: string, wish: Wish, tell: Tell): CountryOfCity | undefined {
  const name = isCountry(code) ? nameOfRegion(code, 'en') : undefined
  if (!name) tell('country', `"${code}" is no country. Write its two small letters (ISO 3166-1): ${exampleOf('country', 'hr')}`)
  const languages = readLanguages(wish.languages, tell)
  if (wish.languages === undefined) tell('languages', missing('languages', 'hr'))
  const currency = currencyOf(wish, tell)
  const source = sourceOf('country-source', wish, tell)
  const emergencySource = sourceOf('emergency-source', wish, tell)
  if (!name || !languages || !currency || !source || !emergencySource) return undefined
  const names = { en: name, [languages[0]]: nameOfRegion(code, languages[0]) ?? name }
  return { folder: code, code, languages, begins: countryYaml({ code, names, currency, languages, source, emergencySource }) }
}

function currencyOf({ currency }: Wish, tell: Tell): string | undefined {
  if (currency !== undefined && /^[A-Z]{3}$/.test(currency)) return currency
  tell('currency', currency === undefined ? missing('currency') : `Write the currency as three capital letters: ${exampleOf('currency')}`)
  return undefined
}

/** The page named by an option; `undefined` after its absence or its form was told. */
export function sourceOf(option: 'source' | 'country-source' | 'emergency-source', wish: Wish, tell: Tell): string | undefined {
  const url = wish[option]
  if (url !== undefined && webAddress.safeParse(url).success) return url
  tell(option, url === undefined ? missing(option) : `Write the whole address of the page: ${exampleOf(option)}`)
  return undefined
}

/** Whether it is a code of today: "uk" is not, and "eu" is no country. */
function isCountry(code: string): boolean {
  return /^[a-z]{2}$/.test(code) && new Intl.Locale(`und-${code}`).region === code.toUpperCase() && zonesOf(code).length > 0
}

function nameOfRegion(code: string, language: string): string | undefined {
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code.toUpperCase())
}
