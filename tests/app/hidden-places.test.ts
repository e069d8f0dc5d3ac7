/** Shelters of the real directory: nothing that leaves this project says where they are. */
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { citiesIn, compileCity } from '#content/compile/compile-city.ts'
import { contentReader } from '#content/reader.ts'
import { memorySource } from '#content/record-source.ts'
import type { ServiceFacts } from '#content/records/service.ts'
import { languages, SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { loadLanguage } from '#i18n/setup.ts'
import { serviceToSchemaOrg } from '#interop/schema-org.ts'
import { servicePoints } from '#map/service-points.ts'
import { readContent } from '../../scripts/content-files.ts'
import { pageRenderer, pagesOf } from '../../src/app/prerender.tsx'

const files = await readContent(fileURLToPath(new URL('../../content', import.meta.url)))
await Promise.all(languages.map(({ code }) => loadLanguage(code)))
const compiled = await Promise.all(citiesIn(files).map(async (id) => (await compileCity(id, files, '2026-11-21')).value!))

const hidden = compiled.flatMap((city) =>
  city.records
    .filter(({ key, facts }) => key.startsWith('service/') && (facts as ServiceFacts).hidden)
    .map((record) => ({ city, record, key: record.key, id: record.key.slice('service/'.length) })),
)

/** A street with a number, in the languages of the cities; a position. */
const ADDRESS =
  /\b(str\.|strada|bulevardul|ul\.|ulica|aleja|via|viale|piazza|calle|avenida|plaza|\p{L}+(straße|strasse|gatan|vägen)|\p{L}+ (iela|street|road)) ?[\p{L}. ]{0,40}\d/iu
const POSITION = /\b\d{1,2}\.\d{4,}\s*[,/]\s*\d{1,2}\.\d{4,}\b/

test('every city with a shelter is looked at', () => {
  expect(hidden.length).toBeGreaterThanOrEqual(6)
})

describe.each(hidden)('$key', ({ city, record, key, id }) => {
  const facts = record.facts as ServiceFacts

  test('its record in the pack has the name of the city, and no place', () => {
    for (const location of facts.locations) {
      expect(Object.keys(location.address)).toEqual(['city'])
      expect(location).not.toHaveProperty('position')
      expect(location).not.toHaveProperty('hint')
    }
    expect(JSON.stringify(record)).not.toMatch(POSITION)
  })

  test('its words name no street', () => {
    expect(JSON.stringify(record.words)).not.toMatch(ADDRESS)
  })

  test.each(Object.keys(record.words))('in "%s" it has no point on the map, and no address for search engines', async (language) => {
    const reader = contentReader(memorySource(city.records), city.id, [language], SOURCE_LANGUAGE)
    const cards = await reader.cards([id])
    expect(cards.map((card) => card.id)).toEqual([id])
    expect(servicePoints(cards)).toEqual([])

    const structured = JSON.stringify(serviceToSchemaOrg((await reader.service(id))!, 'https://example.org'))
    expect(structured).not.toMatch(/streetAddress|postalCode|"geo"/)
  })

  test('its pages as they are built lead to no map and name no street', async () => {
    const site = { origin: 'https://example.org', base: '/', cities: [city] }
    const render = pageRenderer(site)
    const own = pagesOf(site).filter(({ path }) => path.endsWith(`/${key}`))
    expect(own).toHaveLength(Object.keys(record.words).length)
    for (const page of own) {
      const { head, app, data } = await render(page)
      expect(head).not.toMatch(/streetAddress|postalCode|"geo"/)
      expect(app).not.toMatch(/href="(geo:|https:\/\/(maps|www\.openstreetmap))/)
      expect(`${head}${app}`).not.toMatch(ADDRESS)
      expect(data).not.toContain('"position')
    }
  })
})
