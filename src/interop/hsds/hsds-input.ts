/**
 * Services of HSDS 3.0 as other programs write them, checked at the door. What we do not read passes, so that it can be told.
 * https://docs.openreferral.org/en/3.0/hsds/schema_reference.html
 */
import * as z from 'zod/mini'
import { short } from './told.ts'

/** Some programs write postcodes and phone numbers as numbers. */
const text = z.optional(z.union([z.string(), z.pipe(z.number(), z.transform(String))]))
/** Some programs write numbers between quotes. */
const number = z.optional(z.union([z.number(), z.pipe(z.string().check(z.regex(/^-?\d+(\.\d+)?$/)), z.transform(Number))]))
const list = <T extends z.ZodMiniType>(item: T) => z.optional(z.array(item))

const attribute = z.looseObject({
  link_type: text,
  value: text,
  taxonomy_term: z.optional(z.looseObject({ code: text, name: text, taxonomy: text })),
})
export type InputAttribute = z.infer<typeof attribute>
const attributes = list(attribute)

const language = z.looseObject({ name: text, code: text })
export type InputLanguage = z.infer<typeof language>

const phone = z.looseObject({ number: text, extension: text, type: text, description: text, languages: list(language) })
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
  location_type: text,
  name: text,
  description: text,
  latitude: number,
  longitude: number,
  addresses: list(address),
  phones: list(phone),
  schedules: list(schedule),
  accessibility: list(z.looseObject({ description: text, attributes })),
  attributes,
})
export type InputLocation = z.infer<typeof location>

const serviceAtLocation = z.looseObject({ phones: list(phone), schedules: list(schedule), location: z.optional(location) })

const serviceInput = z.looseObject({
  name: z.string().check(z.trim(), z.minLength(1)),
  alternate_name: text,
  description: text,
  url: text,
  email: text,
  status: text,
  application_process: text,
  interpretation_services: text,
  fees_description: text,
  /** The name of `fees_description` before HSDS 3.0; many still write it. */
  fees: text,
  eligibility_description: text,
  assured_date: text,
  alert: text,
  phones: list(phone),
  contacts: list(z.looseObject({ phones: list(phone) })),
  schedules: list(schedule),
  service_at_locations: list(serviceAtLocation),
  languages: list(language),
  /** HSDS 2.0 calls the website `url`. */
  organization: z.optional(z.looseObject({ name: text, website: text, url: text })),
  cost_options: list(z.looseObject({ option: text, currency: text, amount: number, amount_description: text, valid_from: text })),
  required_documents: list(z.looseObject({ document: text, attributes })),
  attributes,
})
export type ServiceInput = z.infer<typeof serviceInput>

export interface ReadService {
  /** `undefined` when it has no name. */
  service?: ServiceInput
  /** The parts that cannot be read. */
  wrong: { field: string; message: string }[]
}

/** The service, without those of its parts that are not what HSDS says: one bad phone does not cost the others. */
export function readService(row: unknown): ReadService {
  const first = serviceInput.safeParse(row)
  if (first.success) return { service: first.data, wrong: [] }
  const paths = first.error.issues.map(({ path }) => path)
  const wrong = paths.map((path) => ({
    field: path.join('.'),
    message: `It is not what HSDS says there, and was not taken over: ${short(at(row, path))}`,
  }))
  if (paths.some(([field]) => field === undefined || field === 'name')) return { wrong: [{ field: 'name', message: 'It has no name.' }] }
  const mended = serviceInput.safeParse(paths.reduce(without, row))
  return mended.success ? { service: mended.data, wrong } : { wrong }
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key], value)
}

/** The same without the part at this path. A list keeps its length, so that what is told later still names the right place. */
function without(value: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
  if (Array.isArray(value)) return value.map((item, index) => (index !== key ? item : rest.length > 0 ? without(item, rest) : {}))
  const { [key!]: part, ...others } = value as Record<PropertyKey, unknown>
  return rest.length > 0 ? { ...others, [key!]: without(part, rest) } : others
}
