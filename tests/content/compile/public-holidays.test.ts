/** What laws say about public holidays in the seven countries, beside what the opening_hours package knows of them. */
import { describe, expect, test } from 'vitest'
import { publicHolidays } from '#content/compile/public-holidays.ts'
import { type Changes, recordOf, replacing, testville } from '../../fixtures/testville.ts'

interface Law {
  country: string
  state: string
  timezone: string
  /** By year, `month-day`. */
  days: Record<'2026' | '2027', string>
  /** Days of the law that the package does not know: country.yaml and city.yaml have to list them. */
  unknown?: string[]
}

const laws: [place: string, law: Law][] = [
  [
    'Cluj-Napoca: Codul muncii, art. 139; Easter is the Orthodox one',
    {
      country: 'ro',
      state: '',
      timezone: 'Europe/Bucharest',
      days: {
        '2026': '01-01 01-02 01-06 01-07 01-24 04-10 04-12 04-13 05-01 05-31 06-01 08-15 11-30 12-01 12-25 12-26',
        '2027': '01-01 01-02 01-06 01-07 01-24 04-30 05-01 05-02 05-03 06-01 06-20 06-21 08-15 11-30 12-01 12-25 12-26',
      },
    },
  ],
  [
    'Dietzenbach: Hessisches Feiertagsgesetz, § 1; Corpus Christi is one',
    {
      country: 'de',
      state: 'Hessen',
      timezone: 'Europe/Berlin',
      days: {
        '2026': '01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 12-25 12-26',
        '2027': '01-01 03-26 03-29 05-01 05-06 05-17 05-27 10-03 12-25 12-26',
      },
    },
  ],
  [
    'Ravenna: Legge 260/1949; since 2026 Saint Francis, Legge 151/2025',
    {
      country: 'it',
      state: '',
      timezone: 'Europe/Rome',
      days: {
        '2026': '01-01 01-06 04-05 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26',
        '2027': '01-01 01-06 03-28 03-29 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26',
      },
    },
  ],
  [
    "Riga: likums Par svētku, atceres un atzīmējamām dienām; Mother's Day and Pentecost are Sundays",
    {
      country: 'lv',
      state: '',
      timezone: 'Europe/Riga',
      days: {
        '2026': '01-01 04-03 04-05 04-06 05-01 05-04 05-10 05-24 06-23 06-24 11-18 12-24 12-25 12-26 12-31',
        '2027': '01-01 03-26 03-28 03-29 05-01 05-04 05-09 05-16 06-23 06-24 11-18 12-24 12-25 12-26 12-31',
      },
      unknown: ['2026-05-10', '2026-05-24', '2027-05-09', '2027-05-16'],
    },
  ],
  [
    'Lublin: ustawa o dniach wolnych od pracy; Christmas Eve since 2025',
    {
      country: 'pl',
      state: '',
      timezone: 'Europe/Warsaw',
      days: {
        '2026': '01-01 01-06 04-05 04-06 05-01 05-03 05-24 06-04 08-15 11-01 11-11 12-24 12-25 12-26',
        '2027': '01-01 01-06 03-28 03-29 05-01 05-03 05-16 05-27 08-15 11-01 11-11 12-24 12-25 12-26',
      },
    },
  ],
  [
    // Holidays that fall on a Sunday may be moved; the region decides so each year, and no package can know.
    'Cartagena: Estatuto de los Trabajadores, art. 37.2, with the days of the Región de Murcia',
    {
      country: 'es',
      state: 'Región de Murcia',
      timezone: 'Europe/Madrid',
      days: {
        '2026': '01-01 01-06 03-19 04-02 04-03 05-01 06-09 08-15 10-12 11-01 12-06 12-08 12-25',
        '2027': '01-01 01-06 03-19 03-25 03-26 05-01 06-09 08-15 10-12 11-01 12-06 12-08 12-25',
      },
      unknown: ['2026-06-09', '2027-06-09'],
    },
  ],
  [
    'Linköping: lag om allmänna helgdagar; the eves are none',
    {
      country: 'se',
      state: '',
      timezone: 'Europe/Stockholm',
      days: {
        '2026': '01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 10-31 12-25 12-26',
        '2027': '01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-06 06-26 11-06 12-25 12-26',
      },
    },
  ],
]

const lawDays = ({ days }: Law) => Object.entries(days).flatMap(([year, list]) => list.split(' ').map((day) => `${year}-${day}`))
const twoYears = { from: '2026-01-01', until: '2027-12-31' }
const regionOf = ({ country, state }: Law) => ({ country, state, longitude: 20, latitude: 50 })

describe.each(laws)('%s', (_, law) => {
  test('the package knows the days of the law, but for those that content has to list', () => {
    expect(publicHolidays([], regionOf(law), twoYears)).toEqual(lawDays(law).filter((day) => !law.unknown?.includes(day)))
  })

  test('days that are listed are those that count', () => {
    expect(publicHolidays(lawDays(law), regionOf(law), twoYears)).toEqual(lawDays(law))
  })

  test('a city there is closed on them', async () => {
    const city = await testville(cityIn(law))
    const listed = lawDays(law).filter((day) => day >= '2026-11-01' && day <= '2027-11-30')
    expect(recordOf(city, 'city/testville').facts.holidays).toEqual(listed)
    const { hours } = recordOf(city, 'service/info-point').facts
    expect(hours?.holiday).toEqual([])
    expect(Object.keys(hours?.days ?? {})).toEqual(['2026-12-24', '2026-12-28', '2026-12-29', '2026-12-30'])
  })
})

/** Testville in another country, which knows what the package knows; the city lists the rest. */
function cityIn({ country, state, timezone, unknown = [] }: Law): Changes {
  const listed = unknown.filter((day) => day >= '2026-11-01' && day <= '2027-11-30')
  const lists = listed.length > 0
  const known = lists
    ? publicHolidays([], { country, state, longitude: 20, latitude: 50 }, { from: '2026-11-01', until: '2027-11-30' })
    : []
  const list = (days: string[]) =>
    `public_holidays:${days.length > 0 ? '' : ' []'}\n${days.map((day) => `  - { date: ${day}, name: { en: Holiday } }\n`).join('')}`
  return {
    'countries/testland/country.yaml': (text) =>
      text.replace(/public_holidays:\n( {2}- .+\n)+/, list(known)).replace('code: ro', `code: ${country}`),
    'cities/testville/city.yaml': (text) =>
      replacing(
        'timezone: Europe/Bucharest',
        `timezone: ${timezone}\n${state ? `holiday_region: ${state}\n` : ''}${list(listed)}`.trimEnd(),
      )(text),
  }
}

describe('years that nobody has listed', () => {
  const region = { country: 'ro', state: '', longitude: 23, latitude: 46 }

  test('have the holidays that the package knows', () => {
    const holidays = publicHolidays(['2026-12-01', '2026-12-25'], region, { from: '2026-11-01', until: '2027-01-31' })
    expect(holidays).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-25',
      '2027-01-01',
      '2027-01-02',
      '2027-01-06',
      '2027-01-07',
      '2027-01-24',
    ])
  })

  test('have none in a country that the package does not know', () => {
    expect(publicHolidays([], { ...region, country: 'xx' }, twoYears)).toEqual([])
  })
})
