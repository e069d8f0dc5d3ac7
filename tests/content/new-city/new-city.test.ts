import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { citiesIn } from '#content/compile/compile-city.ts'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import { type NewCity, newCity } from '#content/new-city/new-city.ts'
import { readWish } from '#content/new-city/wish.ts'
import { describeProblem } from '#content/result.ts'
import { readContent } from '../../../scripts/content-files.ts'
import { newtown, type TypedOptions, typed, zagreb } from '../../fixtures/newtown.ts'
import { testvilleFiles, today } from '../../fixtures/testville.ts'

let testland: ContentFiles
let directory: ContentFiles

beforeAll(async () => {
  testland = await testvilleFiles()
  directory = await readContent('content')
})

/** The city these words make, or what is told of each thing that is wrong. */
async function attempt(words: readonly string[], content = testland): Promise<NewCity | string[]> {
  const wish = readWish(words)
  const made = wish.ok ? await newCity(wish.value, content, today) : wish
  return made.ok ? made.value : made.problems.map(describeProblem)
}

async function made(options: TypedOptions, content = testland): Promise<NewCity> {
  const city = await attempt(typed(options), content)
  if (Array.isArray(city)) throw new Error(city.join('\n'))
  return city
}

function record({ city }: NewCity, key: string) {
  return city.records.find((candidate) => candidate.key === key)
}

describe('a new city', () => {
  test('has the guides, services and words of its country', async () => {
    const { city } = await made(newtown)
    expect(city.records.map(({ key }) => key)).toEqual([
      'city/newtown',
      'guide/first-steps',
      'guide/residence-permit',
      'service/front-desk',
      'service/helpline',
      'term/ghiseu',
      'term/permis',
    ])
  })

  test('knows what its country knows', async () => {
    expect(record(await made(newtown), 'city/newtown')).toMatchObject({
      facts: {
        country: 'ro',
        languages: ['ro'],
        timezone: 'Europe/Bucharest',
        center: [23.7, 46.7],
        contacts: [{ number: '112', main: true }],
        frontDesk: 'front-desk',
      },
      words: { en: { name: 'Newtown', country: 'Testland' }, ro: { name: 'Newtown', country: 'Țara Test' } },
    })
  })

  test('says of its front desk that nobody knows it yet', async () => {
    const desk = record(await made(newtown), 'service/front-desk')!
    expect(desk.facts).toMatchObject({
      locations: [],
      phones: [],
      languages: [],
      trust: { confidence: 'low', sources: [], reviewBy: '2026-12-21' },
    })
    expect(desk.facts).not.toHaveProperty('hours')
    expect(desk.words['en']).toMatchObject({
      summary: expect.stringContaining('We do not know yet'),
      doubts: ['Nobody has looked for this office yet.'],
    })
  })

  test('takes what it is told: names, languages, time zone, box, publisher', async () => {
    const told = { 'local-name': 'Újváros', languages: 'hu,ro', timezone: 'Europe/Budapest', publisher: 'City of Newtown' }
    const city = await made({ ...newtown, ...told, center: undefined, box: '[23.6, 46.6, 23.8, 46.8]' })
    expect(record(city, 'city/newtown')).toMatchObject({
      facts: { languages: ['hu', 'ro'], timezone: 'Europe/Budapest', box: [23.6, 46.6, 23.8, 46.8], center: [23.7, 46.7] },
      words: { hu: { name: 'Újváros', publisher: 'City of Newtown' }, en: { name: 'Newtown' } },
    })
  })

  test('may lie west of Greenwich and speak English', async () => {
    const galway = { id: 'galway', country: 'ie', name: 'Galway', center: '-9.05,53.27', subdivision: 'IE-G', languages: 'en,ga' }
    expect(record(await made({ ...zagreb, ...galway }), 'city/galway')).toMatchObject({
      facts: { center: [-9.05, 53.27], box: [-9.2, 53.18, -8.9, 53.36], timezone: 'Europe/Dublin' },
      words: { en: { name: 'Galway', country: 'Ireland' } },
    })
  })

  test('may begin its country, with the number for emergencies and no invented guide', async () => {
    const city = await made(zagreb)
    expect(city.city.records.map(({ key }) => key)).toEqual(['city/zagreb', 'service/front-desk'])
    expect(record(city, 'city/zagreb')).toMatchObject({
      facts: { country: 'hr', timezone: 'Europe/Zagreb', contacts: [{ number: '112', main: true }] },
      words: { en: { country: 'Croatia' }, hr: { country: 'Hrvatska' } },
    })
    expect(record(city, 'service/front-desk')?.words['en']).toMatchObject({ html: '' })
  })

  test('has all guides of its country, whichever of the directory that is', async () => {
    for (const city of citiesIn(directory)) {
      const { country, options } = besides(city)
      const { city: eighth } = await made({ ...options, timezone: 'Europe/Riga' }, directory)
      const guides = [...directory.keys()].filter((path) => new RegExp(`^countries/${country}/guides/[^.]+\\.md$`).test(path))
      expect(guides, country).not.toEqual([])
      expect(
        eighth.records.map(({ files }) => files['facts']),
        country,
      ).toEqual(expect.arrayContaining(guides))
    }
  })

  test('asks for its time zone only where there is a choice', async () => {
    expect(record(await made(besides('dietzenbach').options, directory), 'city/made-up')?.facts).toMatchObject({
      timezone: 'Europe/Berlin',
    })
    expect(await attempt(typed(besides('cartagena').options), directory)).toEqual([
      '--timezone: Missing. Its time zone as area and city (the country has Africa/Ceuta, Atlantic/Canary, Europe/Madrid), for example: --timezone Europe/Madrid',
    ])
  })

  test('asks for its language only where the country has several', async () => {
    const bilingual = await testvilleFiles({
      'countries/testland/country.yaml': (text) => text.replace('languages: [ro]', 'languages: [ro, hu]'),
    })
    expect(await attempt(typed(newtown), bilingual)).toEqual([
      expect.stringContaining('(the country has ro, hu), for example: --languages ro,hu'),
    ])
    expect(record(await made({ ...newtown, languages: 'hu' }, bilingual), 'city/newtown')?.facts).toMatchObject({ languages: ['hu'] })
  })

  test('can be read, whatever it is called and wherever it lies', async () => {
    const names = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((name) => name.trim() !== '' && !name.startsWith('--'))
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true }).map((number) => number.toFixed(5))
    await fc.assert(
      fc.asyncProperty(names, names, degrees(180), degrees(90), async (name, publisher, longitude, latitude) => {
        const words = typed({ ...zagreb, name, publisher, center: `${longitude},${latitude}` })
        const city = await attempt(words)
        if (Array.isArray(city)) throw new Error(city.join('\n'))
        expect(record(city, 'city/zagreb')?.words['en']).toMatchObject({ name: name.trim().replace(/\s+/g, ' ') })
      }),
      { numRuns: 60 },
    )
  })

  /** A made-up city where a real one lies. */
  function besides(city: string): { country: string; options: TypedOptions } {
    const text = directory.get(`cities/${city}/city.yaml`)!
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)![1]!
    const country = field('country')
    const subdivision = `${country.toUpperCase()}-X`
    return { country, options: { ...newtown, id: 'made-up', country, center: field('center'), subdivision } }
  }
})

describe('a wish that cannot be granted', () => {
  test.each<[string, TypedOptions, string]>([
    ['an id that is there', { id: 'testville' }, '--id: content/cities/testville is there already, and stays as it is.'],
    [
      'an id that is none',
      { id: 'Nowy Świat' },
      '--id: "Nowy Świat" is no id. Use small letters a-z, digits and single hyphens: --id nowy-swiat',
    ],
    ['an id out of letters it cannot spell', { id: 'Łódź' }, '--id: "Łódź" is no id. Use small letters a-z, digits and single hyphens.'],
    ['an id that leaves its folder', { id: '../../newtown' }, '--id: "../../newtown" is no id.'],
    [
      'no id',
      { id: undefined, name: 'Nové Mesto' },
      '--id: Missing. The short name of the city, for its folder and its address, for example: --id nove-mesto',
    ],
    [
      'a country that is not there',
      { country: 'hr' },
      '--country: There is no content/countries/hr. There are: testland. To begin a country',
    ],
    ['a new country that is there', { 'new-country': true }, '--new-country: content/countries/testland is there already'],
    ['facts of a country that is there', { currency: 'EUR' }, '--currency: content/countries/testland is there already'],
    ['a place that is none', { center: 'Newtown' }, '--center: "Newtown" is no place on earth. Write longitude, comma, latitude'],
    ['commas in numbers', { center: '23,7,46,7' }, '--center: "23,7,46,7" is no place on earth.'],
    [
      'latitude before longitude',
      { center: '46.7,23.7' },
      '--center: Longitude comes first, then latitude. Did you mean --center 23.7,46.7?',
    ],
    ['a box of three numbers', { box: '23.6,46.6,23.8' }, '--box: "23.6,46.6,23.8" is no rectangle. Write four numbers'],
    [
      'a box without width',
      { box: '23.8,46.6,23.6,46.8' },
      '--box: "23.8,46.6,23.6,46.8" is no rectangle on earth. West is less than east',
    ],
    ['a middle outside its box', { box: '24,46,25,47' }, '--center: It lies outside --box.'],
    [
      'a region of another country',
      { subdivision: 'PL-06' },
      '--subdivision: "PL-06" is no code of a county or region of this country (ISO 3166-2): --subdivision RO-…',
    ],
    [
      'a time zone that is none',
      { timezone: 'Bucharest' },
      '--timezone: There is no time zone "Bucharest". Write area and city: --timezone Europe/Bucharest',
    ],
    ['a language that is none', { languages: 'ro,roman' }, '--languages: There is no language "roman".'],
    ['English in two ways', { languages: 'en', 'local-name': 'New Town' }, '--local-name: The language of the city is English.'],
    ['a source that is no page', { source: 'the atlas' }, '--source: Write the whole address of the page: --source https://'],
    ['a name without an end', { name: 'Newtown '.repeat(20) }, '--name: Keep it under 100 characters.'],
    ['an option nobody knows', { centre: '23.7,46.7' }, '--centre: There is no such option. The options are: --id --country'],
    ['an option without a value', { name: '' }, '--name: Write its value behind it: --name "Brașov"'],
  ])('%s', async (_, change, message) => {
    expect(await attempt(typed({ ...newtown, ...change }))).toEqual([expect.stringContaining(message)])
  })

  test.each<[string, TypedOptions, string]>([
    ['a country that is none', { country: 'eu' }, '--country: "eu" is no country. Write its two small letters (ISO 3166-1)'],
    ['the old letters of a country', { country: 'uk' }, '--country: "uk" is no country.'],
    ['a currency that is none', { currency: '€' }, '--currency: Write the currency as three capital letters: --currency EUR'],
    ['no page that names 112', { 'emergency-source': undefined }, '--emergency-source: Missing. A public page that says that 112'],
  ])('a new country: %s', async (_, change, message) => {
    expect(await attempt(typed({ ...zagreb, ...change }))).toContainEqual(expect.stringContaining(message))
  })

  test.each([
    ['words from which npm has taken the options', ['newtown', 'testland'], 'newtown testland: Write -- before the first option'],
    ['an option twice', ['--id', 'newtown', '--id=oldtown'], '--id: It stands here twice. Write it once.'],
    ['a word too many', ['--new-country', 'hr'], '--new-country: Write nothing behind it.'],
  ])('%s', async (_, words, message) => {
    expect(await attempt(words)).toEqual([expect.stringContaining(message)])
  })

  test('is answered with all that is missing at once, each with how to give it', async () => {
    const told = (await attempt([])) as string[]
    expect(told.map((line) => /^(--[a-z]+): Missing\. .*for example: \1 \S/.exec(line)?.[1])).toEqual([
      '--id',
      '--country',
      '--name',
      '--subdivision',
      '--center',
      '--source',
    ])
  })

  test('names of several words need no quotes', async () => {
    const city = await attempt([...typed({ ...newtown, name: undefined }), '--name', 'New', 'Town'])
    expect(city).toMatchObject({ city: { id: 'newtown' } })
    expect((city as NewCity).files.get('cities/newtown/city.yaml')).toContain('name: { en: "New Town", ro: "New Town" }')
  })

  test('a country with errors in its guides: these come first', async () => {
    const guide = 'countries/testland/guides/first-steps.md'
    const broken = await testvilleFiles({ [guide]: (text) => text.replace('title:', 'titel:') })
    expect(await attempt(typed(newtown), broken)).toContain(`${guide}:2 titel: There is no field "titel" here. Did you mean "title"?`)
  })
})
