import { expect, test } from 'vitest'
import { thinTopics } from '#content/checks/thin-topics.ts'
import { type Changes, replacing, testville, today } from '../../fixtures/testville.ts'

const under = (id: string, topic: string, before = ''): Changes => ({
  [`cities/testville/services/${id}.md`]: replacing('topics: [', `${before}topics: [${topic}, `),
})
const counts = async (changes: Changes) => thinTopics.find(await testville(changes), today).map(({ values }) => values)

test('a topic with fewer than three services is found', async () => {
  expect(thinTopics.find(await testville(), today)).toContainEqual({
    key: 'city/testville',
    file: 'cities/testville/city.yaml',
    message: 'Topic "documents" has 2 services and 1 guides. A reader finds at least 3 services and a guide in a full one.',
    values: { topic: 'documents', services: 2, guides: 1 },
  })
})

test('a topic with three services and a guide is not found', async () => {
  expect((await counts(under('clinic', 'documents'))).map((values) => values?.['topic'])).not.toContain('documents')
})

test('a service that has closed for good does not count', async () => {
  expect(await counts(under('clinic', 'documents', 'status: closed\n'))).toContainEqual({ topic: 'documents', services: 2, guides: 1 })
})

test('a topic without a guide is found, however many services it has', async () => {
  expect(await counts(under('info-point', 'health'))).toContainEqual({ topic: 'health', services: 3, guides: 0 })
})
