/** The pages of a city, as far as something from outside can be about one: a report of a reader, an address that was asked. */
import type { CompiledCity } from '../compile/compile-city.ts'
import type { CompiledRecord } from '../compile/parse-pages.ts'
import { SOURCE_LANGUAGE } from '../compile/place.ts'

export interface ListedPage {
  /** `service/igi-cluj`; the city itself is a page, too. */
  key: string
  /** In the source language; of an official word, the word. */
  title: string
  /** The file of its facts, and those of its words by language. */
  files: Record<string, string>
  /** The day of the last check, of services and guides. */
  checkedOn?: string
}

export interface CityPages {
  id: string
  pages: ListedPage[]
  /** Keys that pages had before. */
  redirects: { from: string; to: string }[]
}

/** Every page of the city, in its order. */
export function cityPages({ id, records, redirects }: CompiledCity): CityPages {
  return { id, pages: records.map(listed), redirects }
}

function listed(record: CompiledRecord): ListedPage {
  const { key, files, facts } = record
  return { key, title: titleOf(record), files, ...('trust' in facts && { checkedOn: facts.trust.checked.on }) }
}

function titleOf({ key, facts, words }: CompiledRecord): string {
  if ('term' in facts) return facts.term
  const source = words[SOURCE_LANGUAGE] ?? Object.values(words)[0]
  if (!source) return key
  if ('title' in source) return source.title
  return 'name' in source ? source.name : key
}

/** The page of the city as a whole. */
export function cityPageOf({ pages }: CityPages): ListedPage {
  return pages.find(({ key }) => key.startsWith('city/'))!
}
