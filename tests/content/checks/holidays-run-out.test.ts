import { expect, test } from 'vitest'
import { holidaysRunOut } from '#content/checks/holidays-run-out.ts'
import { testville, today } from '../../fixtures/testville.ts'

const COUNTRY = 'countries/testland/country.yaml'
const FILE = 'cities/testville/city.yaml'

test('a list of holidays that ends before the year in which hours end is found', async () => {
  const city = await testville({ [COUNTRY]: (text) => text.replace(/ {2}- \{ date: 2027.+\n/g, '') })
  expect(holidaysRunOut.find(city, today)).toEqual([
    { key: 'city/testville', file: FILE, message: 'The list ends on 2026-12-25, hours are worked out until 2027-11-30.' },
  ])
})

test('an empty list is found', async () => {
  const city = await testville({ [COUNTRY]: (text) => text.replace(/public_holidays:\n( {2}- .+\n)+/, 'public_holidays: []\n') })
  expect(holidaysRunOut.find(city, today)).toMatchObject([{ message: 'The list ends on no day, hours are worked out until 2027-11-30.' }])
})

test('a list that reaches into that year is not found', async () => {
  expect(holidaysRunOut.find(await testville(), today)).toEqual([])
})
