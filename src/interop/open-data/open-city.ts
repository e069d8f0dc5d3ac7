/** A city as its open data need it: what its pages show, and nothing else. */
import type { CityFacts, CityWords } from '#content/records/city.ts'
import type { DirectoryRecord } from '#content/records/record.ts'
import { isGuide, isNotice, isService } from '#content/records/record-kinds.ts'
import type { Location, ServiceFacts, ServiceWords } from '#content/records/service.ts'

/** The language in which names stand first. */
export const FIRST_LANGUAGE = 'en'

export interface OpenCity {
  id: string
  facts: CityFacts
  words: CityWords
  services: DirectoryRecord<'service'>[]
  guides: DirectoryRecord<'guide'>[]
  notices: DirectoryRecord<'notice'>[]
}

/** What only the site knows: its addresses, and the English words of codes. */
export interface OpenDataSite {
  /** The whole address of a page or file: `/en/cluj-napoca/service/igi-cluj`. */
  address: (path: string) => string
  /** English words: `topic.health` gives `Health`. */
  label: (key: string) => string
}

/** The city among these records. Throws when there is none. */
export function openCity(records: readonly DirectoryRecord[]): OpenCity {
  const city = records.find((record): record is DirectoryRecord<'city'> => record.key.startsWith('city/'))
  if (!city) throw new Error('These records have no city.')
  return {
    id: city.facts.id,
    facts: city.facts,
    words: wordsOf(city.words),
    services: records.filter(isService).map(withoutSecrets),
    guides: records.filter(isGuide),
    notices: records.filter(isNotice),
  }
}

/** English words, or the first there are. */
export function wordsOf<W>(words: Record<string, W>): W {
  return words[FIRST_LANGUAGE] ?? Object.values(words)[0]!
}

/** The page of a service in English. */
export function servicePage(site: OpenDataSite, city: OpenCity, id: string): string {
  return site.address(`/${FIRST_LANGUAGE}/${city.id}/service/${id}`)
}

/** A hidden place has its town, and no more, in whatever is made of it. */
function withoutSecrets(record: DirectoryRecord<'service'>): DirectoryRecord<'service'> {
  if (!record.facts.hidden) return record
  const locations = record.facts.locations.map(
    ({ id, address, phones, hours }): Location => ({
      id,
      address: { city: address.city },
      ...(phones && { phones }),
      ...(hours && { hours }),
    }),
  )
  const facts: ServiceFacts = { ...record.facts, locations }
  const words = Object.fromEntries(
    Object.entries(record.words).map(([language, said]): [string, ServiceWords] => [language, openWords(said)]),
  )
  return { ...record, facts, words }
}

function openWords(words: ServiceWords): ServiceWords {
  const notes = Object.fromEntries(Object.entries(words.notes).filter(([name]) => !name.startsWith('locations.')))
  return { ...words, notes }
}
