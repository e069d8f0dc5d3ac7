/** What there is to fetch, described for programs: OpenAPI 3.1. https://spec.openapis.org/oas/v3.1.0 */
import { LICENCE } from './licence.ts'

/** A format of the open data of a city. */
interface OpenDataFile {
  name: string
  type: string
  title: string
  description: string
  schema: Record<string, unknown>
}

/** Told and not referred to: the schema has more than 2 MB, and a description must be readable without a network. */
const HSDS_SERVICE = {
  type: 'object',
  required: ['id', 'name', 'status'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    name: { type: 'string' },
    status: { type: 'string', enum: ['active', 'inactive', 'defunct', 'temporarily closed'] },
  },
  externalDocs: {
    description: 'The schema of a service in HSDS 3.0',
    url: 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema/compiled/service.json',
  },
}

const PLACE = {
  type: 'object',
  required: ['type', 'id', 'geometry', 'properties'],
  properties: {
    type: { const: 'Feature' },
    id: { type: 'string' },
    geometry: {
      type: 'object',
      required: ['type', 'coordinates'],
      properties: {
        type: { const: 'Point' },
        coordinates: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'number' }, description: 'Longitude, latitude.' },
      },
    },
    properties: {
      type: 'object',
      required: ['service', 'name', 'page', 'checked'],
      properties: {
        service: { type: 'string', description: 'The id in services.csv.' },
        name: { type: 'string' },
        page: { type: 'string', format: 'uri' },
        checked: { type: 'string', format: 'date' },
      },
    },
  },
}

/** The files of a city, by their names in its folder. */
export const openDataFiles = [
  {
    name: 'hsds.json',
    type: 'application/json',
    title: 'Services in HSDS 3.0',
    description: 'All services, whole, as one page of the API of the Human Services Data Specification 3.0.',
    schema: {
      type: 'object',
      required: ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents'],
      properties: {
        total_items: { type: 'integer' },
        total_pages: { const: 1 },
        page_number: { const: 1 },
        size: { type: 'integer' },
        first_page: { const: true },
        last_page: { const: true },
        empty: { type: 'boolean' },
        license: { type: 'object', properties: { name: { type: 'string' }, url: { type: 'string', format: 'uri' } } },
        attribution: { type: 'string' },
        contents: { type: 'array', items: HSDS_SERVICE },
      },
    },
  },
  {
    name: 'places.geojson',
    type: 'application/geo+json',
    title: 'Places',
    description: 'A point for every place with a known position (RFC 7946). Hidden places are not in it.',
    schema: {
      type: 'object',
      required: ['type', 'license', 'attribution', 'features'],
      properties: {
        type: { const: 'FeatureCollection' },
        license: { type: 'string', format: 'uri' },
        attribution: { type: 'string' },
        features: { type: 'array', items: PLACE },
      },
    },
  },
  {
    name: 'services.csv',
    type: 'text/csv',
    title: 'Services as a table',
    description: 'One service a row, with a row of column names (RFC 4180, UTF-8).',
    schema: { type: 'string' },
  },
  {
    name: 'notices.ics',
    type: 'text/calendar',
    title: 'Messages and events',
    description: 'A calendar to subscribe to (RFC 5545).',
    schema: { type: 'string' },
  },
  {
    name: 'contacts.vcf',
    type: 'text/vcard',
    title: 'Contacts',
    description: 'One entry of an address book a service (vCard 3.0, RFC 2426).',
    schema: { type: 'string' },
  },
  {
    name: 'changes.atom',
    type: 'application/atom+xml',
    title: 'Changes',
    description: 'What was checked or published last, the newest first (Atom, RFC 4287).',
    schema: { type: 'string' },
  },
] as const satisfies OpenDataFile[]
export type OpenDataName = (typeof openDataFiles)[number]['name']

/** Where a file of a city lies in the site: `/open-data/cluj-napoca/hsds.json`. */
export function openDataPath(city: string, name: OpenDataName): string {
  return `/open-data/${city}/${name}`
}

/** The description of all files of these cities, on a site with this address (`https://firstdoor.example/`). */
export function toOpenApi(cities: readonly string[], site: string, version: string): Record<string, unknown> {
  const city = { name: 'city', in: 'path', required: true, description: 'The city.', schema: { type: 'string', enum: cities } }
  return {
    openapi: '3.1.0',
    info: {
      title: 'First Door: open data',
      description: 'The directory of each city in formats of other programs. Whom to name stands in every file.',
      version,
      license: LICENCE,
    },
    servers: [{ url: site }],
    security: [],
    paths: Object.fromEntries(
      openDataFiles.map(({ name, type, title, description, schema }) => [
        `/open-data/{city}/${name}`,
        {
          parameters: [city],
          get: {
            operationId: name.replace(/\W(\w)/, (_, letter: string) => letter.toUpperCase()),
            summary: title,
            description,
            responses: {
              '200': { description: title, content: { [type]: { schema } } },
              '404': { description: 'There is no such city.' },
            },
          },
        },
      ]),
    ),
  }
}
