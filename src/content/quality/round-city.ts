/** What a round needs of a city: its services as they are known, and the files in which they stand. docs/rounds.md */
import * as z from 'zod/mini'
import { daysFrom } from '../calendar.ts'
import { cityOf, servicesOf } from '../checks/check.ts'
import type { CompiledCity } from '../compile/compile-city.ts'
import type { Holidays } from '../compile/name-holidays.ts'
import type { CompiledRecord, ContentFiles } from '../compile/parse-pages.ts'
import { SOURCE_LANGUAGE } from '../compile/place.ts'
import type { DirectoryRecord, RecordKey } from '../records/record.ts'
import { serviceFacts } from '../records/service.ts'

const names = z.record(z.string(), z.string())

const roundService = z.object({
  key: z.string(),
  /** The file with its facts, inside the content folder. */
  file: z.string(),
  /** English, and the language of the city's offices where it has one. */
  names,
  facts: serviceFacts,
})
export type RoundService = z.infer<typeof roundService>

const roundCity = z.object({
  format: z.literal(1),
  city: z.string(),
  names,
  /** The content folder, from the root of its repository. */
  folder: z.string(),
  country: z.string(),
  /** The first is what is spoken in its offices. */
  languages: z.array(z.string()).check(z.minLength(1)),
  timezone: z.string(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  calendar: z.object({ holidays: z.array(z.string()), hoursUntil: z.string() }),
  schoolHolidays: z.array(z.object({ from: z.string(), until: z.string() })),
  services: z.array(roundService),
  /** Texts by path: of every service, and of its translations where they name a phone by its number. */
  files: z.record(z.string(), z.string()),
})
export type RoundCity = z.infer<typeof roundCity>

const roundCities = z.object({
  format: z.literal(1),
  /** `reviews`: the day of review of each service that has not closed for good. */
  cities: z.array(z.object({ city: z.string(), names, reviews: z.array(z.string()) })),
})
export type RoundCities = z.infer<typeof roundCities>

/** The city in this JSON. Throws when it is not such a city. */
export function parseRoundCity(json: unknown): RoundCity {
  return roundCity.parse(json)
}

/** The cities in this JSON. Throws when they are not. */
export function parseRoundCities(json: unknown): RoundCities {
  return roundCities.parse(json)
}

/** The city for its rounds. `folder` is the content folder, from the root of its repository. */
export function toRoundCity(city: CompiledCity, files: ContentFiles, folder: string): RoundCity {
  const { words, facts } = cityOf(city)
  const services = servicesOf(city)
  const office = facts.languages[0]!
  return {
    format: 1,
    city: city.id,
    names: namesIn(words, office),
    folder,
    country: facts.country,
    languages: facts.languages,
    timezone: facts.timezone,
    box: facts.box,
    calendar: { holidays: facts.holidays, hoursUntil: facts.hoursUntil },
    schoolHolidays: facts.schoolHolidays ?? [],
    services: services.map((service) => ({
      key: service.key,
      file: service.files['facts']!,
      names: namesIn(service.words, office),
      facts: service.facts,
    })),
    files: Object.fromEntries(services.flatMap(filesOfService).map((path) => [path, files.get(path)!])),
  }
}

/** The days of review of these cities, for a list of them. */
export function toRoundCities(cities: readonly RoundCity[]): RoundCities {
  return {
    format: 1,
    cities: cities.map(({ city, names: cityNames, services }) => ({
      city,
      names: cityNames,
      reviews: services.filter(({ facts }) => facts.status !== 'closed').map(({ facts }) => facts.trust.reviewBy),
    })),
  }
}

/** The days on which hours of holidays hold; without those of schools where the city lists none. */
export function holidaysOf({ calendar, schoolHolidays }: RoundCity): Holidays {
  const school = schoolHolidays.flatMap(({ from, until }) => daysFrom(from, until))
  return { public: calendar.holidays, ...(school.length > 0 && { school }) }
}

/** The services as records, for `dueRound`. */
export function recordsOf({ services }: RoundCity): DirectoryRecord<'service'>[] {
  return services.map(({ key, facts }) => ({ key: key as RecordKey<'service'>, facts, words: {} }))
}

function filesOfService({ files, words }: CompiledRecord<'service'>): string[] {
  const namesPhones = Object.values(words).some(({ notes }) => Object.keys(notes).some((name) => name.startsWith('phones.')))
  return namesPhones ? [...new Set(Object.values(files))] : [files['facts']!]
}

function namesIn(words: Record<string, { name: string }>, office: string): Record<string, string> {
  return Object.fromEntries([SOURCE_LANGUAGE, office].flatMap((language) => (words[language] ? [[language, words[language].name]] : [])))
}
