import { expect, test } from 'vitest'
import { SOURCE_LANGUAGE } from '#content/compile/place.ts'
import { contentReader } from '#content/reader.ts'
import { memorySource } from '#content/record-source.ts'
import { guideToSchemaOrg, serviceToSchemaOrg } from '#interop/schema-org.ts'
import { directory } from '../fixtures/directory.ts'
import { testville } from '../fixtures/testville.ts'

/** Which properties a type has, of those that we write: https://schema.org/docs/full.html */
const thing = ['name', 'description', 'url', 'sameAs']
const organization = [...thing, 'address', 'telephone', 'email', 'location', 'parentOrganization', 'contactPoint']
const place = [...thing, 'address', 'telephone', 'geo', 'openingHoursSpecification']
const properties: Record<string, string[]> = {
  Organization: organization,
  NGO: organization,
  GovernmentOffice: [...organization, ...place],
  LocalBusiness: [...organization, ...place],
  Place: place,
  City: place,
  PostalAddress: ['streetAddress', 'postalCode', 'addressLocality'],
  GeoCoordinates: ['longitude', 'latitude'],
  ContactPoint: ['telephone', 'hoursAvailable'],
  OpeningHoursSpecification: ['dayOfWeek', 'opens', 'closes'],
  HowTo: [...thing, 'inLanguage', 'spatialCoverage', 'step'],
  HowToStep: thing,
}

/** `NGO.geo`: what is said of a thing that its type has no property for. */
function strangers(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(strangers)
  if (typeof value !== 'object' || value === null) return []
  const { '@type': type, '@context': _, '@id': __, ...own } = value as Record<string, unknown>
  const known = properties[String(type)] ?? []
  return Object.entries(own).flatMap(([name, inner]) => [...(known.includes(name) ? [] : [`${String(type)}.${name}`]), ...strangers(inner)])
}

const cities = [...directory, await testville()]

test.each(cities)('what is said of $id has properties that schema.org knows', async ({ id, records }) => {
  const reader = contentReader(memorySource(records), id, [SOURCE_LANGUAGE], SOURCE_LANGUAGE)
  const frame = (await reader.frame())!
  const wrong = new Set<string>()
  for (const { key } of records) {
    const [kind, name = ''] = key.split('/')
    const service = kind === 'service' ? await reader.service(name) : undefined
    const guide = kind === 'guide' ? await reader.guide(name) : undefined
    if (service) strangers(serviceToSchemaOrg(service, `https://example.org/${key}`)).forEach((one) => wrong.add(one))
    if (guide) strangers(guideToSchemaOrg(guide, frame, `https://example.org/${key}`)).forEach((one) => wrong.add(one))
  }
  expect([...wrong]).toEqual([])
})
