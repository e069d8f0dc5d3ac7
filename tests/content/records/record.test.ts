import { expect, test } from 'vitest'
import { kindOf, parsePart } from '#content/records/record.ts'
import { recordOf, testville } from '../../fixtures/testville.ts'

test.each(['city', 'service', 'guide', 'notice', 'term'])('a key of a %s names its kind', (kind) => {
  expect(kindOf(`${kind}/some-id`)).toBe(kind)
})

test.each(['castle/some-id', 'constructor/some-id', 'toString/x', 'service', '/service', ''])(
  'a key that is not ours names no kind: %j',
  (key) => {
    expect(kindOf(key)).toBeUndefined()
  },
)

test('facts and words that came back from a pack are known again', async () => {
  const { facts, words } = recordOf(await testville(), 'service/registry-office')
  const travelled = JSON.parse(JSON.stringify({ facts, ro: words['ro'] }))
  expect(parsePart('service/registry-office', 'facts', travelled.facts)).toEqual(facts)
  expect(parsePart('service/registry-office', 'ro', travelled.ro)).toEqual(words['ro'])
})

test('a part of another kind is refused', async () => {
  const { facts, words } = recordOf(await testville(), 'service/clinic')
  expect(() => parsePart('guide/clinic', 'facts', facts)).toThrow()
  expect(() => parsePart('guide/clinic', 'en', words['en'])).toThrow()
  expect(() => parsePart('service/clinic', 'facts', words['en'])).toThrow()
})

test('a part with a wrong value is refused', async () => {
  const { facts } = recordOf(await testville(), 'service/clinic')
  expect(() => parsePart('service/clinic', 'facts', { ...facts, status: 'haunted' })).toThrow()
  expect(() => parsePart('service/clinic', 'facts', { ...facts, hours: { week: [] } })).toThrow()
})

test('a part of a key that is not ours is refused', () => {
  expect(() => parsePart('castle/x', 'facts', {})).toThrow('"castle/x" is not a record of a directory.')
})
