/**
 * A service as an entry of an address book. vCard 3.0, because phones of ten years ago read it as well as those of today:
 * https://datatracker.ietf.org/doc/html/rfc2426
 */
import type { Phone } from '#content/records/parts.ts'
import type { ServiceFacts } from '#content/records/service.ts'
import { shownAddress } from '#content/shown-address.ts'
import { contentLine, escapeText } from './ical-line.ts'

export interface Contact {
  name: string
  /** The page about it. */
  url: string
  facts: Pick<ServiceFacts, 'hidden' | 'locations' | 'phones' | 'email' | 'website'>
  note?: string
}

/** The entry, as a file. A hidden place has its town, and no more. */
export function toVCard({ name, url, facts, note }: Contact): string {
  return linesOf(name, [
    ...phonesOf(facts).map(phoneLine),
    ...(facts.email ? [`EMAIL;TYPE=INTERNET:${escapeText(facts.email)}`] : []),
    ...facts.locations.map((location) => addressLine(shownAddress(facts, location))),
    ...(facts.website ? [`URL:${escapeText(facts.website)}`] : []),
    `URL:${escapeText(url)}`,
    ...(note ? [`NOTE:${escapeText(note)}`] : []),
  ])
}

/** The entry with what fits into a QR code that an old camera can read: name, first phone, first address. */
export function toSmallVCard({ name, facts }: Contact): string {
  const [phone] = phonesOf(facts)
  const [location] = facts.locations
  return linesOf(name, [...(phone ? [phoneLine(phone)] : []), ...(location ? [addressLine(shownAddress(facts, location))] : [])])
}

function linesOf(name: string, lines: string[]): string {
  // N is asked for by the format; an office has no family name.
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escapeText(name)};;;;`,
    `FN:${escapeText(name)}`,
    `ORG:${escapeText(name)}`,
    ...lines,
    'END:VCARD',
  ]
    .map(contentLine)
    .join('')
}

function phonesOf({ phones, locations }: Contact['facts']): Phone[] {
  const all = [...phones, ...locations.flatMap((location) => location.phones ?? [])]
  return all.filter(({ number }, index) => all.findIndex((other) => other.number === number) === index)
}

function phoneLine({ number, extension }: Phone): string {
  // A comma is a pause before the extension is dialled.
  return `TEL;TYPE=WORK,VOICE:${[number, extension].filter(Boolean).join(',')}`
}

function addressLine({ street = '', place = '', postcode = '', city }: ServiceFacts['locations'][number]['address']): string {
  const parts = ['', place, street, city, '', postcode, '']
  return `ADR;TYPE=WORK:${parts.map(escapeText).join(';')}`
}
