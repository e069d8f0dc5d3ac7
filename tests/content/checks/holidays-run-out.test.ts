import { describe, expect, test } from 'vitest'
import { holidaysRunOut } from '#content/checks/holidays-run-out.ts'
import { testville, today } from '../../fixtures/testville.ts'

const COUNTRY = 'countries/testland/country.yaml'
const FILE = 'cities/testville/city.yaml'

test('a list of holidays that ends before the year in which hours end is found', async () => {
  const city = await testville({ [COUNTRY]: (text) => text.replace(/ {2}- \{ date: 2027.+\n/g, '') })
  expect(holidaysRunOut.find(city, today)).toEqual([
    {
      key: 'city/testville',
      file: FILE,
      message: 'The list ends on 2026-12-25, hours are worked out until 2027-11-30.',
      field: 'public_holidays',
      values: { last: '2026-12-25', until: '2027-11-30' },
    },
  ])
})

test('an empty list is found', async () => {
  const city = await testville({ [COUNTRY]: (text) => text.replace(/public_holidays:\n( {2}- .+\n)+/, 'public_holidays: []\n') })
  expect(holidaysRunOut.find(city, today)).toMatchObject([{ message: 'The list ends on no day, hours are worked out until 2027-11-30.' }])
})

test('a list that reaches into that year is not found', async () => {
  expect(holidaysRunOut.find(await testville(), today)).toEqual([])
})

describe('school holidays', () => {
  const withSchool = (until: string) =>
    testville({ [FILE]: (text) => `${text}\nschool_holidays:\n  - { from: 2026-12-23, until: ${until} }\n` })

  test('that end before the next school year are found', async () => {
    expect(holidaysRunOut.find(await withSchool('2027-01-10'), today)).toMatchObject([
      { message: 'The school holidays end on 2027-01-10. Add those of the next school year to city.yaml.' },
    ])
  })

  test('that reach far enough are not found', async () => {
    expect(holidaysRunOut.find(await withSchool('2027-09-05'), today)).toEqual([])
  })
})
