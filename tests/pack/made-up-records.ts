/** Small builders of the five kinds of record, and any set of them for property tests. Nothing in them is true. */
import fc from 'fast-check'
import type { DirectoryRecord, Facts } from '#content/records/record.ts'

/** What a record says, by language. */
type Says = Record<string, string>

const madeUpTrust: Facts<'service'>['trust'] = {
  sources: [{ url: 'https://testville.example/', supports: 'everything' }],
  checked: { on: '2026-10-01', how: 'web' },
  confidence: 'high',
  reviewBy: '2027-04-01',
}

export function service(
  id: string,
  says: Says = { en: 'Testville Clinic' },
  facts: Partial<Facts<'service'>> = {},
): DirectoryRecord<'service'> {
  return {
    key: `service/${id}`,
    facts: {
      id,
      topics: ['health'],
      kind: 'public',
      locations: [{ id: 'main', address: { street: 'Long Street 1', city: 'Testville' }, position: [23.5, 46.7], precision: 'building' }],
      phones: [{ number: '+40264000000', display: '0264 000 000' }],
      languages: ['ro'],
      fees: [],
      for: ['everyone'],
      bring: [],
      status: 'active',
      trust: madeUpTrust,
      ...facts,
    },
    words: inEach(says, (text) => ({
      name: text,
      summary: text,
      keywords: [text],
      notes: { phones: text },
      doubts: [],
      html: `<p>${text}</p>`,
    })),
  }
}

export function guide(id: string, says: Says = { en: 'Find a home' }, facts: Partial<Facts<'guide'>> = {}): DirectoryRecord<'guide'> {
  return {
    key: `guide/${id}`,
    facts: {
      id,
      topics: ['housing'],
      for: ['everyone'],
      order: 1,
      steps: [
        {
          id: 'look',
          services: ['clinic'],
          bring: [{ document: 'passport', form: 'copy' }],
          fees: [{ id: 'fee', amount: 12.5, currency: 'RON' }],
        },
      ],
      trust: madeUpTrust,
      ...facts,
    },
    words: inEach(says, (text) => ({
      title: text,
      summary: text,
      keywords: [],
      notes: {},
      doubts: [text],
      intro: text,
      steps: { look: { title: text, html: text } },
    })),
  }
}

export function notice(
  id: string,
  says: Says = { en: 'Closed on Friday' },
  facts: Partial<Facts<'notice'>> = {},
): DirectoryRecord<'notice'> {
  return {
    key: `notice/${id}`,
    facts: { id, from: '2026-11-01', until: '2026-11-30', topics: ['community'], sources: madeUpTrust.sources, ...facts },
    words: inEach(says, (text) => ({ title: text, html: text, translation: { by: 'person' } })),
  }
}

export function term(id: string, says: Says = { en: 'residence permit' }, facts: Partial<Facts<'term'>> = {}): DirectoryRecord<'term'> {
  return {
    key: `term/${id}`,
    facts: { id, term: 'permis de ședere', language: 'ro', keywords: [], ...facts },
    words: inEach(says, (text) => ({ word: text, meaning: text })),
  }
}

export function city(id: string, says: Says = { en: 'Testville' }, facts: Partial<Facts<'city'>> = {}): DirectoryRecord<'city'> {
  return {
    key: `city/${id}`,
    facts: {
      id,
      country: 'ro',
      languages: ['ro'],
      timezone: 'Europe/Bucharest',
      center: [23.5, 46.7],
      box: [23, 46, 24, 47],
      contacts: [{ id: 'emergency', number: '112', display: '112', free: true }],
      frontDesk: 'clinic',
      emergencyRooms: ['clinic'],
      holidays: ['2026-12-25'],
      hoursUntil: '2027-11-30',
      feedback: { email: 'desk@testville.example' },
      quickExit: 'https://example.org/',
      sources: madeUpTrust.sources,
      contentLanguages: ['en'],
      ...facts,
    },
    words: inEach(says, (text) => ({
      name: text,
      country: text,
      publisher: text,
      contacts: { emergency: { label: text } },
      holidays: { '2026-12-25': text },
      authorities: {},
      emergencyRooms: { clinic: text },
      phrases: {},
      gaps: [text],
    })),
  }
}

/** A small pack: something of every kind, in three languages, not everything in all of them. */
export const testville: readonly DirectoryRecord[] = [
  city('testville', { en: 'Testville', ro: 'Orașul', ar: 'المدينة' }),
  service('clinic', { en: 'Testville Clinic', ro: 'Clinica', ar: 'عيادة' }),
  service('night-school', { en: 'Night school', ro: 'Școala' }),
  guide('find-a-home', { en: 'Find a home', ar: 'ابحث عن منزل' }),
  notice('fair', { ro: 'Târg' }),
  term('permit', { en: 'permit' }),
]

export const languages = ['ar', 'en', 'ro', 'uk'] as const

/** Letters of any script, and what is awkward in JSON, in lines and in UTF-8. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', '\n', 'one\r\ntwo', '\u2028\u2029', '\ufeffmark', '\ud800', '\0', '"\\"', '{"format":2}', '</script>', '\ufffd'),
)

const anyId = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,4})?$/)

/** Any set of records, no two of them with the same key. */
export const anyRecords: fc.Arbitrary<DirectoryRecord[]> = fc.uniqueArray(
  fc.oneof(
    anyOf(
      city,
      fc.record({ frontDesk: anyText, center: fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })) }),
    ),
    anyOf(service, fc.record({ altNames: fc.array(anyText, { maxLength: 3 }), status: fc.constantFrom('active', 'closed') })),
    anyOf(guide, fc.record({ for: fc.array(anyText, { maxLength: 3 }), order: fc.nat() })),
    anyOf(notice, fc.record({ website: anyText })),
    anyOf(term, fc.record({ term: anyText, keywords: fc.array(anyText, { maxLength: 3 }) })),
  ),
  { maxLength: 8, selector: ({ key }) => key },
)

function anyOf<F>(build: (id: string, says: Says, facts: F) => DirectoryRecord, anyFacts: fc.Arbitrary<F>): fc.Arbitrary<DirectoryRecord> {
  return fc
    .tuple(anyId, fc.dictionary(fc.constantFrom(...languages), anyText), anyFacts)
    .map(([id, says, facts]) => build(id, { ...says }, facts))
}

function inEach<W>(says: Says, words: (text: string) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(says).map(([language, text]) => [language, words(text)]))
}
