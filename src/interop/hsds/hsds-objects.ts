/**
 * The objects of HSDS 3.0 as far as we write them: Open Referral's Human Services Data Specification.
 * https://docs.openreferral.org/en/3.0/hsds/schema_reference.html
 */

export interface HsdsTaxonomy {
  id: string
  name: string
  description: string
  uri?: string
}

export interface HsdsTerm {
  id: string
  code: string
  name: string
  description: string
  taxonomy: string
  taxonomy_id: string
  taxonomy_detail: HsdsTaxonomy
  /** ISO 639. */
  language: string
}

export interface HsdsAttribute {
  id: string
  link_id: string
  link_type: string
  link_entity: string
  taxonomy_term_id?: string
  value?: string
  taxonomy_term?: HsdsTerm
}

export interface HsdsLanguage {
  id: string
  name: string
  code: string
}

export interface HsdsPhone {
  id: string
  number: string
  extension?: number
  type: 'voice'
  description?: string
  languages?: HsdsLanguage[]
}

/** An RRULE of RFC 5545 with times. Times are those of the clocks of the city. */
export interface HsdsSchedule {
  id: string
  valid_from?: string
  valid_to?: string
  dtstart?: string
  until?: string
  freq?: 'WEEKLY'
  interval?: 1
  wkst?: 'MO'
  byday?: string
  opens_at?: string
  closes_at?: string
  description?: string
  notes?: string
}

export interface HsdsAddress {
  id: string
  address_1: string
  address_2?: string
  city: string
  state_province: string
  postal_code: string
  /** ISO 3166-1, two letters. */
  country: string
  address_type: 'physical'
}

export interface HsdsLocation {
  id: string
  location_type: 'physical'
  name?: string
  description?: string
  latitude?: number
  longitude?: number
  addresses: HsdsAddress[]
  accessibility?: { id: string; description: string; attributes: HsdsAttribute[] }[]
  attributes?: HsdsAttribute[]
}

export interface HsdsServiceAtLocation {
  id: string
  service_id: string
  location_id: string
  phones?: HsdsPhone[]
  schedules?: HsdsSchedule[]
  location: HsdsLocation
}

export interface HsdsOrganization {
  id: string
  name: string
  description: string
  legal_status?: string
}

export interface HsdsCostOption {
  id: string
  valid_from?: string
  option: string
  currency: string
  amount: number
  amount_description?: string
}

export interface HsdsRequiredDocument {
  id: string
  document: string
  attributes: HsdsAttribute[]
}

/** HSDS asks for all of these fields of a change, also for those that nobody knows: these are empty. */
export interface HsdsMetadata {
  id: string
  resource_id: string
  resource_type: string
  last_action_date: string
  last_action_type: string
  field_name: string
  previous_value: string
  replacement_value: string
  updated_by: string
}

export interface HsdsService {
  id: string
  organization_id: string
  name: string
  alternate_name?: string
  description: string
  url: string
  email?: string
  status: 'active' | 'temporarily closed' | 'defunct'
  interpretation_services?: string
  application_process?: string
  fees_description?: string
  eligibility_description?: string
  assured_date: string
  assurer_email?: string
  alert?: string
  last_modified: string
  phones?: HsdsPhone[]
  schedules?: HsdsSchedule[]
  service_areas: { id: string; name: string }[]
  service_at_locations?: HsdsServiceAtLocation[]
  languages?: HsdsLanguage[]
  organization: HsdsOrganization
  cost_options?: HsdsCostOption[]
  required_documents?: HsdsRequiredDocument[]
  attributes: HsdsAttribute[]
  metadata: HsdsMetadata[]
}

/** All services of a city as one page of the API of HSDS: the only way HSDS packs several records into a JSON file. */
export interface HsdsPage {
  total_items: number
  total_pages: 1
  page_number: 1
  size: number
  first_page: true
  last_page: true
  empty: boolean
  /** Not of HSDS. */
  license: { name: string; url: string }
  /** Not of HSDS. */
  attribution: string
  contents: HsdsService[]
}
