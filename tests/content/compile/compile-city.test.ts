import { describe, expect, test } from 'vitest'
import { citiesIn, compileCity } from '#content/compile/compile-city.ts'
import { kindOf, parsePart } from '#content/records/record.ts'
import { describeProblem } from '#content/result.ts'
import { type Changes, compileTestville, recordOf, replacing, testville, testvilleFiles } from '../../fixtures/testville.ts'

const CITY = 'cities/testville'
const COUNTRY = 'countries/testland'

async function problemsOf(changes: Changes) {
  const { value, problems } = await compileTestville(changes)
  expect(value).toBeUndefined()
  return problems
}

describe('Testville', () => {
  test('compiles without a problem', async () => {
    expect((await compileTestville()).problems).toEqual([])
  })

  test('has its services, guides, notices and words, with those of its country', async () => {
    const keys = (await testville()).records.map(({ key }) => key)
    expect(keys).toEqual([
      'city/testville',
      'guide/first-steps',
      'guide/residence-permit',
      'notice/2026-12-buses',
      'notice/2026-12-market',
      'service/clinic',
      'service/food-bank',
      'service/helpline',
      'service/hospital',
      'service/info-point',
      'service/language-cafe',
      'service/night-shelter',
      'service/old-library',
      'service/registry-office',
      'service/swimming-pool',
      'term/ghiseu',
      'term/permis',
    ])
  })

  test('has every record in the form in which it travels', async () => {
    for (const { key, facts, words } of (await testville()).records) {
      expect(kindOf(key), key).toBeDefined()
      expect(parsePart(key, 'facts', facts), key).toEqual(facts)
      for (const [language, said] of Object.entries(words)) expect(parsePart(key, language, said), key).toEqual(said)
    }
  })

  test('is the same however its files are ordered', async () => {
    const files = await testvilleFiles()
    const reversed = await compileCity('testville', new Map([...files].reverse()), '2026-11-21')
    expect(reversed.value).toEqual((await compileCity('testville', files, '2026-11-21')).value)
  })

  test('is the same on every day of a month', async () => {
    const files = await testvilleFiles()
    const first = await compileCity('testville', files, '2026-11-01')
    expect((await compileCity('testville', files, '2026-11-30')).value).toEqual(first.value)
  })

  test('has hours for thirteen months from the first of the month', async () => {
    const { value } = await compileCity('testville', await testvilleFiles(), '2026-12-15')
    expect(recordOf(value!, 'city/testville').facts.hoursUntil).toBe('2027-12-31')
    const days = Object.keys(recordOf(value!, 'service/food-bank').facts.hours!.days!)
    expect([days[0], days.at(-1)]).toEqual(['2026-12-01', '2027-12-07'])
  })

  test('knows the languages in which its pages have words', async () => {
    expect(recordOf(await testville(), 'city/testville').facts.contentLanguages).toEqual(['ar', 'en', 'ro'])
  })

  test('knows the file of each part of a record', async () => {
    expect(recordOf(await testville(), 'service/info-point').files).toEqual({
      facts: `${CITY}/services/info-point.md`,
      en: `${CITY}/services/info-point.md`,
      ro: `${CITY}/services/info-point.ro.md`,
      ar: `${CITY}/services/info-point.ar.md`,
    })
  })

  test('has a mark for each page with words to translate', async () => {
    const { marks } = await testville()
    expect(Object.keys(marks)).toContain('notice/2026-12-market')
    expect(Object.values(marks).every((mark) => /^[0-9a-f]{12}$/.test(mark))).toBe(true)
  })
})

test('the cities of a folder are those with a city.yaml', () => {
  const files = new Map([
    ['cities/b/city.yaml', ''],
    ['cities/a/city.yaml', ''],
    ['cities/c/services/x.md', ''],
    ['countries/ro/country.yaml', ''],
  ])
  expect(citiesIn(files)).toEqual(['a', 'b'])
})

describe('pages of the country', () => {
  test('belong to the city', async () => {
    expect(recordOf(await testville(), 'service/helpline').files['facts']).toBe(`${COUNTRY}/services/helpline.md`)
  })

  test('give way to a page of the city with the same id, translations and all', async () => {
    const { words, files } = recordOf(await testville(), 'guide/first-steps')
    expect(words['en']?.title).toBe('First steps in Testville')
    expect(words['ro']?.title).toBe('Primii pași în Orașul Test')
    expect(files['ro']).toBe(`${CITY}/guides/first-steps.ro.md`)
  })

  test("lend no words to the city's page, also if it has none in that language", async () => {
    const { words } = recordOf(await testville({ [`${CITY}/guides/first-steps.ro.md`]: undefined }), 'guide/first-steps')
    expect(Object.keys(words)).toEqual(['en'])
  })

  test('are read where the city has none', async () => {
    const changes = { [`${CITY}/guides/first-steps.md`]: undefined, [`${CITY}/guides/first-steps.ro.md`]: undefined }
    expect(recordOf(await testville(changes), 'guide/first-steps').words['ro']?.title).toBe('Primii pași în țară')
  })
})

describe('steps of guides', () => {
  const steps = async (changes: Changes = {}) => recordOf(await testville(changes), 'guide/residence-permit').facts.steps

  test("lead to the city's office that plays the authority they name", async () => {
    expect((await steps())[1]).toMatchObject({ id: 'go', services: ['registry-office'] })
  })

  test('lead to every office that plays it, once', async () => {
    const changes = {
      [`${CITY}/services/info-point.md`]: replacing('kind: public', 'kind: public\nauthority: immigration-office'),
      [`${COUNTRY}/guides/residence-permit.md`]: replacing('[immigration-office]', '[registry-office, immigration-office]'),
    }
    expect((await steps(changes))[1]?.services).toEqual(['registry-office', 'info-point'])
  })

  test('do not lead to an office that has closed for good', async () => {
    const changes = { [`${CITY}/services/registry-office.md`]: replacing('kind: public', 'kind: public\nstatus: closed') }
    expect((await steps(changes))[1]).toMatchObject({ services: [], authorities: ['immigration-office'] })
  })

  test('name an authority that nobody plays', async () => {
    expect((await steps())[2]).toMatchObject({ id: 'insure', services: [], authorities: ['health-fund'], optional: true })
    expect((await steps())[1]).not.toHaveProperty('authorities')
  })

  test('that name nobody are refused', async () => {
    expect(await problemsOf({ [`${COUNTRY}/guides/residence-permit.md`]: replacing('[health-fund]', '[health-found]') })).toEqual([
      {
        file: `${COUNTRY}/guides/residence-permit.md`,
        field: 'steps.insure.services',
        message: 'There is no service and no authority "health-found". Check the id.',
      },
    ])
  })
})

describe('references that lead nowhere', () => {
  test.each([
    [
      'a link of a page',
      `${CITY}/services/info-point.md`,
      'service:registry-office',
      'service:registry',
      { line: 38, message: expect.stringContaining('service/registry, which does not exist') },
    ],
    [
      'a link of a translation',
      `${CITY}/services/info-point.ar.md`,
      'service:registry-office',
      'service:registry',
      { line: 14, message: expect.stringContaining('service/registry, which does not exist') },
    ],
    [
      'a link to a guide',
      `${CITY}/guides/first-steps.md`,
      'guide:residence-permit',
      'guide:permit',
      { line: 21, message: expect.stringContaining('guide/permit, which does not exist') },
    ],
    [
      'an authority',
      `${CITY}/services/registry-office.md`,
      'immigration-office',
      'immigration',
      { field: 'authority', message: 'country.yaml has no authority "immigration". It has: immigration-office, health-fund.' },
    ],
    [
      'the place of an event',
      `${CITY}/notices/2026-12-market.md`,
      'service: info-point',
      'service: info',
      { field: 'event.service', message: 'There is no service "info". Check the id.' },
    ],
    [
      'the front desk',
      `${CITY}/city.yaml`,
      'front_desk: info-point',
      'front_desk: info',
      { line: 17, field: 'front_desk', message: 'There is no service "info". Check the id.' },
    ],
    [
      'an emergency room',
      `${CITY}/city.yaml`,
      'service: hospital',
      'service: hospice',
      { line: 20, field: 'emergency_rooms.0.service', message: 'There is no service "hospice". Check the id.' },
    ],
    [
      'the guide of a word',
      `${COUNTRY}/glossary.yaml`,
      'guide: residence-permit',
      'guide: permit',
      { field: 'terms.0.guide', message: 'There is no guide/permit. Check the id.' },
    ],
    [
      'the service of a word',
      `${COUNTRY}/glossary.yaml`,
      'service: info-point',
      'service: info',
      { field: 'terms.1.service', message: 'There is no service/info. Check the id.' },
    ],
    [
      'the country',
      `${CITY}/city.yaml`,
      'country: testland',
      'country: nowhere',
      { line: 2, field: 'country', message: expect.stringContaining('There is no countries/nowhere/country.yaml.') },
    ],
  ])('%s', async (_, file, from, to, problem) => {
    const problems = await problemsOf({ [file]: replacing(from, to) })
    expect(problems).toContainEqual({ file, ...problem })
    expect(problems.every((other) => other.file === file || other.field === 'steps.go.services')).toBe(true)
  })

  test('two words with one id', async () => {
    expect(await problemsOf({ [`${COUNTRY}/glossary.yaml`]: replacing('id: ghiseu', 'id: permis') })).toEqual([
      { file: `${COUNTRY}/glossary.yaml`, field: 'terms.1.id', message: 'Two words have the id "permis". Give each its own.' },
    ])
  })

  test('a page that has problems of its own is not missed by the pages that lead to it', async () => {
    const problems = await problemsOf({ [`${CITY}/services/registry-office.md`]: replacing('kind: public', 'kind: castle') })
    expect(problems).toMatchObject([{ file: `${CITY}/services/registry-office.md`, field: 'kind' }])
  })
})

describe('former ids', () => {
  test('lead to the page that took their place', async () => {
    expect((await testville()).redirects).toEqual([{ from: 'service/old-registry', to: 'service/registry-office' }])
  })

  test('of guides lead to guides', async () => {
    const { redirects } = await testville({
      [`${CITY}/guides/first-steps.md`]: replacing('order: 1', 'order: 1\nreplaces: [old-registry]'),
    })
    expect(redirects).toContainEqual({ from: 'guide/old-registry', to: 'guide/first-steps' })
  })

  test('that still have a page are refused', async () => {
    expect(await problemsOf({ [`${CITY}/services/registry-office.md`]: replacing('[old-registry]', '[clinic]') })).toEqual([
      {
        file: `${CITY}/services/registry-office.md`,
        field: 'replaces',
        message: '"clinic" still exists. Remove that page, or take it out of this list.',
      },
    ])
  })

  test('that two pages want are refused', async () => {
    expect(
      await problemsOf({ [`${CITY}/services/info-point.md`]: replacing('cost: free', 'cost: free\nreplaces: [old-registry]') }),
    ).toEqual([
      {
        file: `${CITY}/services/registry-office.md`,
        field: 'replaces',
        message: 'Another page already replaces "old-registry". Only one can.',
      },
    ])
  })
})

describe('files that are not where they belong', () => {
  const clinic = async () => (await testvilleFiles()).get(`${CITY}/services/clinic.md`)!

  test.each([`${CITY}/clinic.md`, `${CITY}/service/clinic.md`, `${CITY}/services/health/clinic.md`, `${COUNTRY}/pages/clinic.md`])(
    'are refused: %s',
    async (path) => {
      expect(await problemsOf({ [path]: await clinic() })).toEqual([
        { file: path, message: 'This file is not in a folder that is read. Move it to services, guides or notices.' },
      ])
    },
  )

  test.each(['Clinic.md', 'the clinic.md', 'clinic_2.md', 'clinic.romanian.md', 'clinic.ro.old.md', 'clinic..md'])(
    'are refused if their name is not an id: %s',
    async (name) => {
      expect(await problemsOf({ [`${CITY}/services/${name}`]: await clinic() })).toEqual([
        { file: `${CITY}/services/${name}`, message: expect.stringContaining('Name the file id.md, or id.ro.md for Romanian words.') },
      ])
    },
  )

  test('a translation without its source is refused', async () => {
    const path = `${CITY}/services/pharmacy.ro.md`
    expect(await problemsOf({ [path]: await clinic() })).toEqual([
      { file: path, message: 'There is no pharmacy.md beside this file. Words in another language need a source file.' },
    ])
  })

  test("a translation in the city's folder of a page of the country is refused", async () => {
    const path = `${CITY}/services/helpline.ar.md`
    expect(await problemsOf({ [path]: await clinic() })).toMatchObject([
      { file: path, message: expect.stringContaining('There is no helpline.md beside this file.') },
    ])
  })

  test('English words in a file of translated words are refused', async () => {
    const path = `${CITY}/services/clinic.en.md`
    expect(await problemsOf({ [path]: await clinic() })).toEqual([
      { file: path, message: 'English words stand in clinic.md. Remove this file.' },
    ])
  })

  test('pages of other cities and countries are not read', async () => {
    const changes = { 'cities/elsewhere/services/x.md': 'broken', 'countries/elsewhere/services/x.md': 'broken', 'readme.md': 'broken' }
    expect((await compileTestville(changes)).problems).toEqual([])
  })
})

describe('translations', () => {
  const registry = `${CITY}/services/registry-office`

  test('of words that have changed since are stale', async () => {
    const city = await testville()
    expect(recordOf(city, 'service/registry-office').words['ro']?.translation).toEqual({ by: 'reviewed', stale: true })
    expect(recordOf(city, 'service/info-point').words['ro']?.translation).toEqual({ by: 'person' })
  })

  test('become stale when a source word changes', async () => {
    const city = await testville({ [`${CITY}/services/info-point.md`]: replacing('Ask here first.', 'Start here.') })
    expect(recordOf(city, 'service/info-point').words['ar']?.translation).toEqual({ by: 'machine', stale: true })
  })

  test('stay fresh when only a fact changes', async () => {
    const city = await testville({ [`${CITY}/services/info-point.md`]: replacing('cost: free', 'cost: paid') })
    expect(recordOf(city, 'service/info-point').words['ar']?.translation).toEqual({ by: 'machine' })
  })

  test('with facts are refused', async () => {
    expect(await problemsOf({ [`${registry}.ro.md`]: replacing('notes:', 'cost: free\nnotes:') })).toMatchObject([
      { file: `${registry}.ro.md`, field: 'cost' },
    ])
  })
})

describe('problems', () => {
  test('of several files are told all at once', async () => {
    const problems = await problemsOf({
      [`${CITY}/city.yaml`]: replacing('front_desk: info-point', 'front_desk: info'),
      [`${CITY}/services/clinic.md`]: replacing('[23.48, 46.49]', '[0, 0]'),
      [`${CITY}/services/hospital.md`]: replacing('24/7', 'always'),
      [`${CITY}/services/info-point.ar.md`]: replacing('machine', 'nobody'),
      [`${CITY}/guides/first-steps.md`]: replacing('service', 'serivce'),
      [`${CITY}/notices/2026-12-market.md`]: replacing('until: 2026-12-20', 'until: 2026-01-01'),
      [`${COUNTRY}/guides/residence-permit.md`]: replacing('[health-fund]', '[nobody]'),
      [`${COUNTRY}/glossary.yaml`]: replacing('guide: residence-permit', 'guide: nothing'),
    })
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set([
        `${CITY}/city.yaml`,
        `${CITY}/services/clinic.md`,
        `${CITY}/services/hospital.md`,
        `${CITY}/services/info-point.ar.md`,
        `${CITY}/guides/first-steps.md`,
        `${CITY}/notices/2026-12-market.md`,
        `${COUNTRY}/guides/residence-permit.md`,
        `${COUNTRY}/glossary.yaml`,
      ]),
    )
    expect(problems.map(describeProblem).join('')).not.toContain('\n')
  })

  test('of the city and of its country are told together', async () => {
    const problems = await problemsOf({
      [`${CITY}/city.yaml`]: replacing('"+40264000199"', '"+402640001994567"'),
      [`${COUNTRY}/country.yaml`]: replacing('hours: 24/7', 'hours: always'),
    })
    expect(problems.map(({ file, field }) => `${file} ${field}`).sort()).toEqual([
      `${CITY}/city.yaml contacts.0.number`,
      `${COUNTRY}/country.yaml contacts.0.hours`,
    ])
  })

  test.each(['city.yaml', 'services/clinic.md'])('of broken YAML are told: %s', async (name) => {
    const [problem] = await problemsOf({ [`${CITY}/${name}`]: (text) => text.replace(/name: .+\n/, 'name: "Clinic\n') })
    expect(problem).toMatchObject({ file: `${CITY}/${name}`, message: expect.stringContaining('This is not valid YAML') })
  })

  test('of a city that is not there are told', async () => {
    const { value, problems } = await compileCity('nowhere', await testvilleFiles(), '2026-11-21')
    expect(value).toBeUndefined()
    expect(problems).toMatchObject([{ file: 'cities/nowhere/city.yaml', line: 1 }])
  })
})

describe('services of Testville', () => {
  test('a place may have hours of its own, and a closing of the service closes it too', async () => {
    const { locations, hours } = recordOf(await testville(), 'service/clinic').facts
    expect(hours).toBeUndefined()
    expect(locations.map(({ id, hours: own }) => [id, own?.week[5]])).toEqual([
      ['adults', []],
      ['children', [[540, 780]]],
    ])
    for (const { hours: own } of locations) expect(own?.days?.['2026-12-21']).toEqual([])
  })

  test('a service without a position is listed, but not on the map', async () => {
    const [location] = recordOf(await testville(), 'service/language-cafe').facts.locations
    expect(location).toEqual({ id: '1', address: { street: 'Strada Exemplu 6', city: 'Testville' } })
  })

  test('a shelter shows its city only', async () => {
    const { hidden, locations } = recordOf(await testville(), 'service/night-shelter').facts
    expect(hidden).toBe(true)
    expect(locations).toEqual([{ id: '1', address: { city: 'Testville' } }])
  })
})
