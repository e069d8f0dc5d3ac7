import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ServiceFacts } from '#content/records/service.ts'
import { type Contact, toSmallVCard, toVCard } from '#interop/vcard.ts'

const url = 'https://example.org/en/testville/service/clinic'

const clinic: Contact = {
  name: 'Clinic; second floor, left',
  url,
  facts: {
    phones: [
      { number: '+40264111222', display: '0264 111 222', extension: '12' },
      { number: '+40264111333', display: '0264 111 333' },
    ],
    locations: [{ id: 'main', address: { street: 'Str. Lungă 5', postcode: '400001', city: 'Testville' } }],
    email: 'clinic@example.org',
    website: 'https://clinic.example.org',
  },
}

const secret: ServiceFacts['locations'][number] = {
  id: 'x',
  address: { street: 'Secret Street 5', place: 'Back door', postcode: '999888', city: 'Testville' },
  position: [23.5, 46.5],
}

/** The lines of a card as a phone reads them: unfolded, each as it stands. */
function linesOf(card: string): string[] {
  return card.replace(/\r\n[ \t]/g, '').split('\r\n')
}

const unescaped = (value: string) => value.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter))

test('a service is a contact with name, phones, address, e-mail and pages', () => {
  expect(linesOf(toVCard(clinic))).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:Clinic\\; second floor\\, left;;;;',
    'FN:Clinic\\; second floor\\, left',
    'ORG:Clinic\\; second floor\\, left',
    'TEL;TYPE=WORK,VOICE:+40264111222,12',
    'TEL;TYPE=WORK,VOICE:+40264111333',
    'EMAIL;TYPE=INTERNET:clinic@example.org',
    'ADR;TYPE=WORK:;;Str. Lungă 5;Testville;;400001;',
    'URL:https://clinic.example.org',
    `URL:${url}`,
    'END:VCARD',
    '',
  ])
})

test('the small card for a QR code has the first phone and the first address', () => {
  const lines = linesOf(toSmallVCard(clinic))
  expect(lines.filter((line) => line.startsWith('TEL'))).toHaveLength(1)
  expect(lines.filter((line) => line.startsWith('ADR'))).toHaveLength(1)
  expect(lines.filter((line) => line.startsWith('URL'))).toEqual([])
})

test('a hidden place has a phone and a town, never a street or a point', () => {
  const hidden: Contact = { ...clinic, facts: { ...clinic.facts, hidden: true, locations: [secret] } }
  for (const card of [toVCard(hidden), toSmallVCard(hidden)]) {
    expect(card).toContain('Testville')
    expect(card).toContain('+40264111222')
    expect(card).not.toMatch(/Secret|Back door|999888|23\.5|GEO/)
  }
})

test('a number that stands at the office and at its place is one number', () => {
  const facts = { ...clinic.facts, locations: [{ ...clinic.facts.locations[0]!, phones: clinic.facts.phones }] }
  expect(linesOf(toVCard({ ...clinic, facts })).filter((line) => line.startsWith('TEL'))).toHaveLength(2)
})

test('any name comes back from the card as it was, in lines of 75 octets at most', () => {
  const names = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/\p{Cc}/u.test(text))
  fc.assert(
    fc.property(names, (name) => {
      const card = toVCard({ ...clinic, name })
      for (const line of card.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(linesOf(card).map(unescaped)).toContain(`FN:${name}`)
    }),
  )
})
