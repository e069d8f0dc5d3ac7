/** What a person says about a city that is to be: the options of `npm run city:new`, and how to give each. */
import type { Problem, Result } from '../result.ts'

/** Every option that takes a value: what it means, and how it looks. */
export const options = {
  id: { means: 'The short name of the city, for its folder and its address', example: 'brasov' },
  country: { means: 'The country, by the name of its folder in content/countries', example: 'ro' },
  name: { means: 'The name of the city in English', example: '"Brașov"' },
  'local-name': { means: 'The name in the language of the city, where it differs from the English one', example: '"București"' },
  languages: { means: 'The languages of its offices by their short codes, the language of the city first', example: 'nl,fr' },
  subdivision: { means: 'The official code of its county or region (ISO 3166-2)', example: 'RO-BV' },
  timezone: { means: 'Its time zone as area and city', example: 'Europe/Bucharest' },
  center: { means: 'The middle of the city (longitude, then latitude)', example: '25.6,45.65' },
  box: { means: 'The smallest rectangle that holds its places (west, south, east, north)', example: '25.5,45.6,25.7,45.7' },
  source: { means: 'A public page on which you read where the city lies', example: 'https://example.org/brasov' },
  publisher: { means: 'Who publishes this directory and answers for it', example: '"City of Brașov"' },
  currency: { means: 'The currency of the new country as three capital letters', example: 'EUR' },
  'country-source': {
    means: 'A public page on which you read the official languages and the currency of the new country',
    example: 'https://example.org/country',
  },
  'emergency-source': {
    means: 'A public page that says that 112 is the number to call there in an emergency',
    example: 'https://example.org/112',
  },
} as const
export type OptionName = keyof typeof options

/** The values as they were typed. */
export type Wish = { [name in OptionName]?: string } & { newCountry?: true }

/** Says what is wrong with an option, or that it is missing. */
export type Tell = (option: OptionName, message: string) => void

const NEW_COUNTRY = 'new-country'

/** The wish in the words after the command, or everything that is wrong with these words. */
export function readWish(words: readonly string[]): Result<Wish> {
  const wish: Wish = {}
  const problems: Problem[] = []
  const tell = (option: string, message: string) => problems.push({ file: `--${option}`, message })
  for (const { option, value } of optionsIn(words)) {
    if (option === undefined) problems.push({ file: value ?? '', message: STRAY })
    else if (option === NEW_COUNTRY && value === undefined) wish.newCountry = true
    else if (option === NEW_COUNTRY) tell(option, 'Write nothing behind it.')
    else if (!isOption(option)) tell(option, `There is no such option. The options are: ${OPTION_LIST}.`)
    else if (!value?.trim()) tell(option, `Write its value behind it: ${exampleOf(option)}`)
    else if (wish[option] !== undefined) tell(option, 'It stands here twice. Write it once.')
    else wish[option] = value.trim()
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: wish }
}

interface TypedOption {
  /** `undefined` for words in front of all options. */
  option: string | undefined
  value: string | undefined
}

/** What begins with two hyphens is an option, the words behind it its value; a longitude may begin with one hyphen. */
function optionsIn(words: readonly string[]): TypedOption[] {
  const found: TypedOption[] = []
  for (const word of words) {
    const { option, value } = /^--(?<option>[^=]+)(?:=(?<value>.*))?$/s.exec(word)?.groups ?? {}
    const last = found.at(-1)
    if (option !== undefined) found.push({ option, value })
    else if (last) last.value = last.value === undefined ? word : `${last.value} ${word}`
    else found.push({ option: undefined, value: word })
  }
  return found
}

const STRAY = 'Write -- before the first option, and each value behind its option: npm run city:new -- --id …'

/** The option as one would type it: `--country ro`. */
export function exampleOf(name: OptionName, example: string = options[name].example): string {
  return `--${name} ${example}`
}

/** What to say when an option is needed and not there; `choice` names what there is. */
export function missing(name: OptionName, example?: string, choice = ''): string {
  return `Missing. ${options[name].means}${choice && ` (${choice})`}, for example: ${exampleOf(name, example)}`
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name)
}

const OPTION_LIST = [...Object.keys(options), NEW_COUNTRY].map((name) => `--${name}`).join(' ')
