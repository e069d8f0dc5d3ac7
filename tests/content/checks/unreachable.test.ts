import { expect, test } from 'vitest'
import { unreachable } from '#content/checks/unreachable.ts'
import { replacing, testville, today } from '../../fixtures/testville.ts'

const CAFE = 'cities/testville/services/language-cafe.md'
const STREET = '{ street: Strada Exemplu 6, city: Testville }'
const found = async (change: (text: string) => string) => unreachable.find(await testville({ [CAFE]: change }), today)

const nowhere = (text: string) => replacing(STREET, '{ city: Testville }')(replacing('website: https://example.org/cafe\n', '')(text))

test('a service that a reader cannot call, write to, look up or visit is found', async () => {
  expect(await found(nowhere)).toEqual([
    { key: 'service/language-cafe', file: CAFE, message: 'A reader has no way to reach this service.' },
  ])
})

test.each([
  ['a phone', 'phones: [{ number: "+40264000106" }]'],
  ['an e-mail address', 'email: cafe@example.org'],
  ['a website', 'website: https://example.org/cafe'],
])('a service with %s is not found', async (_, field) => {
  expect(await found((text) => replacing('kind: private', `kind: private\n${field}`)(nowhere(text)))).toEqual([])
})

test('a service with a street is not found', async () => {
  expect(await found(replacing('website: https://example.org/cafe\n', ''))).toEqual([])
})

test('a service whose place has a phone is not found', async () => {
  const phone = '{ city: Testville }\n    phones: [{ number: "+40264000106" }]'
  expect(await found((text) => replacing('{ city: Testville }', phone)(nowhere(text)))).toEqual([])
})
