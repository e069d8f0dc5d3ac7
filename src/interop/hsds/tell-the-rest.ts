/** What a service of HSDS says for which the directory has no field. */
import type { ServiceInput } from './hsds-input.ts'
import { short, type Tell, tellUnread } from './told.ts'

const READ = [
  'id',
  'organization_id',
  'name',
  'alternate_name',
  'description',
  'url',
  'email',
  'status',
  'application_process',
  'interpretation_services',
  'fees_description',
  'eligibility_description',
  'assured_date',
  'alert',
  'phones',
  'contacts',
  'schedules',
  'service_at_locations',
  'languages',
  'organization',
  'cost_options',
  'required_documents',
  'attributes',
]
const OF_CONTACTS = ['id', 'organization_id', 'service_id', 'service_at_location_id', 'location_id', 'phones']
/** Attributes that other parts of the import read, and our own confidence, which never counts for them. */
const KNOWN_TYPES = [
  'topic',
  'audience',
  'kind',
  'level',
  'appointment',
  'cost',
  'interpreter',
  'confidence',
  'page',
  'booking',
  'source',
  'doubt',
]

export function tellTheRest(service: ServiceInput, tell: Tell): void {
  const { fees_description, organization, contacts, attributes } = service
  tellUnread(service, fees_description === undefined ? [...READ, 'fees'] : READ, '', tell)
  tellUnread(organization ?? {}, ['id', 'name', 'website', 'url'], 'organization', tell)
  contacts?.forEach((contact, index) => {
    tellUnread(contact, OF_CONTACTS, `contacts.${index}`, tell)
  })
  for (const { link_type, taxonomy_term: term, value } of attributes ?? []) {
    if (KNOWN_TYPES.includes(link_type ?? '')) continue
    const words = [term?.taxonomy, term?.name ?? term?.code, value && short(value)]
    tell('attributes', `It has no place here: ${words.filter(Boolean).join(' / ')}`)
  }
}
