/**
 * The services of a city in HSDS 3.0, the Human Services Data Specification of Open Referral.
 * https://docs.openreferral.org/en/3.0/hsds/schema_reference.html
 */
import { pinPosition } from '#content/pin-position.ts'
import { plainText } from '#content/plain-text.ts'
import type { Hours, Paper, Phone } from '#content/records/parts.ts'
import type { DirectoryRecord } from '#content/records/record.ts'
import type { Location, ServiceFacts, ServiceWords } from '#content/records/service.ts'
import { attributionOf, LICENCE } from '../open-data/licence.ts'
import { FIRST_LANGUAGE, type OpenCity, type OpenDataSite, servicePage, wordsOf } from '../open-data/open-city.ts'
import type {
  HsdsAttribute,
  HsdsCostOption,
  HsdsLanguage,
  HsdsLocation,
  HsdsOrganization,
  HsdsPage,
  HsdsPhone,
  HsdsRequiredDocument,
  HsdsSchedule,
  HsdsService,
  HsdsServiceAtLocation,
} from './hsds-objects.ts'
import { withIdentifiers } from './ids.ts'
import { codeAttribute, type Linked, plainAttribute, type Taxonomy, wordsAttribute } from './taxonomies.ts'
import { toSchedules } from './to-schedules.ts'
import { toUri } from './uri.ts'

/** What every part of a service is made from. */
interface Making {
  city: OpenCity
  site: OpenDataSite
  facts: ServiceFacts
  words: ServiceWords
  /** Under which the service and its parts get their ids. */
  name: string
}

/** All services of the city, whole, as one page of the API of HSDS. */
export async function toHsds(city: OpenCity, site: OpenDataSite): Promise<HsdsPage> {
  const contents = await withIdentifiers(city.services.map((record) => toService(city, site, record)))
  return {
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    license: LICENCE,
    attribution: attributionOf(city),
    contents,
  }
}

function toService(city: OpenCity, site: OpenDataSite, record: DirectoryRecord<'service'>): HsdsService {
  const { facts } = record
  const words = wordsOf(record.words)
  const making: Making = { city, site, facts, words, name: `${city.id}/service/${facts.id}` }
  const { name } = making
  const organization = toOrganization(making)
  const { checked } = facts.trust
  const otherNames = [record.words[city.facts.languages[0]!]?.name, ...(facts.altNames ?? [])].filter((other) => other !== words.name)
  const atLocations = facts.hidden ? [] : facts.locations.map((location) => toServiceAtLocation(making, location))
  return {
    id: name,
    organization_id: organization.id,
    name: words.name,
    ...whenAny('alternate_name', [...new Set(otherNames)].filter(Boolean).join('; ')),
    description: descriptionOf(words),
    url: toUri(facts.website ?? servicePage(site, city, facts.id)),
    ...(facts.email && { email: facts.email }),
    status: ({ active: 'active', 'temporarily-closed': 'temporarily closed', closed: 'defunct' } as const)[facts.status],
    ...(facts.interpreter && { interpretation_services: site.label(`interpreter.${facts.interpreter}`) }),
    ...whenAny('application_process', applicationProcess(making)),
    ...(facts.cost && { fees_description: site.label(`cost.${facts.cost}`) }),
    ...whenAny('eligibility_description', facts.for.map((code) => site.label(`audience.${code}`)).join(', ')),
    assured_date: checked.on,
    ...(city.facts.feedback.email && { assurer_email: city.facts.feedback.email }),
    ...(facts.alert && { alert: `${words.notes['alert'] ?? ''} (${facts.alert.from} to ${facts.alert.until})`.trim() }),
    last_modified: `${checked.on}T00:00:00.000Z`,
    ...whenAny('phones', toPhones(making, name, [...facts.phones, ...(facts.hidden ? phonesOfPlaces(facts) : [])])),
    ...whenAny('schedules', schedulesOf(making, name, facts.hours, words.notes['opening_hours'])),
    service_areas: [{ id: `${name}/service-area`, name: city.words.name }],
    ...whenAny('service_at_locations', atLocations),
    ...whenAny('languages', toLanguages(site, name, facts.languages)),
    organization,
    ...whenAny('cost_options', toCostOptions(making)),
    ...whenAny(
      'required_documents',
      facts.bring.map((paper, index) => toRequiredDocument(making, paper, index)),
    ),
    attributes: attributesOf(making, record.words),
    metadata: [
      {
        id: `${name}/metadata/checked`,
        resource_id: name,
        resource_type: 'service',
        last_action_date: checked.on,
        last_action_type: `check: ${checked.how}`,
        field_name: 'assured_date',
        previous_value: '',
        replacement_value: checked.on,
        updated_by: checked.by ?? '',
      },
    ],
  }
}

/** The field, unless it would be empty. */
function whenAny<K extends string, V extends string | readonly unknown[]>(key: K, value: V): { [key in K]?: V } {
  return (value.length > 0 ? { [key]: value } : {}) as { [key in K]?: V }
}

/** The summary, then the text, with an empty line between. */
function descriptionOf({ summary, html }: ServiceWords): string {
  return [
    summary,
    plainText(html, '\n')
      .replace(/\s*\n\s*/g, '\n')
      .trim(),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Whoever provides several services is one organization, the same wherever it stands: of its kinds the first counts. */
function toOrganization({ city, site, facts, words }: Making): HsdsOrganization {
  const first = city.services.find((record) => facts.provider && record.facts.provider === facts.provider)
  const kind = site.label(`kind.${first?.facts.kind ?? facts.kind}`)
  return {
    id: facts.provider ? `${city.id}/organization/${facts.provider}` : `${city.id}/organization-of/${facts.id}`,
    name: facts.provider ?? words.name,
    description: facts.provider ? kind : words.summary,
    legal_status: kind,
  }
}

function applicationProcess({ site, facts }: Making): string {
  const appointment = facts.appointment && site.label(`appointment.${facts.appointment}`)
  return [appointment, facts.booking].filter(Boolean).join(': ')
}

function phonesOfPlaces({ locations, phones }: ServiceFacts): Phone[] {
  const known = new Set(phones.map(({ number }) => number))
  return locations.flatMap((location) => location.phones ?? []).filter(({ number }) => !known.has(number))
}

function toPhones({ site, words }: Making, owner: string, phones: readonly Phone[]): HsdsPhone[] {
  return phones.map(({ number, extension, hours, languages = [] }, index) => {
    const name = `${owner}/phone/${number}/${index + 1}`
    const description = [words.notes[`phones.${number}`], hours && hoursInWords(hours)].filter(Boolean).join('. ')
    return {
      id: name,
      number,
      // A number in HSDS: leading zeros would be lost, so such an extension stands in the description.
      ...(extension && !extension.startsWith('0') && { extension: Number(extension) }),
      type: 'voice',
      ...whenAny('description', [description, extension?.startsWith('0') && `Extension ${extension}`].filter(Boolean).join('. ')),
      ...whenAny('languages', toLanguages(site, name, languages)),
    }
  })
}

/** HSDS has schedules of services and places, not of phones. */
function hoursInWords(hours: Hours): string {
  const frame = { name: '', validFrom: '', validTo: '', timezone: '', notes: [] }
  const week = toSchedules({ week: hours.week }, frame).filter(({ freq }) => freq)
  return week.map(({ byday, opens_at, closes_at }) => `${byday} ${opens_at}-${closes_at}`).join('; ')
}

function toLanguages(site: OpenDataSite, owner: string, codes: readonly string[]): HsdsLanguage[] {
  return codes.map((code) => ({ id: `${owner}/language/${code}`, name: site.label(`language.${code}`), code }))
}

function schedulesOf({ city, facts, words }: Making, name: string, hours: Hours | undefined, note: string | undefined): HsdsSchedule[] {
  if (!hours) return []
  const { checked, reviewBy } = facts.trust
  const { timezone, hoursUntil } = city.facts
  const exceptions = (facts.exceptions ?? []).flatMap(({ from, until }) => {
    const why = words.notes[`hours_exceptions.${from}`]
    return why ? [`${from} to ${until}: ${why}`] : []
  })
  return toSchedules(hours, {
    name,
    validFrom: checked.on,
    validTo: reviewBy < hoursUntil ? reviewBy : hoursUntil,
    timezone,
    notes: [...(note ? [note] : []), ...exceptions],
  })
}

function toServiceAtLocation(making: Making, location: Location): HsdsServiceAtLocation {
  const { name, words } = making
  const at = `${name}/location/${location.id}`
  return {
    id: `${at}/at`,
    service_id: name,
    location_id: at,
    ...whenAny('phones', toPhones(making, at, location.phones ?? [])),
    ...whenAny('schedules', schedulesOf(making, at, location.hours, words.notes['opening_hours'])),
    location: toLocation(making, at, location),
  }
}

function toLocation({ city, site, words }: Making, name: string, location: Location): HsdsLocation {
  const { address, wheelchair, precision } = location
  const point = pinPosition(location)
  const accessibility = `${name}/accessibility`
  return {
    id: name,
    location_type: 'physical',
    name: words.notes[`locations.${location.id}.label`] ?? words.name,
    ...whenAny('description', words.notes[`locations.${location.id}.hint`] ?? ''),
    ...(point && { latitude: point[1], longitude: point[0] }),
    addresses: [
      {
        id: `${name}/address`,
        // HSDS wants all of these; what nobody knows is empty.
        address_1: address.street ?? '',
        ...(address.place && { address_2: address.place }),
        city: address.city,
        state_province: '',
        postal_code: address.postcode ?? '',
        country: city.facts.country.toUpperCase(),
        address_type: 'physical',
      },
    ],
    ...(wheelchair && {
      accessibility: [
        {
          id: accessibility,
          description: site.label(`wheelchair.${wheelchair}`),
          attributes: [
            codeAttribute(
              { name: accessibility, entity: 'accessibility' },
              'wheelchair',
              wheelchair,
              site.label(`wheelchair.${wheelchair}`),
            ),
          ],
        },
      ],
    }),
    ...(point &&
      precision && {
        attributes: [codeAttribute({ name, entity: 'location' }, 'precision', precision, site.label(`precision.${precision}`))],
      }),
  }
}

function toCostOptions({ facts, words, name }: Making): HsdsCostOption[] {
  return facts.fees.map(({ id, amount, currency, validFrom, asOf }) => ({
    id: `${name}/fee/${id}`,
    ...(validFrom && { valid_from: validFrom }),
    option: words.notes[`fees.${id}`] ?? id,
    currency,
    amount,
    ...(asOf && { amount_description: `As of ${asOf}.` }),
  }))
}

function toRequiredDocument({ site, name }: Making, paper: Paper, index: number): HsdsRequiredDocument {
  const { document, form, count } = paper
  const owner: Linked = { name: `${name}/document/${index + 1}`, entity: 'required_document' }
  const code = (taxonomy: Taxonomy, value: string) => codeAttribute(owner, taxonomy, value, site.label(`${taxonomy}.${value}`))
  const conditions = [paper.if && site.label(`situation.${paper.if}`), form && site.label(`form.${form}`), count && `${count}`]
  const said = conditions.filter(Boolean).join(', ')
  return {
    id: owner.name,
    document: said ? `${site.label(`document.${document}`)} (${said})` : site.label(`document.${document}`),
    attributes: [
      code('document', document),
      ...(paper.if ? [code('situation', paper.if)] : []),
      ...(form ? [code('form', form)] : []),
      ...(count ? [plainAttribute(owner, 'count', String(count))] : []),
    ],
  }
}

/** What HSDS has no field for, and the words of other languages. */
function attributesOf({ city, site, facts, words, name }: Making, all: Record<string, ServiceWords>): HsdsAttribute[] {
  const owner: Linked = { name, entity: 'service' }
  const code = (taxonomy: Taxonomy, value: string | undefined) =>
    value === undefined ? [] : [codeAttribute(owner, taxonomy, value, site.label(`${taxonomy}.${value}`))]
  const plain = (type: string, values: readonly (string | undefined)[]) =>
    values.flatMap((value, index) => (value ? [plainAttribute(owner, type, value, index + 1)] : []))
  const others = Object.entries(all).filter(([language]) => language !== FIRST_LANGUAGE)
  return [
    ...facts.topics.flatMap((topic) => code('topic', topic)),
    ...facts.for.flatMap((audience) => code('audience', audience)),
    ...code('kind', facts.kind),
    ...code('level', facts.responsible),
    ...code('appointment', facts.appointment),
    ...code('cost', facts.cost),
    ...code('interpreter', facts.interpreter),
    ...code('confidence', facts.trust.confidence),
    ...plain('page', [servicePage(site, city, facts.id)]),
    ...plain('booking', [facts.booking]),
    ...plain('confirmed-by', [facts.trust.confirmedBy]),
    ...plain(
      'source',
      facts.trust.sources.map(({ url }) => url),
    ),
    ...plain('doubt', words.doubts),
    ...others.flatMap(([language, said]) => [
      wordsAttribute(owner, 'name', language, said.name),
      wordsAttribute(owner, 'description', language, descriptionOf(said)),
      ...(said.translation ? [wordsAttribute(owner, 'translated-by', language, said.translation.by)] : []),
    ]),
  ]
}
