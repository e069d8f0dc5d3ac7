/** One service of HSDS as a Markdown file. */
import type { Box } from '#content/box.ts'
import { appointments, audiences, costs, interpreters, kinds, levels, topics } from '#content/schema/codes.ts'
import { day, email, webAddress } from '#content/schema/field.ts'
import { codesOf, valuesOf, wordsOf } from './foreign-words.ts'
import { feesOf } from './from-costs.ts'
import type { HoursOf } from './from-hours.ts'
import { locationsOf } from './from-locations.ts'
import { papersOf } from './from-papers.ts'
import { allPhonesOf, languagesOf } from './from-phones.ts'
import type { ServiceInput } from './hsds-input.ts'
import { type Field, markdownFile, plainParagraphs } from './markdown-file.ts'
import { type ServiceHours, serviceHours } from './service-hours.ts'
import { tellTheRest } from './tell-the-rest.ts'
import { cut, type Tell } from './told.ts'
import { toUri } from './uri.ts'

/** Where services go, and what is said of where they come from. */
export interface Destination {
  /** The name of the file that is read. */
  file: string
  city: { id: string; name: string; box: Box }
  /** The page these data were taken from. */
  source: string | undefined
  today: string
}

export function serviceFile(service: ServiceInput, destination: Destination, hoursOf: HoursOf, tell: Tell): string {
  const { city, today } = destination
  const { attributes } = service
  const [summary, body] = textOf(service, tell)
  const said = [...body]
  const keep = (label: string, html: string | undefined) => {
    const words = wordsOf(html ?? '').trim()
    if (words) said.push(...plainParagraphs(`${label}: ${words}`))
  }
  const own = codesOf(attributes)
  const locations = locationsOf(service, city, hoursOf, tell)
  const hours = serviceHours(service.schedules, locations, hoursOf, tell)
  const appointment = own('appointment', appointments)[0]
  const interpreter = own('interpreter', interpreters)[0]
  const cost = own('cost', costs)[0]
  const audience = own('audience', audiences)
  const booking = valuesOf(attributes, 'booking').find(isWeb)
  if (!appointment && !booking) keep('How to apply', service.application_process)
  if (!interpreter) keep('Interpreters', service.interpretation_services)
  if (!cost) keep('Cost', service.fees_description ?? service.fees)
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
    ['alt_names', otherNamesOf(service, tell)],
    ['summary', summary],
    topicsField(own('topic', topics), tell),
    ['provider', providerOf(service, tell)],
    kindField(own('kind', kinds)[0], tell),
    ['responsible', own('level', levels)[0]],
    ['locations', locations.map(({ fields: found }) => found)],
    ['phones', allPhonesOf(service, tell)],
    ['email', emailOf(service.email, tell)],
    ['website', websiteOf(service, tell)],
    ['booking_url', booking],
    ...hoursFields(hours),
    ['appointment', appointment],
    ['languages', languagesOf(service.languages, 'languages', tell)],
    ['interpreter', interpreter],
    ['cost', cost],
    ['fees', feesOf(service, tell)],
    ['for', audience],
    ['bring', papers],
    ['alert', alert],
    ['status', statusOf(service.status, tell)],
    ['sources', sourcesOf(service, destination)],
    ['checked', { on: today, how: 'source' }, 'Replace when somebody has compared all this with the office or its pages.'],
    ['confidence', 'low'],
    ['doubts', doubtsOf(service, destination, tell)],
  ]
  return markdownFile(fields, said)
}

/** The first paragraph is the summary, the others are the text. */
function textOf({ name, description }: ServiceInput, tell: Tell): [summary: string, body: string[]] {
  const paragraphs = plainParagraphs(wordsOf(description ?? '', '\n'))
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

function otherNamesOf({ alternate_name }: ServiceInput, tell: Tell): string[] {
  return (alternate_name ?? '')
    .split(';')
    .filter((name) => name.trim() !== '')
    .map((name) => cut(name, 'alternate_name', tell))
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
  return provider && provider !== name ? cut(provider, 'organization.name', tell) : undefined
}

function hoursFields({ openingHours, exceptions, note }: ServiceHours): Field[] {
  return [
    ['opening_hours', openingHours],
    ['hours_exceptions', exceptions],
    ['opening_hours_note', note],
  ]
}

function statusOf(status: string | undefined, tell: Tell): string | undefined {
  const word = status?.trim().toLowerCase()
  if (word === undefined || word === 'active') return undefined
  if (word === 'temporarily closed') return 'temporarily-closed'
  if (word === 'defunct') return 'closed'
  tell('status', `"${status}" became "temporarily-closed". Write "closed" if it will not open again.`)
  return 'temporarily-closed'
}

/** Ours end in their dates: `The office moves. (2026-12-01 to 2026-12-15)`. */
function alertOf(alert: string | undefined): Record<string, string> | undefined {
  const [, text, from, until] = /^(.{1,400}) \((\S+) to (\S+)\)$/s.exec(alert ?? '') ?? []
  if (!text?.trim() || !isDay(from) || !isDay(until) || from! > until!) return undefined
  return { text: text.replace(/\s+/g, ' ').trim(), from: from!, until: until! }
}

function emailOf(address: string | undefined, tell: Tell): string | undefined {
  if (address === undefined) return undefined
  const read = email.safeParse(address.trim())
  if (read.success) return read.data
  tell('email', `"${address}" is no e-mail address.`)
  return undefined
}

/** Its own one, or else that of the organization. */
function websiteOf({ url, organization, attributes }: ServiceInput, tell: Tell): string | undefined {
  const pages = valuesOf(attributes, 'page').filter(isWeb).map(toUri)
  const candidates = { url, 'organization.website': organization?.website, 'organization.url': organization?.url }
  let website: string | undefined
  for (const [field, text] of Object.entries(candidates)) {
    const address = text?.trim()
    if (!address || pages.includes(address) || address === website) continue
    if (!isWeb(address)) tell(field, `"${address}" is no whole address. Write it with https://.`)
    else if (website) tell(field, `A service has one website. Not taken over: ${address}`)
    else website = address
  }
  return website
}

function sourcesOf(service: ServiceInput, { source }: Destination): Record<string, string>[] {
  const pages = valuesOf(service.attributes, 'source').filter(isWeb)
  const taken = source ? [{ url: source, supports: 'all facts, taken over from these data' }] : []
  return [...taken, ...pages.map((url) => ({ url, supports: 'named as a source by those who published these data' }))]
}

function doubtsOf({ assured_date, attributes }: ServiceInput, { file, today }: Destination, tell: Tell): string[] {
  const assured = assured_date?.slice(0, 10)
  const checked = isDay(assured) ? ` Those who published it checked it on ${assured}.` : ''
  if (assured && !checked) tell('assured_date', `"${assured_date}" is no day.`)
  const own = valuesOf(attributes, 'doubt').map((doubt) => cut(doubt, 'attributes', tell))
  return [`Taken over on ${today} from ${file}. Nobody has compared it with the office yet.${checked}`, ...own]
}

function isDay(text: string | undefined): boolean {
  return day.safeParse(text).success
}

function isWeb(address: string): boolean {
  return webAddress.safeParse(address).success && !/\s/.test(address)
}
