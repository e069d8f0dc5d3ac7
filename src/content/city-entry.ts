/** A city as a line in the list of a site's cities. */
import * as z from 'zod/mini'
import type { DirectoryRecord } from './records/record.ts'

const texts = z.record(z.string(), z.string())

/** Names by language. */
const cityEntry = z.object({ id: z.string(), name: texts, country: texts })
export type CityEntry = z.infer<typeof cityEntry>

/** The entry of the city among these records. Throws when there is none. */
export function cityEntryOf(records: readonly DirectoryRecord[]): CityEntry {
  const record = records.find((candidate): candidate is DirectoryRecord<'city'> => candidate.key.startsWith('city/'))
  if (!record) throw new Error('A city has no city record.')
  const byLanguage = (field: 'name' | 'country') =>
    Object.fromEntries(Object.entries(record.words).map(([language, words]) => [language, words[field]]))
  return { id: record.facts.id, name: byLanguage('name'), country: byLanguage('country') }
}

/** The list in this JSON. Throws when it is not such a list: a sign-in page of a network, for example. */
export function parseCityEntries(json: unknown): CityEntry[] {
  return z.array(cityEntry).parse(json)
}
