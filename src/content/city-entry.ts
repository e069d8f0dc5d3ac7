/** A city as a line in the list of a site's cities, and what is compared of it. */
import * as z from 'zod/mini'
import { mapQualities } from './map-quality.ts'
import type { DirectoryRecord } from './records/record.ts'
import { isGuide, isService } from './records/record-kinds.ts'

const texts = z.record(z.string(), z.string())

/** Names by language. */
const cityEntry = z.object({
  id: z.string(),
  name: texts,
  country: texts,
  center: z.tuple([z.number(), z.number()]),
  people: z.optional(z.object({ count: z.number(), year: z.number() })),
  services: z.number(),
  guides: z.number(),
  /** The languages of its pages. */
  languages: z.array(z.string()),
  map: z.optional(z.enum(mapQualities)),
  /** What its strategy in the European Pact for Integration is about. */
  epiAreas: z.array(z.string()),
  /** The last day on which a page was checked. */
  checked: z.optional(z.string()),
})
export type CityEntry = z.infer<typeof cityEntry>

/**
 * The entry of the city among these records, for readers of these languages. A language the city has no words in calls the
 * country as Unicode's CLDR does. Throws when there is no city.
 */
export function cityEntryOf(records: readonly DirectoryRecord[], readers: readonly string[]): CityEntry {
  const record = records.find((candidate): candidate is DirectoryRecord<'city'> => candidate.key.startsWith('city/'))
  if (!record) throw new Error('A city has no city record.')
  const byLanguage = (field: 'name' | 'country') =>
    Object.fromEntries(Object.entries(record.words).map(([language, words]) => [language, words[field]]))
  const { id, center, population, map, epiAreas = [], contentLanguages } = record.facts
  const [services, guides] = [records.filter(isService), records.filter(isGuide)]
  const checked = [...services, ...guides]
    .map(({ facts }) => facts.trust.checked.on)
    .sort()
    .at(-1)
  return {
    id,
    name: byLanguage('name'),
    country: { ...countryNames(record.facts.country, readers), ...byLanguage('country') },
    center,
    ...(population && { people: population }),
    services: services.length,
    guides: guides.length,
    languages: contentLanguages,
    ...(map && { map: map.quality }),
    epiAreas,
    ...(checked && { checked }),
  }
}

/** The names of a country in these languages, as far as this machine knows them. */
function countryNames(country: string, languages: readonly string[]): Record<string, string> {
  const names = languages.flatMap((language) => {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    const name = regions.resolvedOptions().locale === language ? regions.of(country.toUpperCase()) : undefined
    return name === undefined ? [] : [[language, name]]
  })
  return Object.fromEntries(names)
}

/** The list in this JSON. Throws when it is not such a list: a sign-in page of a network, for example. */
export function parseCityEntries(json: unknown): CityEntry[] {
  return z.array(cityEntry).parse(json)
}
