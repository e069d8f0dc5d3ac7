/** Services of HSDS 3.0 as Markdown files of a city, and a report of what has no place in them. */
import type { Box } from '#content/box.ts'
import { fold } from '#content/fold.ts'
import { plainText } from '#content/plain-text.ts'
import type { Problem } from '#content/result.ts'
import {
  appointments,
  audiences,
  costs,
  documents,
  interpreters,
  kinds,
  levels,
  situations,
  topics,
  wheelchairAccess,
} from '#content/schema/codes.ts'
import { fromSchedules, type HoursFound } from './from-schedules.ts'
import {
  type InputAttribute,
  type InputLocation,
  type InputPhone,
  type InputSchedule,
  type ServiceInput,
  serviceInput,
  servicesIn,
} from './hsds-input.ts'
import { type Field, markdownFile, plainParagraphs } from './markdown-file.ts'

export interface ImportSettings {
  /** The name of the file that is read, for the report. */
  file: string
  city: { id: string; name: string; box: Box }
  /** The page these data were taken from. */
  source: string | undefined
  today: string
  /** Ids of services that the city has; they are left as they are. */
  taken: ReadonlySet<string>
}

export interface HsdsImport {
  /** New files by their paths inside the content folder. */
  files: Map<string, string>
  /** Services that were left out, each with the reason. */
  leftOut: Problem[]
  /** What could not be taken over, field by field. */
  unmapped: Problem[]
}

/** Never throws; what cannot be read is told with its place in the file, such as `services.3.phones.0.number`. */
export function fromHsds(json: unknown, settings: ImportSettings): HsdsImport {
  const result: HsdsImport = { files: new Map(), leftOut: [], unmapped: [] }
  const { file, city } = settings
  const services = servicesIn(json)
  if (!services) {
    const message =
      'There are no services in it. Give a list of services of HSDS 3.0, a page of its API (contents), or its tables by their names.'
    return { ...result, leftOut: [{ file, message }] }
  }
  const ids = new Set<string>()
  services.forEach((service, index) => {
    const at = `services.${index}`
    const parsed = serviceInput.safeParse(service)
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        result.leftOut.push({ file, field: [at, ...path].join('.'), message: `The service cannot be read: ${message}` })
      }
      return
    }
    const id = freeId(idOf(parsed.data), ids)
    if (settings.taken.has(id)) {
      const message = `The city has a service "${id}" ("${parsed.data.name}"). It stays as it is; compare the two and take over by hand what is newer.`
      result.leftOut.push({ file, field: at, message })
      return
    }
    const tell = (field: string, message: string) => result.unmapped.push({ file, field: `${at}.${field}`, message })
    result.files.set(`cities/${city.id}/services/${id}.md`, toMarkdown(parsed.data, settings, tell))
  })
  return result
}

type Tell = (field: string, message: string) => void

/** The id under which we published it, or one made of its name. */
function idOf(service: ServiceInput): string {
  const page = valuesOf(service.attributes, 'page')[0]
  const published = /\/service\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(page ?? '')?.[1]
  const name = fold(service.name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return published ?? (name || 'service')
}

function freeId(id: string, ids: Set<string>): string {
  let free = id
  for (let count = 2; ids.has(free); count++) free = `${id}-${count}`
  ids.add(free)
  return free
}

const READ = new Set([
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
  'schedules',
  'service_at_locations',
  'languages',
  'organization',
  'cost_options',
  'required_documents',
  'attributes',
])

function toMarkdown(service: ServiceInput, settings: ImportSettings, tell: Tell): string {
  const { attributes } = service
  const [summary, body] = wordsOf(service, tell)
  const said = [...body]
  const keep = (label: string, text: string | undefined) => {
    if (text) said.push(`${label}: ${text}`)
  }
  const hours = hoursOf(service.schedules, settings, 'schedules', tell)
  const own = codesOf(attributes)
  const locations = locationsOf(service, settings, tell)
  const place = locations.find(({ exceptions }) => exceptions.length > 0)
  const appointment = own('appointment', appointments)[0]
  const interpreter = own('interpreter', interpreters)[0]
  const cost = own('cost', costs)[0]
  const audience = own('audience', audiences)
  const booking = valuesOf(attributes, 'booking').find(isWeb)
  if (!appointment && !booking) keep('How to apply', service.application_process)
  if (!interpreter) keep('Interpreters', service.interpretation_services)
  if (!cost) keep('Cost', service.fees_description)
  if (audience.length === 0) keep('For whom', service.eligibility_description)
  const alert = alertOf(service.alert)
  if (service.alert && !alert) {
    keep('Now', service.alert)
    tell('alert', 'It has no dates. It stands in the text; write it as an alert with its first and last day.')
  }
  const papers = papersOf(service, tell, said)
  tellTheRest(service, tell)

  const fields: Field[] = [
    ['name', cut(service.name, 'name', tell)],
    [
      'alt_names',
      (service.alternate_name ?? '')
        .split(';')
        .map((name) => name.trim())
        .filter((name) => name !== '' && name.length <= 400),
    ],
    ['summary', summary],
    topicsField(own('topic', topics), tell),
    ['provider', providerOf(service, tell)],
    kindField(own('kind', kinds)[0], tell),
    ['responsible', own('level', levels)[0]],
    ['locations', locations.map(({ fields: found }) => found)],
    ['phones', phonesOf(service.phones, 'phones', tell)],
    ['email', emailOf(service.email, tell)],
    ['website', websiteOf(service, tell)],
    ['booking_url', booking],
    ['opening_hours', hours.openingHours],
    ['hours_exceptions', hours.exceptions.length > 0 ? hours.exceptions : (place?.exceptions ?? [])],
    ['opening_hours_note', noteOf(hours.notes, 'schedules', tell)],
    ['appointment', appointment],
    ['languages', languagesOf(service.languages, 'languages', tell)],
    ['interpreter', interpreter],
    ['cost', cost],
    ['fees', feesOf(service, tell)],
    ['for', audience],
    ['bring', papers],
    ['alert', alert],
    ['status', statusOf(service.status, tell)],
    ['sources', sourcesOf(service, settings)],
    ['checked', { on: settings.today, how: 'source' }, 'Replace when somebody has compared all this with the office or its pages.'],
    ['confidence', 'low'],
    ['doubts', doubtsOf(service, settings)],
  ]
  return markdownFile(fields, said)
}

/** The first paragraph is the summary, the others are the text. */
function wordsOf({ name, description }: ServiceInput, tell: Tell): [summary: string, body: string[]] {
  const paragraphs = plainParagraphs(plainText(description ?? '', '\n'))
  const [first, ...others] = paragraphs
  if (first === undefined) {
    tell('description', 'There is none, so that the name stands in its place. Write what the place does for the reader.')
    return [name.slice(0, 400), []]
  }
  if (first.length <= 400) return [first, others]
  const sentences = first.slice(0, 400)
  const end = Math.max(sentences.lastIndexOf('. '), sentences.lastIndexOf('! '), sentences.lastIndexOf('? '))
  const at = end > 0 ? end + 1 : sentences.lastIndexOf(' ') > 0 ? sentences.lastIndexOf(' ') : 400
  return [first.slice(0, at).trim(), [first.slice(at).trim(), ...others]]
}

function cut(words: string, field: string, tell: Tell): string {
  const text = words.replace(/\s+/g, ' ').trim()
  if (text.length <= 400) return text
  tell(field, `It is longer than 400 characters and was cut: "${text}"`)
  return text.slice(0, 400).trim()
}

/** The codes of one of our lists among the attributes. */
function codesOf(attributes: ServiceInput['attributes']): <C extends string>(taxonomy: string, codes: readonly C[]) => C[] {
  return (taxonomy, codes) => {
    const found = (attributes ?? [])
      .filter((attribute) => attribute.link_type === taxonomy)
      .map((attribute) => attribute.taxonomy_term?.code)
    return codes.filter((code) => found.includes(code)).sort((a, b) => found.indexOf(a) - found.indexOf(b))
  }
}

function valuesOf(attributes: ServiceInput['attributes'], type: string): string[] {
  return (attributes ?? []).flatMap(({ link_type, value }) => (link_type === type && value ? [value] : []))
}

function topicsField(found: string[], tell: Tell): Field {
  if (found.length > 0) return ['topics', found]
  tell('attributes', `None of them is a topic of the directory, so that it stands under "community". Choose from: ${topics.join(', ')}.`)
  return ['topics', ['community'], `Replace: choose from ${topics.join(', ')}.`]
}

function kindField(found: string | undefined, tell: Tell): Field {
  if (found) return ['kind', found]
  tell('organization', `Nothing says what kind of body it is, so that "ngo" stands there. Choose from: ${kinds.join(', ')}.`)
  return ['kind', 'ngo', `Replace: choose from ${kinds.join(', ')}.`]
}

function providerOf({ name, organization }: ServiceInput, tell: Tell): string | undefined {
  const provider = organization?.name?.trim()
  if (!provider || provider === name) return undefined
  return cut(provider, 'organization.name', tell)
}

function statusOf(status: string | undefined, tell: Tell): string | undefined {
  if (status === undefined || status === 'active') return undefined
  if (status === 'temporarily closed') return 'temporarily-closed'
  if (status === 'defunct') return 'closed'
  tell('status', `"${status}" became "temporarily-closed". Write "closed" if it will not open again.`)
  return 'temporarily-closed'
}

function phonesOf(phones: readonly InputPhone[] | undefined, at: string, tell: Tell): Record<string, unknown>[] {
  return (phones ?? []).flatMap((phone, index) => {
    const field = `${at}.${index}`
    const number = numberOf(phone.number)
    tellUnread(phone, PHONE_READ, field, tell)
    if (phone.type && !/^(voice|cell|work)$/i.test(phone.type)) {
      tell(`${field}.type`, `A number for "${phone.type}" has no place here: ${phone.number}`)
      return []
    }
    if (!number) {
      tell(`${field}.number`, `"${phone.number}" has no country code or other letters in it. Write it as "+40264123456" into phones.`)
      return []
    }
    const extension = phone.extension === undefined ? undefined : String(phone.extension)
    if (extension && !/^\d+$/.test(extension)) tell(`${field}.extension`, `"${extension}" has more than digits.`)
    return [
      filled({
        number,
        label: phone.description && cut(phone.description.trim(), `${field}.description`, tell),
        extension: extension && /^\d+$/.test(extension) ? extension : undefined,
        languages: languagesOf(phone.languages, `${field}.languages`, tell),
      }),
    ]
  })
}

const PHONE_READ = ['id', 'service_id', 'service_at_location_id', 'location_id', 'number', 'extension', 'type', 'description', 'languages']

/** An international number without what people put between its digits, or a short one. */
function numberOf(text: string): string | undefined {
  const digits = text.replace(/["\s().\-/\u2010-\u2015\u00a0]/g, '').replace(/^00(?=[1-9])/, '+')
  return /^(\+[1-9]\d{6,14}|\d{3,6})$/.test(digits) ? digits : undefined
}

function languagesOf(languages: ServiceInput['languages'], at: string, tell: Tell): string[] {
  const codes = (languages ?? []).flatMap(({ code, name }, index) => {
    const short = code?.trim().toLowerCase().split('-')[0]
    if (short && /^[a-z]{2,3}$/.test(short)) return [short]
    tell(`${at}.${index}`, `"${name ?? code ?? ''}" has no code of ISO 639. Write its code into languages.`)
    return []
  })
  return [...new Set(codes)]
}

function hoursOf(schedules: readonly InputSchedule[] | undefined, { today }: ImportSettings, at: string, tell: Tell): HoursFound {
  const hours = fromSchedules(schedules ?? [], today)
  for (const { index, message } of hours.unread) tell(`${at}.${index}`, message)
  return hours
}

function noteOf(notes: readonly string[], at: string, tell: Tell): string | undefined {
  const note = notes.join(' ').replace(/\s+/g, ' ').trim()
  return note ? cut(note, `${at}.notes`, tell) : undefined
}

interface LocationFound {
  fields: Record<string, unknown>
  exceptions: HoursFound['exceptions']
}

function locationsOf(service: ServiceInput, settings: ImportSettings, tell: Tell): LocationFound[] {
  return (service.service_at_locations ?? []).flatMap((link, index) => {
    const at = `service_at_locations.${index}`
    const { location } = link
    if (!location) {
      tell(at, 'It leads to no location of this file.')
      return []
    }
    if (location['location_type'] === 'virtual') {
      tell(`${at}.location`, 'A virtual location has no place here. Write its address into website or booking_url.')
      return []
    }
    const schedules = [...(link.schedules ?? []), ...(location.schedules ?? [])]
    const hours = hoursOf(schedules, settings, `${at}.schedules`, tell)
    if (hours.notes.length > 0 && (service.schedules ?? []).length > 0) tell(`${at}.schedules`, `Not taken over: ${hours.notes.join(' ')}`)
    const label = location.name?.trim()
    const phones = [...(link.phones ?? []), ...(location.phones ?? [])]
    const fields = filled({
      label: label && label !== service.name ? cut(label, `${at}.location.name`, tell) : undefined,
      address: addressOf(location, settings, `${at}.location`, tell),
      ...positionOf(location, settings, `${at}.location`, tell),
      phones: phonesOf(phones, `${at}.phones`, tell),
      opening_hours: hours.openingHours,
      wheelchair: wheelchairOf(location, `${at}.location.accessibility`, tell),
      hint: location.description && cut(plainText(location.description).trim(), `${at}.location.description`, tell),
    })
    tellUnread(location, LOCATION_READ, `${at}.location`, tell)
    return [{ fields, exceptions: hours.exceptions }]
  })
}

const LOCATION_READ = [
  'id',
  'location_type',
  'name',
  'description',
  'latitude',
  'longitude',
  'addresses',
  'accessibility',
  'phones',
  'schedules',
  'attributes',
]
const ADDRESS_READ = ['id', 'location_id', 'address_1', 'address_2', 'city', 'postal_code', 'country', 'address_type']

function addressOf(location: InputLocation, { city }: ImportSettings, at: string, tell: Tell): Record<string, unknown> {
  const [first, ...others] = location.addresses ?? []
  for (const other of others) tell(`${at}.addresses`, `A place has one address. Not taken over: ${short(other)}`)
  if (first) tellUnread(first, ADDRESS_READ, `${at}.addresses.0`, tell)
  if (!first?.city) tell(`${at}.addresses.0.city`, `It is missing; "${city.name}" stands there.`)
  return filled({
    street: first?.address_1 && cut(first.address_1.trim(), `${at}.addresses.0.address_1`, tell),
    place: first?.address_2 && cut(first.address_2.trim(), `${at}.addresses.0.address_2`, tell),
    postcode: first?.postal_code,
    city: first?.city ?? city.name,
  })
}

/** How exact a position is HSDS does not say: until somebody looks, the house is not claimed. */
function positionOf(location: InputLocation, { city }: ImportSettings, at: string, tell: Tell): Record<string, unknown> {
  const { longitude, latitude } = location
  if (longitude === undefined || latitude === undefined) return {}
  const [west, south, east, north] = city.box
  if (longitude < west || longitude > east || latitude < south || latitude > north) {
    tell(`${at}.latitude`, `[${longitude}, ${latitude}] is outside the box of the city.`)
    return {}
  }
  const precision = codesOf(location.attributes)('precision', ['building', 'street'])[0]
  if (!precision)
    tell(`${at}.latitude`, 'Nothing says how exact the position is, so that "street" stands there. Write "building" if it is the house.')
  return { position: [longitude, latitude], precision: precision ?? 'street' }
}

function wheelchairOf(location: InputLocation, at: string, tell: Tell): string | undefined {
  const codes = (location.accessibility ?? []).flatMap(({ attributes, description }, index) => {
    const code = codesOf(attributes)('wheelchair', wheelchairAccess)
    if (code.length === 0 && description) tell(`${at}.${index}`, `Write it as wheelchair: yes, limited or no. "${description}"`)
    return code
  })
  return codes[0]
}

function feesOf({ cost_options }: ServiceInput, tell: Tell): Record<string, unknown>[] {
  return (cost_options ?? []).flatMap(({ option, currency, amount, amount_description, valid_from }, index) => {
    const code = currency?.trim().toUpperCase()
    if (amount === undefined || amount < 0 || !code || !/^[A-Z]{3}$/.test(code)) {
      tell(
        `cost_options.${index}`,
        `It needs an amount and a currency of three letters. Not taken over: ${short({ option, currency, amount, amount_description })}`,
      )
      return []
    }
    const asOf = /^As of (\d{4}(?:-\d\d){0,2})\.$/.exec(amount_description ?? '')?.[1]
    const words = [option, asOf ? undefined : amount_description].filter(Boolean).join(', ')
    const day = valid_from && /^\d{4}-\d\d-\d\d$/.test(valid_from) ? valid_from : undefined
    return [
      filled({ amount, currency: code, for: cut(words || 'Fee', `cost_options.${index}.option`, tell), valid_from: day, as_of: asOf }),
    ]
  })
}

function papersOf({ required_documents }: ServiceInput, tell: Tell, said: string[]): Record<string, unknown>[] {
  return (required_documents ?? []).flatMap(({ document, attributes }, index) => {
    const codes = codesOf(attributes)
    const code =
      codes('document', documents)[0] ??
      documents.find(
        (known) =>
          known ===
          fold(document ?? '')
            .trim()
            .replace(/[^a-z]+/g, '-'),
      )
    if (!code) {
      if (document) said.push(`Bring: ${document}`)
      tell(
        `required_documents.${index}`,
        `"${document ?? ''}" is no code of a paper. It stands in the text; write a code into bring if one fits.`,
      )
      return []
    }
    const count = Number(valuesOf(attributes, 'count')[0])
    return [
      filled({
        document: code,
        if: codes('situation', situations)[0],
        form: codes('form', ['original', 'copy', 'original-and-copy'])[0],
        count: Number.isInteger(count) && count > 1 ? count : undefined,
      }),
    ]
  })
}

/** Ours end in their dates: `The office moves. (2026-12-01 to 2026-12-15)`. */
function alertOf(alert: string | undefined): Record<string, string> | undefined {
  const match = /^(.{1,400}) \((\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)\)$/s.exec(alert ?? '')
  return match ? { text: match[1]!, from: match[2]!, until: match[3]! } : undefined
}

function emailOf(email: string | undefined, tell: Tell): string | undefined {
  if (email === undefined || /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(email)) return email
  tell('email', `"${email}" is no e-mail address.`)
  return undefined
}

function websiteOf({ url, organization, attributes }: ServiceInput, tell: Tell): string | undefined {
  const website = url ?? organization?.website
  if (!website || valuesOf(attributes, 'page').includes(website)) return undefined
  if (isWeb(website)) return website
  tell('url', `"${website}" is no whole address. Write it with https://.`)
  return undefined
}

function sourcesOf(service: ServiceInput, { source }: ImportSettings): Record<string, string>[] {
  const pages = valuesOf(service.attributes, 'source').filter(isWeb)
  const taken = source ? [{ url: source, supports: 'all facts, taken over from these data' }] : []
  return [...taken, ...pages.map((url) => ({ url, supports: 'named as a source by those who published these data' }))]
}

function doubtsOf({ assured_date, attributes }: ServiceInput, { file, today }: ImportSettings): string[] {
  const checked = assured_date ? ` Those who published it checked it on ${assured_date.slice(0, 10)}.` : ''
  const own = valuesOf(attributes, 'doubt').filter((doubt) => doubt.length <= 400)
  return [`Taken over on ${today} from ${file}. Nobody has compared it with the office yet.${checked}`, ...own]
}

/** What HSDS says and a service has no field for. */
function tellTheRest(service: ServiceInput, tell: Tell): void {
  for (const [key, value] of Object.entries(service)) {
    if (!READ.has(key)) tell(key, `It has no place here: ${short(value)}`)
  }
  tellUnread(service.organization ?? {}, ['id', 'name', 'website'], 'organization', tell)
  service.cost_options?.forEach((cost, index) => {
    tellUnread(
      cost,
      ['id', 'service_id', 'option', 'currency', 'amount', 'amount_description', 'valid_from'],
      `cost_options.${index}`,
      tell,
    )
  })
  service.required_documents?.forEach((paper, index) => {
    tellUnread(paper, ['id', 'service_id', 'document', 'attributes'], `required_documents.${index}`, tell)
  })
  const others = (service.attributes ?? []).filter((attribute) => !isKnown(attribute))
  others.forEach(({ taxonomy_term: term, value }) => {
    tell(
      'attributes',
      `It has no place here: ${[term?.taxonomy, term?.name ?? term?.code, value && short(value)].filter(Boolean).join(' / ')}`,
    )
  })
}

function tellUnread(object: Record<string, unknown>, read: readonly string[], at: string, tell: Tell): void {
  for (const [key, value] of Object.entries(object)) {
    if (!read.includes(key)) tell(`${at}.${key}`, `It has no place here: ${short(value)}`)
  }
}

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

function isKnown({ link_type }: InputAttribute): boolean {
  return KNOWN_TYPES.includes(link_type ?? '')
}

function isWeb(url: string): boolean {
  return URL.canParse(url) && /^https?:\/\/\S+$/.test(url)
}

function filled(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  )
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 160 ? `${text.slice(0, 160)}…` : text
}
