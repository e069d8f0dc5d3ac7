import { describe, expect, test } from 'vitest'
import { cityFacts, cityWords } from '#content/records/city.ts'
import { termFacts, termWords } from '#content/records/term.ts'
import { compileTestville, recordOf, replacing, testville } from '../../fixtures/testville.ts'

const CITY = 'cities/testville/city.yaml'
const COUNTRY = 'countries/testland/country.yaml'

describe('a city', () => {
  test('has its facts and words in the form in which they travel', async () => {
    const { facts, words } = recordOf(await testville(), 'city/testville')
    expect(cityFacts.parse(facts)).toEqual(facts)
    for (const said of Object.values(words)) expect(cityWords.parse(said)).toEqual(said)
  })

  test("has its country's numbers before its own", async () => {
    const { facts } = recordOf(await testville(), 'city/testville')
    expect(facts.contacts.map(({ id }) => id)).toEqual(['emergency', 'night-line'])
    expect(facts.contacts[0]).toMatchObject({ number: '112', display: '112', free: true, main: true, hours: { always: true } })
    expect(facts.contacts[1]).toMatchObject({ number: '+40264000199', display: '0264 000 199' })
  })

  test("has its country's public holidays in the order of the year", async () => {
    const last = '  - { date: 2027-12-25, name: { en: Winter Day, ro: Ziua Iernii, ar: يوم الشتاء } }\n'
    const moved = { [COUNTRY]: (text: string) => replacing('public_holidays:\n', `public_holidays:\n${last}`)(replacing(last, '')(text)) }
    const { facts, words } = recordOf(await testville(moved), 'city/testville')
    expect(facts.holidays).toEqual(['2026-11-30', '2026-12-01', '2026-12-25', '2027-01-01', '2027-12-25'])
    expect(words['ro']?.holidays['2026-12-25']).toBe('Ziua Iernii')
  })

  test('has holidays of its own beside those of its country', async () => {
    const own = 'front_desk: info-point\n\npublic_holidays:\n  - { date: 2026-12-06, name: { en: Saint Test, ro: Sfântul Test } }'
    const { facts, words } = recordOf(await testville({ [CITY]: replacing('front_desk: info-point', own) }), 'city/testville')
    expect(facts.holidays.slice(0, 4)).toEqual(['2026-11-30', '2026-12-01', '2026-12-06', '2026-12-25'])
    expect(words['ro']?.holidays).toMatchObject({ '2026-12-01': 'Ziua Fondării', '2026-12-06': 'Sfântul Test' })
  })

  test('has school holidays that its offices can name', async () => {
    const school =
      'front_desk: info-point\n\nschool_holidays:\n  - { from: 2026-12-23, until: 2027-01-10, name: { en: Winter holidays } }\n  - { from: 2027-02-08, until: 2027-02-12 }'
    const changes = {
      [CITY]: replacing('front_desk: info-point', school),
      'cities/testville/services/registry-office.md': (text: string) =>
        text.replace(/^opening_hours:.+$/m, 'opening_hours: "Mo-Fr 08:00-16:00; SH Mo-Fr 10:00-12:00"'),
    }
    const city = await testville(changes)
    const { facts, words } = recordOf(city, 'city/testville')
    expect(facts.schoolHolidays).toEqual([
      { from: '2026-12-23', until: '2027-01-10' },
      { from: '2027-02-08', until: '2027-02-12' },
    ])
    expect(words['ro']?.schoolHolidays).toEqual({ '2026-12-23': 'Winter holidays' })
    expect(cityFacts.parse(facts)).toEqual(facts)
    expect(cityWords.parse(words['ro'])).toEqual(words['ro'])
    expect(recordOf(city, 'service/registry-office').facts.hours?.days).toMatchObject({
      '2026-12-23': [[600, 720]],
      '2027-02-12': [[600, 720]],
    })
  })

  test('knows until when its hours are worked out', async () => {
    expect(recordOf(await testville(), 'city/testville').facts.hoursUntil).toBe('2027-11-30')
  })

  test('has words in every language in which it or its country has a name', async () => {
    const { words } = recordOf(
      await testville({ [COUNTRY]: replacing('{ en: Testland,', '{ en: Testland, uk: Тестланд,') }),
      'city/testville',
    )
    expect(Object.keys(words)).toEqual(['ar', 'en', 'ro', 'uk'])
    expect(words['uk']).toMatchObject({ name: 'Testville', country: 'Тестланд' })
  })

  test('says in English what has no words in a language', async () => {
    const { words } = recordOf(await testville(), 'city/testville')
    expect(words['ar']).toMatchObject({ name: 'تستفيل', publisher: 'First Door, Testville', gaps: ['We found no night pharmacy.'] })
    expect(words['ro']).toMatchObject({ publisher: 'First Door, Orașul Test' })
  })

  test('says who wrote the words of each language', async () => {
    const { words } = recordOf(await testville(), 'city/testville')
    expect(words['ar']?.translation).toEqual({ by: 'machine' })
    expect(words['ro']?.translation).toEqual({ by: 'person' })
    expect(words['en']).not.toHaveProperty('translation')
  })

  test('names authorities, emergency rooms and phrases by their ids', async () => {
    const { words } = recordOf(await testville(), 'city/testville')
    expect(words['ro']).toMatchObject({
      authorities: { 'health-fund': 'Casa de sănătate' },
      emergencyRooms: { hospital: 'Toată lumea' },
      phrases: { 'need-help': 'Am nevoie de ajutor.' },
      contacts: {
        emergency: { label: 'Orice urgență', detail: 'Gratuit de pe orice telefon.' },
        'night-line': { label: 'Sunteți afară noaptea' },
      },
    })
  })

  test.each([
    ['a number that cannot exist', '"+40264000199"', '"+402640001994567"', 'contacts.0.number', 'No such phone number can exist.'],
    ['hours that cannot be read', '"Mo-Su 20:00-08:00"', '"at night"', 'contacts.0.hours', 'Write'],
    ['a number without quotes', '"+40264000199"', '+40264000199', 'contacts.0.number', 'Write the phone number between quotes.'],
    [
      'an unknown time zone',
      'Europe/Bucharest',
      'Europe/Testville',
      'timezone',
      'Write the time zone as its area and city, for example Europe/Bucharest.',
    ],
    ['a name without English', '{ en: Testville, ', '{ ', 'name', 'Add the English words: en: …'],
    ['a mistyped field', 'quick_exit:', 'quick_exlt:', 'quick_exlt', 'Did you mean "quick_exit"?'],
    ['a colour that is not a colour', 'population:', 'brand: { colour: red }\npopulation:', 'brand.colour', ''],
  ])('with %s is refused on its line', async (_, from, to, field, message) => {
    const changed = replacing(from, to)
    const { value, problems } = await compileTestville({ [CITY]: changed })
    expect(value).toBeUndefined()
    expect(problems).toContainEqual({ file: CITY, line: expect.any(Number), field, message: expect.stringContaining(message) })
  })

  test("with a wrong number of its country is refused in the country's file", async () => {
    const { problems } = await compileTestville({ [COUNTRY]: replacing('number: "112"', 'number: "+4011"') })
    expect(problems).toEqual([
      { file: COUNTRY, line: 8, field: 'contacts.0.number', message: expect.stringContaining('or a short number such as "112"') },
    ])
  })
})

describe('the glossary', () => {
  test('has its words in the form in which they travel', async () => {
    for (const { key, facts, words } of (await testville()).records.filter((record) => record.key.startsWith('term/'))) {
      expect(termFacts.parse(facts), key).toEqual(facts)
      for (const said of Object.values(words)) expect(termWords.parse(said), key).toEqual(said)
    }
  })

  test("marks the office's word with the language of the city", async () => {
    expect(recordOf(await testville(), 'term/permis').facts).toMatchObject({
      term: 'permis de ședere',
      language: 'ro',
      guide: 'residence-permit',
    })
  })

  test('has a word in the languages that have both the word and its meaning', async () => {
    const meaning = replacing('to the office. }', 'to the office., ar: النافذة }')
    const city = await testville({ 'countries/testland/glossary.yaml': meaning })
    expect(Object.keys(recordOf(city, 'term/permis').words)).toEqual(['en', 'ro', 'ar'])
    expect(Object.keys(recordOf(city, 'term/ghiseu').words)).toEqual(['en'])
    expect(recordOf(city, 'term/permis').words['ar']?.translation).toEqual({ by: 'machine' })
  })

  test('leads to a page only in the cities that have it', async () => {
    const changes = {
      'countries/testland/glossary.yaml': replacing('guide: residence-permit', 'guide: city-pass'),
      'cities/elsewhere/guides/city-pass.md': 'A guide of another city.',
    }
    expect(recordOf(await testville(changes), 'term/permis').facts).not.toHaveProperty('guide')
  })
})
