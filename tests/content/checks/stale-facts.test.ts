import { expect, test } from 'vitest'
import { staleFacts } from '#content/checks/stale-facts.ts'
import { replacing, testville, today } from '../../fixtures/testville.ts'

const FOOD_BANK = 'cities/testville/services/food-bank.md'

test('facts past their day of review are found, with the file to mend', async () => {
  expect(staleFacts.find(await testville(), today)).toEqual([
    {
      key: 'service/food-bank',
      file: FOOD_BANK,
      message: 'Checked on 2020-01-15, to be checked again by 2021-01-15.',
      field: 'checked.on',
      values: { checked: '2020-01-15', reviewBy: '2021-01-15', days: 2136 },
    },
  ])
})

test('guides are found too', async () => {
  const changes = { 'cities/testville/guides/first-steps.md': replacing('on: 2026-11-01', 'on: 2025-11-01') }
  expect(staleFacts.find(await testville(changes), today).map(({ key }) => key)).toEqual(['service/food-bank', 'guide/first-steps'])
})

test('facts are fresh up to and with their day of review', async () => {
  const city = await testville({ [FOOD_BANK]: replacing('on: 2020-01-15', 'on: 2025-11-21') })
  expect(staleFacts.find(city, today)).toEqual([])
  expect(staleFacts.find(city, '2026-11-22').map(({ key }) => key)).toEqual(['service/food-bank'])
})

test('an author may ask for a check earlier', async () => {
  const changes = { [FOOD_BANK]: replacing('on: 2020-01-15, how: web }', 'on: 2026-06-01, how: web }\nreview_every: 3') }
  expect(staleFacts.find(await testville(changes), today).map(({ key }) => key)).toEqual(['service/food-bank'])
})
