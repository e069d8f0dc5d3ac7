import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { DirectoryRecord } from '#content/records/record.ts'
import { isService } from '#content/records/record-kinds.ts'
import { csvColumns } from '#interop/open-data/services-csv.ts'
import { openDataOf } from '../../../scripts/open-data.ts'
import { directory } from '../../fixtures/directory.ts'
import { testville } from '../../fixtures/testville.ts'
import { inside, readComponent, text, value } from '../read-ical.ts'

const settings = { origin: 'https://firstdoor.example', base: '/sub/', version: '0.1.0', now: new Date('2026-11-21T12:00:00Z') }
const made = await testville()
const cities = [...directory, made]
const files = await openDataOf(cities, settings)

const fileOf = (city: string, name: string) => files.get(`/open-data/${city}/${name}`)!

/** The rows of a table of RFC 4180, read by its words and not by our code. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  if (rows.pop()!.length > 0) throw new Error('The last row has no end.')
  return rows
}

const feature = z.strictObject({
  type: z.literal('Feature'),
  id: z.string(),
  geometry: z.strictObject({
    type: z.literal('Point'),
    coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
  }),
  properties: z.looseObject({ service: z.string(), name: z.string(), page: z.url(), checked: z.iso.date() }),
})
const collection = z.strictObject({
  type: z.literal('FeatureCollection'),
  license: z.url(),
  attribution: z.string().min(1),
  features: z.array(feature),
})

/** The text of the elements of a name; the feeds are ours, so that no parser of all XML is needed. */
const elements = (xml: string, name: string) => [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map((match) => match[1]!)

describe.each(cities)('$id', ({ id, records }) => {
  const services = (records as DirectoryRecord[]).filter(isService)

  test('places are GeoJSON, longitude first, inside the box of the city', () => {
    const places = collection.parse(JSON.parse(fileOf(id, 'places.geojson')))
    const [west, south, east, north] = (records.find(({ key }) => key === `city/${id}`)!.facts as { box: number[] }).box as [
      number,
      number,
      number,
      number,
    ]
    for (const { geometry } of places.features) {
      const [longitude, latitude] = geometry.coordinates
      expect(longitude >= west && longitude <= east && latitude >= south && latitude <= north).toBe(true)
    }
    expect(new Set(places.features.map((place) => place.id)).size).toBe(places.features.length)
  })

  test('the table has a row for every service, all as long as the first', () => {
    const [columns, ...rows] = rowsOf(fileOf(id, 'services.csv'))
    expect(columns).toEqual(Object.keys(csvColumns))
    expect(rows.map(([first]) => first).sort()).toEqual(services.map(({ facts }) => facts.id).sort())
    for (const row of rows) expect(row).toHaveLength(columns!.length)
  })

  test('the calendar is never empty, and names its terms', () => {
    const calendar = readComponent(fileOf(id, 'notices.ics'))
    expect(calendar.components.length).toBeGreaterThan(0)
    expect(text(calendar, 'DESCRIPTION')).toContain('CC BY 4.0')
  })

  test('there is a contact for every service, with the terms', () => {
    const cards = fileOf(id, 'contacts.vcf').split('END:VCARD\r\n').slice(0, -1)
    expect(cards).toHaveLength(services.length)
    for (const card of cards) expect(card.replace(/\r\n /g, '')).toMatch(/^BEGIN:VCARD\r\nVERSION:3.0\r\n[\s\S]*NOTE:.*CC BY 4\.0/)
  })

  test('the feed has the newest first, an id for each entry, and what Atom asks for', () => {
    const [head, ...entries] = fileOf(id, 'changes.atom').split('  <entry>')
    expect(head).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/)
    expect(head).toContain(
      `<link rel="self" type="application/atom+xml" href="https://firstdoor.example/sub/open-data/${id}/changes.atom"/>`,
    )
    for (const part of [head!, ...entries]) {
      for (const name of ['id', 'title', 'updated']) expect(elements(part, name), name).toHaveLength(1)
      z.iso.datetime().parse(elements(part, 'updated')[0])
      expect(elements(part, 'id')[0]).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
    }
    const days = entries.map((entry) => elements(entry, 'updated')[0]!)
    expect(days).toEqual([...days].sort().reverse())
    expect(elements(head!, 'updated')[0]).toBe(days[0])
    expect(new Set(entries.map((entry) => elements(entry, 'id')[0])).size).toBe(entries.length)
    expect(fileOf(id, 'changes.atom')).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/)
  })

  test('no file says where a hidden place is', () => {
    for (const { facts } of services.filter((service) => service.facts.hidden)) {
      const hsds = JSON.parse(fileOf(id, 'hsds.json')) as {
        contents: { service_at_locations?: unknown; attributes: { value?: string }[] }[]
      }
      const own = hsds.contents.find(({ attributes }) => attributes.some(({ value: page }) => page?.endsWith(`/service/${facts.id}`)))!
      expect(own.service_at_locations).toBeUndefined()
      expect(fileOf(id, 'places.geojson')).not.toContain(`"service":"${facts.id}"`)
      const [columns, ...rows] = rowsOf(fileOf(id, 'services.csv'))
      const row = rows.find(([first]) => first === facts.id)!
      expect(row[columns!.indexOf('longitude')]).toBe('')
      expect(row[columns!.indexOf('address')]).toBe(facts.locations[0]?.address.city ?? '')
    }
  })
})

test('a street that has slipped into a hidden place reaches no file', async () => {
  const secret = { street: 'Secret Street 5', place: 'Back door', postcode: '999888', city: 'Testville' }
  const records = made.records.map((record) => {
    if (record.key !== 'service/night-shelter' || !isService(record)) return record
    const locations = [
      {
        ...record.facts.locations[0]!,
        address: secret,
        position: [23.512345, 46.512345] as [number, number],
        precision: 'building' as const,
      },
    ]
    const words = { en: { ...record.words['en']!, notes: { 'locations.1.hint': 'Behind the red gate', 'locations.1.label': 'Red gate' } } }
    return { ...record, facts: { ...record.facts, locations }, words }
  })
  for (const [path, content] of await openDataOf([{ ...made, records }], settings)) {
    expect(content, path).not.toMatch(/Secret Street|Back door|999888|512345|red gate/i)
  }
})

test('events and messages of the city come back from its calendar', () => {
  const calendar = readComponent(fileOf('testville', 'notices.ics'))
  const events = inside(calendar, 'VEVENT')
  expect(events.map((event) => text(event, 'SUMMARY'))).toEqual(expect.arrayContaining(['Winter market']))
  const whole = events.find((event) => text(event, 'UID')?.startsWith('notice-2026-12-buses'))!
  expect(value(whole, 'DTSTART')).toMatch(/^\d{8}$/)
})

test('what the description says of a file is true, and stands in it', () => {
  const text = files.get('/open-data/openapi.json')!
  expect(text).not.toContain('$ref')
  type Answers = { '200': { content: Record<string, { schema: Parameters<typeof z.fromJSONSchema>[0] }> }; '404': unknown }
  const { paths } = JSON.parse(text) as { paths: Record<string, { get: { responses: Answers } }> }
  for (const [path, { get }] of Object.entries(paths)) {
    const [[type, { schema }]] = Object.entries(get.responses['200'].content) as [
      [string, { schema: Parameters<typeof z.fromJSONSchema>[0] }],
    ]
    for (const { id } of cities) {
      const file = files.get(path.replace('{city}', id))!
      expect(z.fromJSONSchema(schema).safeParse(type.endsWith('json') ? JSON.parse(file) : file).error, `${path} ${id}`).toBeUndefined()
    }
  }
})

test('the description names every file there is', () => {
  const api = JSON.parse(files.get('/open-data/openapi.json')!) as {
    openapi: string
    info: { license: { url: string } }
    servers: { url: string }[]
    paths: Record<string, { parameters: { schema: { enum: string[] } }[]; get: { operationId: string } }>
  }
  expect(api.openapi).toBe('3.1.0')
  expect(api.servers).toEqual([{ url: 'https://firstdoor.example/sub' }])
  const described = Object.entries(api.paths).flatMap(([path, { parameters }]) =>
    parameters[0]!.schema.enum.map((city) => path.replace('{city}', city)),
  )
  expect([...described, '/open-data/openapi.json'].sort()).toEqual([...files.keys()].sort())
  const operations = Object.values(api.paths).map(({ get }) => get.operationId)
  expect(new Set(operations).size).toBe(operations.length)
})
