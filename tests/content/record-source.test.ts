import { expect, test } from 'vitest'
import { memorySource, topicsOf } from '#content/record-source.ts'
import { recordOf, testville } from '../fixtures/testville.ts'

const source = async () => memorySource((await testville()).records)

test('a record is found by its key', async () => {
  expect(await (await source()).get('service/clinic')).toMatchObject({ key: 'service/clinic', facts: { id: 'clinic' } })
})

test('a key that nobody has finds nothing', async () => {
  expect(await (await source()).get('service/castle')).toBeUndefined()
  expect(await (await source()).get('guide/clinic')).toBeUndefined()
})

test('a topic has the services, guides and notices listed under it, also as their second topic', async () => {
  const keys = async (topic: string) => (await (await source()).inTopic(topic)).map(({ key }) => key)
  expect(await keys('documents')).toEqual(['guide/residence-permit', 'service/info-point', 'service/registry-office'])
  expect(await keys('labour')).toEqual(['guide/residence-permit'])
  expect(await keys('community')).toEqual(['notice/2026-12-market'])
  expect(await keys('cooking')).toEqual([])
})

test('a kind has all of its records and no others', async () => {
  const keys = (await (await source()).all('guide')).map(({ key }) => key)
  expect(keys).toEqual(['guide/first-steps', 'guide/residence-permit'])
})

test('a city and a word are under no topic', async () => {
  const city = await testville()
  expect(topicsOf(recordOf(city, 'city/testville'))).toEqual([])
  expect(topicsOf(recordOf(city, 'term/permis'))).toEqual([])
})
