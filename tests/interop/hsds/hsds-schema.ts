/**
 * HSDS 3.0 as far as we write it, as strictly as its schemas say: required fields, lists of values, formats. Any other field is wrong.
 * https://docs.openreferral.org/en/3.0/hsds/schema_reference.html
 */
import { z } from 'zod'

const id = z.uuid({ version: 'v5' })
const text = z.string().min(1)
/** HSDS asks for it, and it may be empty where nobody knows it. */
const asked = z.string()
/** The characters of RFC 3986: no letters beyond ASCII, no brackets, no lone percent sign. */
const uri = z.url().regex(/^(?:[\w\-.~:/?#@!$&'()*+,;=]|%[\dA-Fa-f]{2})+$/)
const day = z.iso.date()
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const days = z.string().regex(/^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/)

const taxonomy = z.strictObject({ id, name: text, description: text, uri: uri.optional() })
const term = z.strictObject({
  id,
  code: text,
  name: text,
  description: text,
  taxonomy: text,
  taxonomy_id: id,
  taxonomy_detail: taxonomy,
  language: z.string().regex(/^[a-z]{2,3}$/),
})
const attribute = z.strictObject({
  id,
  link_id: id,
  link_type: text,
  link_entity: z.enum(['service', 'location', 'accessibility', 'required_document']),
  taxonomy_term_id: id.optional(),
  value: text.optional(),
  taxonomy_term: term.optional(),
})
const language = z.strictObject({ id, name: text, code: z.string().regex(/^[a-z]{2,3}$/) })
const phone = z.strictObject({
  id,
  number: text,
  extension: z.number().optional(),
  type: z.enum(['text', 'voice', 'fax', 'cell', 'video', 'pager', 'textphone']),
  description: text.optional(),
  languages: z.array(language).min(1).optional(),
})
const schedule = z.strictObject({
  id,
  valid_from: day.optional(),
  valid_to: day.optional(),
  dtstart: day.optional(),
  until: day.optional(),
  freq: z.enum(['WEEKLY', 'MONTHLY']).optional(),
  interval: z.number().optional(),
  wkst: z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']).optional(),
  byday: days.optional(),
  opens_at: time.optional(),
  closes_at: time.optional(),
  description: text.optional(),
  notes: text.optional(),
})
const address = z.strictObject({
  id,
  address_1: asked,
  address_2: text.optional(),
  city: text,
  state_province: asked,
  postal_code: asked,
  country: z.string().regex(/^[A-Z]{2}$/),
  address_type: z.enum(['physical', 'postal', 'virtual']),
})
const location = z.strictObject({
  id,
  location_type: z.enum(['physical', 'postal', 'virtual']),
  name: text.optional(),
  description: text.optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  addresses: z.array(address),
  accessibility: z.array(z.strictObject({ id, description: text, attributes: z.array(attribute) })).optional(),
  attributes: z.array(attribute).optional(),
})
const serviceAtLocation = z.strictObject({
  id,
  service_id: id,
  location_id: id,
  phones: z.array(phone).optional(),
  schedules: z.array(schedule).optional(),
  location,
})
const metadata = z.strictObject({
  id,
  resource_id: id,
  resource_type: text,
  last_action_date: day,
  last_action_type: text,
  field_name: text,
  previous_value: asked,
  replacement_value: asked,
  updated_by: asked,
})
const service = z.strictObject({
  id,
  organization_id: id,
  name: text,
  alternate_name: text.optional(),
  description: text,
  url: uri,
  email: z.email().optional(),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  interpretation_services: text.optional(),
  application_process: text.optional(),
  fees_description: text.optional(),
  eligibility_description: text.optional(),
  assured_date: day,
  assurer_email: z.email().optional(),
  alert: text.optional(),
  last_modified: z.iso.datetime(),
  phones: z.array(phone).optional(),
  schedules: z.array(schedule).optional(),
  service_areas: z.array(z.strictObject({ id, name: text })),
  service_at_locations: z.array(serviceAtLocation).optional(),
  languages: z.array(language).optional(),
  organization: z.strictObject({ id, name: text, description: text, legal_status: text }),
  cost_options: z
    .array(
      z.strictObject({
        id,
        valid_from: day.optional(),
        option: text,
        currency: z.string().regex(/^[A-Z]{3}$/),
        amount: z.number().min(0),
        amount_description: text.optional(),
      }),
    )
    .optional(),
  required_documents: z.array(z.strictObject({ id, document: text, attributes: z.array(attribute) })).optional(),
  attributes: z.array(attribute),
  metadata: z.array(metadata),
})

/** A page of the API: https://docs.openreferral.org/en/3.0/hsds/api_reference.html */
export const hsdsPage = z.strictObject({
  total_items: z.int(),
  total_pages: z.literal(1),
  page_number: z.literal(1),
  size: z.int(),
  first_page: z.literal(true),
  last_page: z.literal(true),
  empty: z.boolean(),
  license: z.strictObject({ name: text, url: uri }),
  attribution: text,
  contents: z.array(service),
})
