/** The services of a city as a table, one a row: CSV. https://datatracker.ietf.org/doc/html/rfc4180 */
import { pinPosition } from '#content/pin-position.ts'
import type { DirectoryRecord } from '#content/records/record.ts'
import { shownAddress } from '#content/shown-address.ts'
import { attributionOf, LICENCE } from './licence.ts'
import { type OpenCity, type OpenDataSite, servicePage, wordsOf } from './open-city.ts'

type Cell = (record: DirectoryRecord<'service'>, city: OpenCity, site: OpenDataSite) => string | readonly string[] | undefined

/** The columns in their order; several values of a cell stand with "; " between them. They are explained in docs/open-data.md. */
export const csvColumns: Record<string, Cell> = {
  id: ({ facts }) => facts.id,
  name: ({ words }) => wordsOf(words).name,
  name_local: ({ words }, city) => words[city.facts.languages[0]!]?.name,
  summary: ({ words }) => wordsOf(words).summary,
  topics: ({ facts }) => facts.topics,
  kind: ({ facts }) => facts.kind,
  provider: ({ facts }) => facts.provider,
  status: ({ facts }) => facts.status,
  address: ({ facts }) =>
    facts.locations.map((location) => {
      const { street, place, postcode, city } = shownAddress(facts, location)
      return [street, place, postcode, city].filter(Boolean).join(', ')
    }),
  longitude: ({ facts }) => firstPoint(facts)?.[0].toString(),
  latitude: ({ facts }) => firstPoint(facts)?.[1].toString(),
  phones: ({ facts }) => [...facts.phones, ...facts.locations.flatMap(({ phones }) => phones ?? [])].map(({ number }) => number),
  email: ({ facts }) => facts.email,
  website: ({ facts }) => facts.website,
  booking: ({ facts }) => facts.booking,
  appointment: ({ facts }) => facts.appointment,
  languages: ({ facts }) => facts.languages,
  interpreter: ({ facts }) => facts.interpreter,
  cost: ({ facts }) => facts.cost,
  for: ({ facts }) => facts.for,
  documents: ({ facts }) => facts.bring.map(({ document }) => document),
  wheelchair: ({ facts }) => facts.locations.find(({ wheelchair }) => wheelchair)?.wheelchair,
  checked: ({ facts }) => facts.trust.checked.on,
  confidence: ({ facts }) => facts.trust.confidence,
  sources: ({ facts }) => facts.trust.sources.map(({ url }) => url),
  page: ({ facts }, city, site) => servicePage(site, city, facts.id),
  license: () => LICENCE.url,
  attribution: (_record, city) => attributionOf(city),
}

/** The table with a row of column names. */
export function toServicesCsv(city: OpenCity, site: OpenDataSite): string {
  const rows = city.services.map((record) => Object.values(csvColumns).map((cell) => cellText(cell(record, city, site))))
  return [Object.keys(csvColumns), ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
}

function firstPoint({ hidden, locations }: DirectoryRecord<'service'>['facts']): readonly [number, number] | undefined {
  return hidden ? undefined : locations.map(pinPosition).find((point) => point !== undefined)
}

function cellText(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : [...new Set(value)].join('; ')
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
