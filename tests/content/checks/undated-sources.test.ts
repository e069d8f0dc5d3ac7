import { expect, test } from 'vitest'
import { undatedSources } from '#content/checks/undated-sources.ts'
import { replacing, testville, today } from '../../fixtures/testville.ts'

const FOOD_BANK = 'cities/testville/services/food-bank.md'
const SOURCE = '{ url: "https://example.org/food", supports: "address, hours" }'
const found = async (changes = {}) => undatedSources.find(await testville(changes), today).map(({ key }) => key)

test('a page all of whose sources have no date is found', async () => {
  expect(undatedSources.find(await testville(), today)).toContainEqual({
    key: 'service/food-bank',
    file: FOOD_BANK,
    message: '1 sources, none with a date.',
    field: 'sources',
  })
})

test('a page with one dated source is not found', async () => {
  const dated = '{ url: "https://example.org/news", date: "2025", supports: "hours" }'
  expect(await found({ [FOOD_BANK]: replacing(SOURCE, `${SOURCE}\n  - ${dated}`) })).not.toContain('service/food-bank')
})

test('a page without sources is not found', async () => {
  expect(await found()).not.toContain('service/language-cafe')
})
