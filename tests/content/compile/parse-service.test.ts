import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseService } from '#content/compile/parse-service.ts'
import { serviceFacts, serviceWords } from '#content/records/service.ts'
import { place, replacing } from '../../fixtures/testville.ts'

const clinic = `---
name: Clinic
summary: Doctors for everybody.
topics: [health]
kind: public
locations:
  - address: { street: Strada Exemplu 1, city: Testville }
    position: [23.5, 46.5]
    precision: building
phones:
  - number: "+40264000103"
opening_hours: "Mo-Fr 08:00-16:00; PH off"
sources:
  - { url: "https://example.org/clinic", supports: "hours" }
checked: { on: 2026-11-01, how: web }
confidence: high
---

Call first.
`
const SOURCES = `sources:
  - { url: "https://example.org/clinic", supports: "hours" }
`

const parse = (text: string) => parseService('clinic.md', 'clinic', text, place)
const adding = (fields: string) => replacing('kind: public\n', `kind: public\n${fields}\n`)(clinic)

async function serviceOf(text: string) {
  const { value, problems } = await parse(text)
  expect(problems).toEqual([])
  return value!
}

async function problemsOf(text: string) {
  return (await parse(text)).problems
}

describe('a service without problems', () => {
  test('has its facts and words in the form in which they travel', async () => {
    const { facts, words } = await serviceOf(clinic)
    expect(serviceFacts.parse(facts)).toEqual(facts)
    expect(serviceWords.parse(words)).toEqual(words)
  })

  test('has its id from the name of its file', async () => {
    expect((await serviceOf(clinic)).facts.id).toBe('clinic')
  })

  test('holds only what is known', async () => {
    const { facts } = await serviceOf(clinic)
    expect(Object.values(facts)).not.toContain(undefined)
    expect(facts).not.toHaveProperty('cost')
    expect(facts).not.toHaveProperty('altNames')
    expect(facts.languages).toEqual([])
  })

  test('is active if nobody says otherwise', async () => {
    expect((await serviceOf(clinic)).facts.status).toBe('active')
    expect((await serviceOf(adding('status: temporarily-closed'))).facts.status).toBe('temporarily-closed')
  })

  test('has its body as HTML', async () => {
    expect((await serviceOf(clinic)).words.html).toBe('<p>Call first.</p>')
  })

  test('has its phones as they are called and as they are written', async () => {
    const { facts } = await serviceOf(
      replacing('number: "+40264000103"', 'number: "+40264000103"\n    extension: "12"\n    hours: "Mo 10:00-11:00"')(clinic),
    )
    expect(facts.phones).toEqual([
      { number: '+40264000103', display: '0264 000 103', extension: '12', hours: { week: [[[600, 660]], [], [], [], [], [], []] } },
    ])
  })

  test('must be checked again a year after its last check, or as its author says', async () => {
    expect((await serviceOf(clinic)).facts.trust.reviewBy).toBe('2027-11-01')
    expect((await serviceOf(adding('review_every: 3'))).facts.trust.reviewBy).toBe('2027-02-01')
  })

  test('has papers as codes, with their conditions', async () => {
    const { facts } = await serviceOf(
      adding('bring:\n  - passport\n  - { document: photo, count: 2 }\n  - { document: diploma, if: study, form: copy }'),
    )
    expect(facts.bring).toEqual([
      { document: 'passport' },
      { document: 'photo', count: 2 },
      { document: 'diploma', if: 'study', form: 'copy' },
    ])
  })

  test('keeps the words of single facts under the names of the facts', async () => {
    const fields = `opening_hours_note: Ring twice.
alert: { text: We moved., from: 2026-11-01, until: 2026-12-01 }
hours_exceptions:
  - { from: 2026-12-24, until: 2026-12-24, closed: true, note: Holiday. }
fees:
  - { amount: 10, currency: RON, for: The card }
  - { id: copy, amount: 1, currency: RON, for: A copy }`
    const text = replacing('precision: building', 'precision: building\n    label: Main house\n    hint: The blue door.')(adding(fields))
    const { words, noteNames, facts } = await serviceOf(replacing('"+40264000103"', '"+40264000103"\n    label: Desk')(text))
    expect(words.notes).toEqual({
      opening_hours: 'Ring twice.',
      alert: 'We moved.',
      'hours_exceptions.2026-12-24': 'Holiday.',
      'locations.1.label': 'Main house',
      'locations.1.hint': 'The blue door.',
      'phones.+40264000103': 'Desk',
      'fees.1': 'The card',
      'fees.copy': 'A copy',
    })
    expect(new Set(noteNames)).toEqual(new Set(Object.keys(words.notes)))
    expect(facts.alert).toEqual({ from: '2026-11-01', until: '2026-12-01' })
    expect(facts.fees.map(({ id }) => id)).toEqual(['1', 'copy'])
  })

  test('tells which ids it replaces and which pages it links to', async () => {
    const text = replacing('Call first.', 'See [the desk](service:info-point).')(adding('replaces: [old-clinic]'))
    expect(await serviceOf(text)).toMatchObject({ replaces: ['old-clinic'], links: [{ key: 'service/info-point', line: 20 }] })
  })

  test('says how exact a position is only when there is one', async () => {
    const { facts } = await serviceOf(replacing('    position: [23.5, 46.5]\n', '')(clinic))
    expect(facts.locations[0]).toEqual({ id: '1', address: { street: 'Strada Exemplu 1', city: 'Testville' } })
  })

  test('may be without a place, as a service by phone', async () => {
    const text = clinic.replace(/locations:\n(.+\n){3}/, '')
    expect((await serviceOf(text)).facts.locations).toEqual([])
  })
})

describe('dated exceptions', () => {
  const excepting = (exception: string, hours = 'Mo-Fr 08:00-16:00; PH off') =>
    serviceOf(replacing('Mo-Fr 08:00-16:00; PH off', hours)(adding(`hours_exceptions:\n  - ${exception}`)))

  test('close the days they name', async () => {
    const { facts } = await excepting('{ from: 2026-11-23, until: 2026-11-24, closed: true }')
    expect(facts.hours?.days).toMatchObject({ '2026-11-23': [], '2026-11-24': [] })
    expect(facts.hours?.days).not.toHaveProperty('2026-11-25')
    expect(facts.exceptions).toEqual([{ from: '2026-11-23', until: '2026-11-24' }])
  })

  test('give the days they name other hours', async () => {
    const { facts } = await excepting('{ from: 2026-11-26, until: 2026-11-28, hours: "Mo-Fr 10:00-12:00" }')
    expect(facts.hours?.days).toMatchObject({ '2026-11-26': [[600, 720]], '2026-11-27': [[600, 720]], '2026-11-28': [] })
  })

  test('may say what happens on a public holiday among their days', async () => {
    const { facts } = await excepting('{ from: 2026-12-21, until: 2026-12-31, hours: "Mo-Fr 10:00-12:00; PH off" }')
    expect(facts.hours?.days).toMatchObject({ '2026-12-24': [[600, 720]], '2026-12-25': [], '2026-12-28': [[600, 720]] })
  })

  test('that say nothing about the public holiday among their days leave it to the usual hours', async () => {
    const { facts } = await excepting('{ from: 2026-12-21, until: 2026-12-31, hours: "Mo-Fr 10:00-12:00" }')
    expect(facts.hours?.days).toMatchObject({ '2026-12-24': [[600, 720]], '2026-12-28': [[600, 720]] })
    expect(facts.hours?.days).not.toHaveProperty('2026-12-25')
  })

  test('that name only the holiday itself are meant for it', async () => {
    const { facts } = await excepting('{ from: 2026-12-25, until: 2026-12-25, hours: "10:00-12:00" }')
    expect(facts.hours?.days).toMatchObject({ '2026-12-25': [[600, 720]] })
  })

  test('close also what is open day and night', async () => {
    const { facts } = await excepting('{ from: 2026-11-23, until: 2026-11-23, closed: true }', '24/7')
    expect(facts.hours).not.toHaveProperty('always')
    expect(facts.hours?.days).toEqual({ '2026-11-23': [] })
  })

  test('close also places that have hours of their own', async () => {
    const text = replacing(
      'precision: building',
      'precision: building\n    opening_hours: "Mo-Fr 10:00-12:00"',
    )(adding('hours_exceptions:\n  - { from: 2026-11-23, until: 2026-11-23, closed: true }'))
    expect((await serviceOf(text)).facts.locations[0]?.hours?.days).toEqual({ '2026-11-23': [] })
  })

  describe('at night', () => {
    const night = 'Mo-Su 20:00-08:00'
    const evening = [1200, 1440]
    const morning = [0, 480]

    test('close the night that begins on their day, not the one that ends on it', async () => {
      const { facts } = await excepting('{ from: 2026-11-23, until: 2026-11-23, closed: true }', night)
      expect(facts.hours?.days).toEqual({ '2026-11-23': [morning], '2026-11-24': [evening] })
    })

    test('close nights one after another', async () => {
      const { facts } = await excepting('{ from: 2026-11-23, until: 2026-11-24, closed: true }', night)
      expect(facts.hours?.days).toEqual({ '2026-11-23': [morning], '2026-11-24': [], '2026-11-25': [evening] })
    })

    test('give the night of their day other hours', async () => {
      const { facts } = await excepting('{ from: 2026-11-23, until: 2026-11-23, hours: "22:00-06:00" }', night)
      expect(facts.hours?.days).toEqual({ '2026-11-23': [morning, [1320, 1440]], '2026-11-24': [[0, 360], evening] })
    })

    test('do not touch the evening before a day that is open all day', async () => {
      const weekend = 'Mo-Fr 00:00-08:00,18:00-24:00; Sa,Su 00:00-24:00'
      const { facts } = await excepting('{ from: 2026-11-22, until: 2026-11-22, closed: true }', weekend)
      expect(facts.hours?.days).toEqual({ '2026-11-22': [] })
    })
  })

  test('need hours to be exceptions from', async () => {
    const text = replacing(
      'opening_hours: "Mo-Fr 08:00-16:00; PH off"\n',
      '',
    )(adding('hours_exceptions:\n  - { from: 2026-11-23, until: 2026-11-23, closed: true }'))
    expect(await problemsOf(text)).toMatchObject([
      { field: 'hours_exceptions', message: expect.stringContaining('Write opening_hours, or an alert') },
    ])
  })

  test('reach only as far as hours are worked out, however far they go', async () => {
    const { facts } = await excepting('{ from: 0001-01-01, until: 9999-12-31, closed: true }')
    const days = Object.keys(facts.hours!.days!).sort()
    expect([days[0], days.at(-1)]).toEqual([place.span.from, place.span.until])
    expect(days).toHaveLength(395)
  })

  test.each([
    ['without hours', '{ from: 2026-11-23, until: 2026-11-24 }', 'hours_exceptions.0', 'Say either "hours: …" or "closed: true".'],
    ['both open and closed', '{ from: 2026-11-23, until: 2026-11-24, closed: true, hours: 24/7 }', 'hours_exceptions.0', 'Say either'],
    [
      'that end before they begin',
      '{ from: 2026-11-24, until: 2026-11-23, closed: true }',
      'hours_exceptions.0.until',
      'The last day must not be before the first day.',
    ],
    ['with hours that cannot be read', '{ from: 2026-11-23, until: 2026-11-24, hours: morning }', 'hours_exceptions.0.hours', 'Write'],
  ])('%s are refused', async (_, exception, field, message) => {
    expect(await problemsOf(adding(`hours_exceptions:\n  - ${exception}`))).toEqual([
      { file: 'clinic.md', line: 7, field, message: expect.stringContaining(message) },
    ])
  })
})

describe('what an author has to mend, with its line', () => {
  test.each([
    ['a phone without a country code', '"+40264000103"', '"0264000103"', 11, 'phones.0.number', 'Write the phone number as + country code'],
    ['a phone without quotes', '"+40264000103"', '+40264000103', 11, 'phones.0.number', 'Write the phone number between quotes.'],
    ['a phone that cannot exist', '"+40264000103"', '"+402640001034567"', 11, 'phones.0.number', 'No such phone number can exist.'],
    ['hours that cannot be read', '"Mo-Fr 08:00-16:00; PH off"', 'in the morning', 12, 'opening_hours', 'Write'],
    ['hours that say too little', '16:00; PH off"', '16:00+"', 12, 'opening_hours', 'Hours with a comment or an open end'],
    [
      'a position outside the city',
      '[23.5, 46.5]',
      '[46.5, 23.5]',
      8,
      'locations.0.position',
      "outside the city's box [23.4, 46.4, 23.6, 46.6]",
    ],
    [
      'a position that is not a position',
      '[23.5, 46.5]',
      '[23.5]',
      8,
      'locations.0.position',
      'Write the position as [longitude, latitude].',
    ],
    [
      'a position of which nobody says how exact it is',
      '    precision: building\n',
      '',
      7,
      'locations.0.precision',
      'Say how exact the position is',
    ],
    ['a sure fact without a source', SOURCES, '', 14, 'confidence', 'Without a source the confidence cannot be "high".'],
    ['a source without a web address', '"https://example.org/clinic"', 'example.org', 14, 'sources.0.url', 'Write the whole web address'],
    ['a topic that does not exist', '[health]', '[healing]', 4, 'topics.0', 'Write one of: documents, housing, health'],
    ['a topic twice', '[health]', '[health, health]', 4, 'topics', 'A topic stands here twice.'],
    ['no topic', '[health]', '[]', 4, 'topics', 'Name at least one topic.'],
    ['an impossible day', 'on: 2026-11-01', 'on: 2026-11-31', 15, 'checked.on', 'Write the day as year-month-day'],
    ['a missing name', 'name: Clinic\n', '', 2, 'name', 'This field is missing.'],
    ['a mistyped field', 'opening_hours:', 'openning_hours:', 12, 'openning_hours', 'Did you mean "opening_hours"?'],
    [
      'a paper that is not on the list',
      'kind: public',
      'kind: public\nbring: [toothbrush]',
      6,
      'bring.0',
      'Write a code of the list of papers',
    ],
    [
      'an alert that ends before it begins',
      'kind: public',
      'kind: public\nalert: { text: Moved., from: 2026-12-02, until: 2026-12-01 }',
      6,
      'alert.until',
      'The last day must not be before the first day.',
    ],
    [
      'two fees with one id',
      'kind: public',
      'kind: public\nfees:\n  - { id: a, amount: 1, currency: RON, for: A }\n  - { id: a, amount: 2, currency: RON, for: B }',
      8,
      'fees.1.id',
      'Two fees have the id "a".',
    ],
  ])('%s', async (_, from, to, line, field, message) => {
    expect(await problemsOf(replacing(from, to)(clinic))).toEqual([
      { file: 'clinic.md', line, field, message: expect.stringContaining(message) },
    ])
  })

  test('a body with headings or HTML', async () => {
    const problems = await problemsOf(replacing('Call first.', '## Steps {#steps}\n\n<b>Call</b> first.')(clinic))
    expect(problems).toContainEqual({
      file: 'clinic.md',
      line: 19,
      message: expect.stringContaining('The text of a service has no headings.'),
    })
    expect(problems).toContainEqual({ file: 'clinic.md', line: 21, message: expect.stringContaining('HTML cannot be used here.') })
  })

  test('a file without fields', async () => {
    expect(await problemsOf('Call first.')).toEqual([
      { file: 'clinic.md', line: 1, message: expect.stringContaining('Start the file with its fields') },
    ])
  })

  test('two places with one id', async () => {
    const places = '  - { id: a, address: { city: Testville } }\n  - { id: a, address: { city: Testville } }'
    const [problem, ...others] = await problemsOf(replacing('locations:\n', `locations:\n${places}\n`)(clinic))
    expect(problem).toMatchObject({ line: 8, field: 'locations.1.id', message: 'Two places have the id "a". Give each its own.' })
    expect(others).toEqual([])
  })

  test('a place whose id is the number of another', async () => {
    const text = replacing('locations:\n', 'locations:\n  - { id: "2", address: { city: Testville } }\n')(clinic)
    expect(await problemsOf(text)).toMatchObject([{ field: 'locations.1.id' }])
  })

  test('problems of fields and of the body, all at once', async () => {
    const text = replacing('Call first.', '![Map](map.png)')(replacing('kind: public', 'kind: castle')(replacing('[health]', '[]')(clinic)))
    expect((await problemsOf(text)).map(({ line }) => line)).toEqual([4, 5, 19])
  })

  test('problems of several facts, all at once', async () => {
    const text = replacing('"+40264000103"', '"+402640001034567"')(replacing('[23.5, 46.5]', '[0, 0]')(replacing(SOURCES, '')(clinic)))
    expect((await problemsOf(text)).map(({ field }) => field).sort()).toEqual(['confidence', 'locations.0.position', 'phones.0.number'])
  })
})

test('without a source a fact may be of low confidence', async () => {
  const text = replacing('confidence: high', 'confidence: low')(replacing(SOURCES, '')(clinic))
  expect((await serviceOf(text)).facts.trust).toMatchObject({ sources: [], confidence: 'low' })
})

describe('a hidden place', () => {
  const hidden = (place: string) => clinic.replace(/locations:\n(.+\n){3}/, `hidden: true\nlocations:\n  - ${place}\n`)

  test('shows its city only', async () => {
    const { facts } = await serviceOf(hidden('{ address: { city: Testville } }'))
    expect(facts).toMatchObject({ hidden: true, locations: [{ id: '1', address: { city: 'Testville' } }] })
  })

  test.each([
    ['a street', '{ address: { street: Strada Exemplu 1, city: Testville } }'],
    ['a building', '{ address: { place: House 5, city: Testville } }'],
    ['a postcode', '{ address: { postcode: "400001", city: Testville } }'],
    ['a position', '{ address: { city: Testville }, position: [23.5, 46.5], precision: area }'],
    ['a hint', '{ address: { city: Testville }, hint: The blue door. }'],
  ])('with %s is refused', async (_, location) => {
    expect(await problemsOf(hidden(location))).toEqual([
      { file: 'clinic.md', line: 8, field: 'locations.0', message: expect.stringContaining('A hidden place shows its city only.') },
    ])
  })
})

test('no text makes it throw', async () => {
  const lines = clinic.split('\n')
  const someLines = fc.shuffledSubarray(lines, { minLength: 0 }).map((some) => some.join('\n'))
  const changed = fc
    .tuple(fc.nat(clinic.length), fc.nat(12), fc.string())
    .map(([at, length, by]) => clinic.slice(0, at) + by + clinic.slice(at + length))
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), someLines, changed), async (text) => {
      const { value, problems } = await parse(text)
      expect(value !== undefined || problems.length > 0).toBe(true)
    }),
    { numRuns: 300 },
  )
})
