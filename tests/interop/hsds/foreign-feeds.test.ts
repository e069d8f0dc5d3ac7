import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseService } from '#content/compile/parse-service.ts'
import { describeProblem } from '#content/result.ts'
import { fromHsds } from '#interop/hsds/from-hsds.ts'
import { place, today } from '../../fixtures/testville.ts'

const settings = {
  file: 'feed.json',
  city: { id: 'testville', name: 'Testville', box: [23.4, 46.4, 23.6, 46.6] as [number, number, number, number] },
  source: undefined,
  today,
  taken: new Set<string>(),
}

function imported(json: unknown) {
  const { files, leftOut, unmapped } = fromHsds(json, settings)
  const lines = [...leftOut, ...unmapped].map(describeProblem)
  return {
    files,
    texts: [...files.values()],
    text: [...files.values()].join(),
    told: lines.join('\n'),
    /** The places in the file of which something is told. */
    fields: [...leftOut, ...unmapped].map(({ field }) => field),
  }
}

/** What the checks of the directory say of all that would be written. */
async function problemsOf(files: Map<string, string>): Promise<string[]> {
  const checked = await Promise.all([...files].map(([path, text]) => parseService(path, 'x', text, place)))
  return checked.flatMap(({ problems }) => problems.map(describeProblem))
}

const law = { id: 'a1', name: 'Legal help', status: 'active', description: 'Lawyers answer.' }
const office = {
  id: 'l1',
  location_type: 'physical',
  name: 'The office',
  latitude: 46.5,
  longitude: 23.5,
  addresses: [{ address_1: 'Strada 1', city: 'Testville', state_province: '', postal_code: 400436, country: 'RO' }],
}

describe('files that hold no services', () => {
  test.each([
    ['a package', { name: 'x', description: 'y', version: '1.0.0', license: 'MIT', funding: 'z' }],
    ['a schema', { name: 'service', type: 'object', properties: { id: {}, status: {} }, required: ['id'] }],
    ['an error of an API', { error: { code: 404, message: 'Not found' } }],
    ['an organization', { id: 'o1', name: 'Law Society', description: 'x', legal_status: 'NGO', phones: [] }],
    ['a place', { ...office, status: 'open' }],
    ['organizations', { total_items: 1, contents: [{ id: 'o1', name: 'Law Society', description: 'x' }] }],
    ['terms', { contents: [{ id: 't1', code: 'a', name: 'A', description: 'b', taxonomy: 'c' }] }],
    ['numbers', [1, 2, null]],
    ['one text', 'services'],
    ['nothing', null],
  ])('%s: told, and nothing is written', (_, json) => {
    const { texts, told } = imported(json)
    expect(texts).toEqual([])
    expect(told).toMatch(/^feed\.json: (There are no services in it|None of its entries is a service)/)
  })

  test('lists in lists and services in services, a hundred thousand deep', () => {
    expect(imported(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))).texts).toEqual([])
    let deep: unknown = law
    for (let level = 0; level < 100_000; level++) deep = { ...law, program: deep }
    expect(imported(deep).texts).toHaveLength(1)
  })
})

describe('ways to pack services', () => {
  const [first, second] = [law, { ...law, id: 'a2', name: 'Advice' }]
  test.each([
    ['one service', first, 1],
    ['a list', [first, second], 2],
    ['a page', { total_items: 2, contents: [first, second] }, 2],
    ['a page of Open Referral UK 1.0', { totalElements: 2, content: [first, second] }, 2],
    [
      'several pages',
      [
        { total_items: 2, contents: [first] },
        { total_items: 2, contents: [second] },
      ],
      2,
    ],
    ['services of an organization', { id: 'o1', name: 'Law Society', services: [first, second] }, 2],
    ['a service at a place', { id: 's1', location: office, service: first }, 1],
  ])('%s', (_, json, count) => {
    const { texts, fields } = imported(json)
    expect(texts).toHaveLength(count)
    expect(fields).not.toContain('total_items')
  })

  test('pages that are missing are told', () => {
    expect(imported({ total_items: 292, contents: [law] }).told).toContain('feed.json total_items: The file has 1 of 292 entries')
    expect(imported({ totalElements: 9, content: [law] }).told).toContain('feed.json totalElements: The file has 1 of 9')
  })

  test('an entry that is no service is told with its place, the others are taken over', () => {
    const { texts, fields } = imported({ contents: [{ id: 'o1', name: 'Law Society' }, law] })
    expect(texts).toHaveLength(1)
    expect(fields).toContain('services.0')
  })

  test('an organization stands over its services as the provider', () => {
    const { text } = imported({ id: 'o1', name: 'Law Society', website: 'https://law.example', services: [law] })
    expect(text).toContain('provider: "Law Society"')
    expect(text).toContain('website: "https://law.example"')
  })

  test('a service at several places has all of them', () => {
    const other = { ...office, id: 'l2', name: 'The branch' }
    const { texts, text } = imported({
      contents: [
        { id: 's1', service: law, location: office },
        { id: 's2', service: law, location: other },
      ],
    })
    expect(texts).toHaveLength(1)
    expect(text).toContain('label: "The office"')
    expect(text).toContain('label: "The branch"')
    expect(text).toContain('postcode: "400436"')
  })

  test('rows of tables that belong to no service are told, and rows without ids are not joined', () => {
    const { text, told } = imported({
      service: [{ name: 'Legal help', description: 'x' }],
      phone: [{ number: '+40264000100' }],
      organization: [{ name: 'Law Society' }],
    })
    expect(text).not.toContain('+40264000100')
    expect(text).not.toContain('Law Society')
    expect(told).toContain('feed.json phone: Not taken over: 1 of 1')
    expect(told).toContain('feed.json organization: Not taken over: 1 of 1')
  })
})

describe('parts that are not what HSDS says', () => {
  test.each([
    ['phones.0.number', { phones: [{ number: null }, { number: '+40 264 000 100' }] }],
    ['phones.0.number', { phones: [null, { number: 40264000100 }, { number: '+40264000100' }] }],
    ['phones.0.number', { phones: ['988', { number: '+40264000100' }] }],
    ['languages', { languages: 'English', phones: [{ number: '+40264000100' }] }],
    ['cost_options.0.amount', { cost_options: [{ amount: 'free' }], phones: [{ number: '+40264000100' }] }],
    ['service_at_locations', { service_at_locations: { location: office }, phones: [{ number: '+40264000100' }] }],
    ['organization', { organization: 'Law Society', phones: [{ number: '+40264000100' }] }],
    ['description', { description: ['x'], phones: [{ number: '+40264000100' }] }],
  ])('%s: it is told, and the rest of the service is taken over', (field, parts) => {
    const { text, fields } = imported([{ ...law, ...parts }])
    expect(fields).toContain(`services.0.${field}`)
    expect(text).toContain('"+40264000100"')
  })

  test.each([
    ['phones.0.number', { phones: [{ number: '+401' }, { number: '+40 1' }] }],
    ['phones.0.number', { phones: [{ number: '+999000000000000' }] }],
    ['email', { email: 'office at example.org' }],
    ['email', { email: 'a..b@example.org' }],
    ['url', { url: 'www.example.org' }],
    ['schedules.0', { schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '17:00', closes_at: '17:00' }] }],
    ['schedules', { schedules: [{ dtstart: '2026-12-24', until: '2026-12-24', freq: 'WEEKLY', opens_at: '09:00', closes_at: '10:00' }] }],
    ['alert', { alert: 'Closed. (2026-13-01 to 2026-13-02)' }],
    ['alert', { alert: 'Closed. (2026-12-02 to 2026-12-01)' }],
    ['cost_options.0.valid_from', { cost_options: [{ option: 'x', amount: '35', currency: 'RON', valid_from: '2026-02-30' }] }],
    ['assured_date', { assured_date: 'last week' }],
  ])('%s: what the directory would refuse is told, and the file passes its checks', async (field, parts) => {
    const { files, fields } = imported([{ ...law, ...parts }])
    expect(fields).toContain(`services.0.${field}`)
    expect(files.size).toBe(1)
    expect(await problemsOf(files)).toEqual([])
  })
})

test('a status in capital letters is the same status, an unknown one is told', () => {
  expect(imported([{ ...law, status: 'ACTIVE ' }]).text).not.toContain('\nstatus:')
  expect(imported([{ ...law, status: 'Temporarily Closed' }]).text).toContain('status: "temporarily-closed"')
  expect(imported([{ ...law, status: 'archived' }]).fields).toContain('services.0.status')
})

test('signs that HTML writes with an ampersand are themselves', () => {
  const { text } = imported([{ ...law, description: '<p>Help&nbsp;for you &amp; your family &#8211; it&#39;s free</p>\r\n<p>Second</p>' }])
  expect(text).toContain('summary: "Help for you & your family – it\'s free"')
})

test('phones of contacts are phones of the service, once; who the contacts are is told', () => {
  const contacts = [
    { name: 'Ann', phones: [{ number: '+40264000100' }, { number: '+40264000101' }] },
    { phones: [{ number: '+40264000101' }] },
  ]
  const { text, fields } = imported([{ ...law, phones: [{ number: '+40264000100' }], contacts }])
  expect(text.match(/number: "\+\d+"/g)).toEqual(['number: "+40264000100"', 'number: "+40264000101"'])
  expect(fields).toContain('services.0.contacts.0.name')
})

test('nothing that has words is lost in silence', () => {
  const weekly = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' }
  const feast = { freq: 'WEEKLY', dtstart: '2026-12-24', until: '2026-12-24', opens_at: '09:00', closes_at: '10:00' }
  const { text, told, fields } = imported([
    {
      ...law,
      languages: [{ code: 'ro', note: 'Mornings' }],
      service_at_locations: [
        {
          description: 'Second floor',
          schedules: [{ ...weekly, description: 'By appointment', attending_type: 'phone' }, feast],
          location: { ...office, schedules: [{ notes: 'Ring twice.' }] },
        },
        { location: { ...office, schedules: [{ notes: 'Use the back door.' }, { ...feast, closes_at: '11:00' }] } },
      ],
    },
  ])
  expect(text).toContain('opening_hours: "Mo 09:00-17:00"')
  expect(text).toContain('hours: "Th 09:00-10:00"')
  expect(text).toContain('opening_hours_note: "Ring twice."')
  expect(fields).toEqual(
    expect.arrayContaining([
      'services.0.languages.0.note',
      'services.0.service_at_locations.0.description',
      'services.0.service_at_locations.0.schedules.0.description',
      'services.0.service_at_locations.0.schedules.0.attending_type',
    ]),
  )
  expect(told).toContain('service_at_locations.1.schedules: Not taken over: Use the back door.')
  expect(told).toContain('"Th 09:00-11:00"')
})

test('whatever a feed says of a service, the file passes the checks of the directory', async () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom('---', '# x', '\u0000', '- ', '{{', '<b>', '&#0;', '&lt;', '[a](b)', ' '),
  )
  const number = fc.oneof(fc.constantFrom('+40264000100', '112', '00 40 264/000-100', '+1 (417) 893-7740'), nasty, fc.integer())
  const time = fc.oneof(fc.constantFrom('09:00', '24:00', '17:30:00', '25:00', '00:00', '9:00'), nasty)
  const date = fc.oneof(fc.constantFrom('2026-12-01', '2027-02-28', '2026-02-30', '2026-12-24T00:00:00Z', '0000-00-00'), nasty)
  const schedule = fc.record(
    {
      freq: fc.constantFrom('WEEKLY', 'MONTHLY', 'DAILY', 'weekly', null),
      byday: fc.constantFrom('MO', 'MO,TU', '1MO', '-1FR,2SA', 'MONDAY', '', 'SU,SU'),
      opens_at: time,
      closes_at: time,
      dtstart: date,
      until: date,
      valid_from: date,
      valid_to: date,
      count: fc.oneof(fc.integer(), fc.double()),
      interval: fc.integer({ min: 0, max: 2 }),
      notes: nasty,
      description: nasty,
    },
    { requiredKeys: [] },
  )
  const phone = fc.record({ number, extension: fc.oneof(nasty, fc.integer()), description: nasty }, { requiredKeys: [] })
  const attribute = fc.record({
    link_type: fc.constantFrom('topic', 'doubt', 'source', 'booking', 'page', 'cost', 'count'),
    value: fc.oneof(nasty, fc.webUrl(), fc.integer()),
    taxonomy_term: fc.record({ code: fc.constantFrom('health', 'free', 'x') }),
  })
  const service = fc.record(
    {
      name: fc.oneof(fc.string({ minLength: 1, maxLength: 900 }), nasty),
      status: nasty,
      alternate_name: nasty,
      description: fc.oneof(nasty, fc.string({ minLength: 390, maxLength: 900 })),
      url: fc.oneof(fc.webUrl(), nasty),
      email: fc.oneof(fc.emailAddress(), nasty),
      alert: fc.oneof(
        nasty,
        fc.tuple(nasty, date, date).map(([words, from, until]) => `${words} (${from} to ${until})`),
      ),
      application_process: nasty,
      eligibility_description: nasty,
      assured_date: date,
      organization: fc.record({ name: nasty, website: nasty }),
      phones: fc.array(phone, { maxLength: 3 }),
      schedules: fc.array(schedule, { maxLength: 3 }),
      languages: fc.array(fc.record({ code: fc.constantFrom('ro', 'eng', 'x', 'pt-BR', ''), name: nasty }), { maxLength: 2 }),
      cost_options: fc.array(
        fc.record({
          option: nasty,
          amount: fc.double(),
          currency: fc.constantFrom('RON', 'gbp', '€', ''),
          valid_from: date,
          amount_description: nasty,
        }),
        { maxLength: 2 },
      ),
      required_documents: fc.array(fc.record({ document: fc.oneof(nasty, fc.constant('Passport')) }), { maxLength: 2 }),
      service_at_locations: fc.array(
        fc.record({
          schedules: fc.array(schedule, { maxLength: 2 }),
          location: fc.record({
            name: nasty,
            description: nasty,
            latitude: fc.double({ noNaN: true }),
            longitude: fc.oneof(fc.constantFrom('23.5', 23.5), nasty),
            addresses: fc.array(fc.record({ address_1: nasty, city: nasty, postal_code: fc.oneof(nasty, fc.integer()) }), { maxLength: 2 }),
          }),
        }),
        { maxLength: 2 },
      ),
      attributes: fc.array(attribute, { maxLength: 4 }),
    },
    { requiredKeys: ['name', 'status'] },
  )
  await fc.assert(
    fc.asyncProperty(service, async (feed) => {
      const { files } = imported([JSON.parse(JSON.stringify(feed))])
      expect(await problemsOf(files)).toEqual([])
    }),
    { numRuns: 100 },
  )
}, 120_000)
