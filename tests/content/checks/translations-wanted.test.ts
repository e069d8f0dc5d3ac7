import { describe, expect, test } from 'vitest'
import { translationsWanted } from '#content/checks/translations-wanted.ts'
import { replacing, testville, today } from '../../fixtures/testville.ts'

const CITY = 'cities/testville/city.yaml'
const wanted = async (changes = {}) => translationsWanted.find(await testville(changes), today)
const keys = async (changes = {}) => (await wanted(changes)).map(({ key }) => key)

test('a guide without words in a language of the city is found', async () => {
  expect(await wanted()).toContainEqual({
    key: 'guide/first-steps',
    file: 'cities/testville/guides/first-steps.md',
    message: 'No words in ar, which the city itself speaks.',
    languages: ['ar'],
  })
})

test('all languages that a page lacks are told at once', async () => {
  const changes = { [CITY]: replacing('name: { en: Testville,', 'name: { en: Testville, uk: Тествіль,') }
  expect((await wanted(changes)).find(({ key }) => key === 'service/clinic')?.message).toBe(
    'No words in ar, uk, which the city itself speaks.',
  )
})

describe('services', () => {
  test('of documents, health, housing and safety are found', async () => {
    const found = await keys()
    for (const id of ['clinic', 'hospital', 'night-shelter', 'registry-office']) expect(found).toContain(`service/${id}`)
  })

  test('of other topics are not', async () => {
    expect(await keys()).not.toContain('service/food-bank')
  })

  test('with words in every language are not', async () => {
    expect(await keys()).not.toContain('service/info-point')
  })

  test('that are closed for good are not', async () => {
    const closed = { 'cities/testville/services/clinic.md': replacing('cost: mixed', 'cost: mixed\nstatus: closed') }
    expect(await keys(closed)).not.toContain('service/clinic')
  })
})

test('the language of the city has a check of its own', async () => {
  expect((await wanted()).filter(({ message }) => message.includes('ro'))).toEqual([])
})
