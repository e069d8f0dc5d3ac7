/**
 * Services of HSDS 3.0 as other programs write them, checked at the door. What we do not read passes, so that it can be told.
 * https://docs.openreferral.org/en/3.0/hsds/schema_reference.html
 */
import * as z from 'zod/mini'

const text = z.optional(z.string())
/** Some programs write numbers between quotes. */
const number = z.optional(z.union([z.number(), z.pipe(z.string().check(z.regex(/^-?\d+(\.\d+)?$/)), z.transform(Number))]))

const attribute = z.looseObject({
  link_type: text,
  value: text,
  taxonomy_term: z.optional(z.looseObject({ code: text, name: text, taxonomy: text })),
})
export type InputAttribute = z.infer<typeof attribute>
const attributes = z.optional(z.array(attribute))

const language = z.looseObject({ name: text, code: text })

const phone = z.looseObject({
  number: z.string(),
  extension: z.optional(z.union([z.number(), z.string()])),
  type: text,
  description: text,
  languages: z.optional(z.array(language)),
})
export type InputPhone = z.infer<typeof phone>

const schedule = z.looseObject({
  valid_from: text,
  valid_to: text,
  dtstart: text,
  until: text,
  count: number,
  freq: text,
  interval: number,
  byday: text,
  opens_at: text,
  closes_at: text,
  description: text,
  notes: text,
})
export type InputSchedule = z.infer<typeof schedule>

const address = z.looseObject({ address_1: text, address_2: text, city: text, postal_code: text })

const location = z.looseObject({
  name: text,
  description: text,
  latitude: number,
  longitude: number,
  addresses: z.optional(z.array(address)),
  phones: z.optional(z.array(phone)),
  schedules: z.optional(z.array(schedule)),
  accessibility: z.optional(z.array(z.looseObject({ description: text, attributes }))),
  attributes,
})
export type InputLocation = z.infer<typeof location>

const serviceAtLocation = z.looseObject({
  phones: z.optional(z.array(phone)),
  schedules: z.optional(z.array(schedule)),
  location: z.optional(location),
})

export const serviceInput = z.looseObject({
  name: z.string().check(z.trim(), z.minLength(1)),
  alternate_name: text,
  description: text,
  url: text,
  email: text,
  status: text,
  application_process: text,
  interpretation_services: text,
  fees_description: text,
  eligibility_description: text,
  assured_date: text,
  alert: text,
  phones: z.optional(z.array(phone)),
  schedules: z.optional(z.array(schedule)),
  service_at_locations: z.optional(z.array(serviceAtLocation)),
  languages: z.optional(z.array(language)),
  organization: z.optional(z.looseObject({ name: text, website: text })),
  cost_options: z.optional(
    z.array(z.looseObject({ option: text, currency: text, amount: number, amount_description: text, valid_from: text })),
  ),
  required_documents: z.optional(z.array(z.looseObject({ document: text, attributes }))),
  attributes,
})
export type ServiceInput = z.infer<typeof serviceInput>

type Row = Record<string, unknown>

/** The services of a file, whole: of a page of an API, of a list, of tables, or the one it holds. `undefined` when it has none. */
export function servicesIn(json: unknown): unknown[] | undefined {
  const known = withoutNothing(json)
  if (Array.isArray(known)) return known
  if (!isRow(known)) return undefined
  if (Array.isArray(known['contents'])) return known['contents']
  const services = tableOf(known, 'service')
  if (services.length > 0) return services.map((service) => joined(service, 'service', known))
  return typeof known['name'] === 'string' ? [known] : undefined
}

/** Without `null` and empty texts: many programs write them where nothing is known. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing)
  if (!isRow(value)) return value
  const fields = Object.entries(value).filter(([, field]) => field !== null && field !== '')
  return Object.fromEntries(fields.map(([key, field]) => [key, withoutNothing(field)]))
}

/** Which tables hang on the rows of a table, by the field under which HSDS nests them. */
const nested: Record<string, Record<string, string>> = {
  service: {
    phones: 'phone',
    schedules: 'schedule',
    service_areas: 'service_area',
    service_at_locations: 'service_at_location',
    languages: 'language',
    cost_options: 'cost_option',
    required_documents: 'required_document',
    contacts: 'contact',
    funding: 'funding',
  },
  service_at_location: { phones: 'phone', schedules: 'schedule', contacts: 'contact' },
  location: { addresses: 'address', phones: 'phone', schedules: 'schedule', languages: 'language', accessibility: 'accessibility' },
  phone: { languages: 'language' },
}

/** A row of a table with the rows that belong to it, as HSDS nests them; what is nested already stays. */
function joined(row: Row, table: string, tables: Row): Row {
  const parts: Row = { ...row }
  for (const [field, other] of Object.entries(nested[table] ?? {})) {
    const rows = tableOf(tables, other).filter((candidate) => candidate[`${table}_id`] === row['id'] && !isDeeper(candidate, table))
    if (rows.length > 0 && !(field in row)) parts[field] = rows.map((part) => joined(part, other, tables))
  }
  const linked = tableOf(tables, 'attribute').filter((candidate) => candidate['link_id'] === row['id'])
  if (linked.length > 0 && !('attributes' in row)) parts['attributes'] = linked.map((attribute) => withTerm(attribute, tables))
  for (const one of ['organization', 'location']) {
    const found = tableOf(tables, one).find((candidate) => candidate['id'] === row[`${one}_id`])
    if (found && !(one in row) && (table === 'service' || table === 'service_at_location')) parts[one] = joined(found, one, tables)
  }
  return parts
}

/** A phone of one place names its service, too; it belongs to the place. */
function isDeeper(row: Row, table: string): boolean {
  return table === 'service' && ('service_at_location_id' in row || 'phone_id' in row || 'contact_id' in row)
}

function withTerm(attribute: Row, tables: Row): Row {
  const term = tableOf(tables, 'taxonomy_term').find(({ id }) => id === attribute['taxonomy_term_id'])
  return term && !('taxonomy_term' in attribute) ? { ...attribute, taxonomy_term: term } : attribute
}

/** Tables are named in singular in the specification and in plural by its files. */
function tableOf(tables: Row, name: string): Row[] {
  const plural = { address: 'addresses', taxonomy: 'taxonomies', service_at_location: 'service_at_locations' }[name] ?? `${name}s`
  const rows = tables[name] ?? tables[plural]
  return Array.isArray(rows) ? rows.filter(isRow) : []
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
