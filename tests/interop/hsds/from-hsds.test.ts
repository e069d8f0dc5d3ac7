import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileCity } from '#content/compile/compile-city.ts'
import { describeProblem } from '#content/result.ts'
import { fromHsds } from '#interop/hsds/from-hsds.ts'
import { testvilleFiles, today } from '../../fixtures/testville.ts'

const settings = {
  file: 'feed.json',
  city: { id: 'testville', name: 'Testville', box: [23.4, 46.4, 23.6, 46.6] as [number, number, number, number] },
  source: 'https://example.org/feed',
  today,
  taken: new Set<string>(),
}

/** The one file of the import, and the text of all that is told. */
function imported(json: unknown) {
  const { files, leftOut, unmapped } = fromHsds(json, settings)
  return { paths: [...files.keys()], text: [...files.values()][0] ?? '', told: [...leftOut, ...unmapped].map(describeProblem) }
}

const law = {
  id: 'a1',
  name: 'Legal help: "Law # 1"',
  status: 'active',
  description: 'Lawyers answer.\n# Not a heading\n<b>Bold</b> *words*',
  organization_id: 'o1',
}

test('a service of a stranger passes the checks of the directory, low and unconfirmed', async () => {
  const { paths, text } = imported([law])
  expect(paths).toEqual(['cities/testville/services/legal-help-law-1.md'])
  const { value, problems } = await compileCity('testville', await testvilleFiles().then((files) => files.set(paths[0]!, text)), today)
  expect(problems.map(describeProblem)).toEqual([])
  const record = value!.records.find(({ key }) => key === 'service/legal-help-law-1')!
  expect(record.words['en']).toMatchObject({ name: 'Legal help: "Law # 1"', summary: 'Lawyers answer.' })
  expect(record.words['en']).toHaveProperty('html', expect.stringContaining('# Not a heading'))
  expect(record.facts).toMatchObject({ trust: { confidence: 'low', sources: [{ url: 'https://example.org/feed' }] } })
})

test('tables are read as well as nested objects', () => {
  const tables = {
    service: [law],
    organization: [{ id: 'o1', name: 'Law Society', description: 'x' }],
    phone: [
      { id: 'p1', service_id: 'a1', number: '+40 264 000 100' },
      { id: 'p2', service_id: 'a1', service_at_location_id: 'sl1', number: '+40 264 000 101' },
    ],
    language: [{ id: 'l1', service_id: 'a1', code: 'RO' }],
    service_at_location: [{ id: 'sl1', service_id: 'a1', location_id: 'loc1' }],
    location: [{ id: 'loc1', location_type: 'physical', latitude: '46.5', longitude: '23.5' }],
    address: [
      { id: 'ad1', location_id: 'loc1', address_1: 'Strada 1', city: 'Testville', state_province: '', postal_code: '400', country: 'RO' },
    ],
    attribute: [{ id: 'at1', link_id: 'a1', link_type: 'topic', taxonomy_term_id: 't1' }],
    taxonomy_term: [{ id: 't1', code: 'safety', name: 'Safety' }],
  }
  const { text } = imported(tables)
  expect(text).toContain('provider: "Law Society"')
  expect(text).toContain('phones:\n  - { number: "+40264000100" }')
  expect(text).toContain('languages: ["ro"]')
  expect(text).toContain('street: "Strada 1"')
  expect(text).toContain('phones: [{ number: "+40264000101" }]')
  expect(text).toContain('topics: ["safety"]')
})

test('what has no place is told with the place where it stands, and texts are kept', () => {
  const { text, told } = imported([
    {
      ...law,
      minimum_age: 12,
      accreditations: null,
      eligibility_description: 'People over 12.',
      phones: [{ number: '0264 000 100' }, { number: '+40264000100', type: 'fax' }],
      schedules: [{ freq: 'WEEKLY', interval: 2, byday: 'MO', opens_at: '09:00', closes_at: '10:00' }],
      required_documents: [{ document: 'A letter of your teacher' }, { document: 'Passport' }],
      cost_options: [
        { option: 'First visit', amount: 35, currency: 'gbp' },
        { option: 'Later', amount_description: 'ask' },
      ],
    },
  ])
  for (const field of [
    'minimum_age',
    'phones.0.number',
    'phones.1.type',
    'schedules.0',
    'required_documents.0',
    'cost_options.1',
    'attributes',
  ]) {
    expect(
      told.some((line) => line.startsWith(`feed.json services.0.${field}:`)),
      field,
    ).toBe(true)
  }
  expect(told.join()).not.toContain('accreditations')
  expect(text).toContain('For whom: People over 12.')
  expect(text).toContain('Bring: A letter of your teacher')
  expect(text).toContain('- { document: "passport" }')
  expect(text).toContain('- { amount: 35, currency: "GBP", for: "First visit" }')
})

test.each([
  [[{ freq: 'WEEKLY', byday: 'MO,TU,WE', opens_at: '09:00:00', closes_at: '17:00' }], 'Mo-We 09:00-17:00'],
  [[{ freq: 'MONTHLY', byday: '1SA,-1FR', opens_at: '9:00', closes_at: '12:00' }], 'Fr[-1] 09:00-12:00; Sa[1] 09:00-12:00'],
  [[{ freq: 'WEEKLY', byday: 'SU', opens_at: '00:00', closes_at: '23:59' }], 'Su 00:00-24:00'],
])('schedules %j are the hours %s', (schedules, hours) => {
  expect(imported([{ ...law, schedules }]).text).toContain(`opening_hours: "${hours}"`)
})

test('a time of UTC is told, not guessed: the clocks of the place show another', () => {
  const schedules = [{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00Z', closes_at: '17:00Z' }]
  const { text, told } = imported([{ ...law, schedules }])
  expect(text).not.toContain('opening_hours:')
  expect(told.join()).toContain('services.0.schedules.0')
})

test('hours of some days are exceptions, hours of the past are told only', () => {
  const weekly = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' }
  const schedules = [
    { ...weekly, valid_from: '2026-01-01', valid_to: '2027-12-31' },
    { ...weekly, closes_at: '12:00', valid_from: '2026-12-21', valid_to: '2026-12-29' },
    { ...weekly, byday: 'SA', valid_from: '2020-01-01', valid_to: '2020-12-31' },
  ]
  const { text, told } = imported([{ ...law, schedules }])
  expect(text).toContain('opening_hours: "Mo 09:00-17:00"')
  expect(text).toContain('- { from: "2026-12-21", until: "2026-12-21", hours: "Mo 09:00-12:00" }')
  expect(text).toContain('- { from: "2026-12-28"')
  expect(told.join()).toContain('services.0.schedules.2: It was valid until 2020-12-31 only.')
})

test('a number of times is counted, and days that no calendar has are told', () => {
  const dated = { freq: 'WEEKLY', dtstart: '2026-12-01', opens_at: '09:00', closes_at: '12:00' }
  const weekly = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' }
  const { text } = imported([{ ...law, schedules: [weekly, { ...dated, byday: 'TU,TH', count: 3 }] }])
  expect(text.match(/\{ from: "(.*?)"/g)).toEqual(['{ from: "2026-12-01"', '{ from: "2026-12-03"', '{ from: "2026-12-08"'])
  for (const odd of [
    { count: 1e15 },
    { count: -1 },
    { until: '2026-12-32' },
    { until: '9999-12-31' },
    { dtstart: '9999-12-25', until: '9999-12-31' },
    { freq: 'DAILY', until: '2026-12-09' },
  ]) {
    const { told } = imported([{ ...law, schedules: [weekly, { ...dated, ...odd }] }])
    expect(told.join(), JSON.stringify(odd)).toContain('services.0.schedules.1:')
  }
})

test('a broken service leaves the others whole', () => {
  const { paths, told } = imported({ contents: [{ id: 'x', status: 'active' }, law] })
  expect(paths).toHaveLength(1)
  expect(told.some((line) => line.startsWith('feed.json services.0.name:'))).toBe(true)
})

test('two services of one name have an id each', () => {
  expect(imported([law, law]).paths).toEqual([
    'cities/testville/services/legal-help-law-1.md',
    'cities/testville/services/legal-help-law-1-2.md',
  ])
})

test('reading any JSON never throws', () => {
  fc.assert(fc.property(fc.jsonValue(), (json) => void fromHsds(json, settings)))
  const services = fc.record({
    name: fc.string({ minLength: 1 }),
    status: fc.string(),
    description: fc.string(),
    schedules: fc.jsonValue(),
    attributes: fc.jsonValue(),
  })
  fc.assert(fc.property(fc.array(services), (json) => void fromHsds(json, settings)))
})
