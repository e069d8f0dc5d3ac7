import { expect, test } from 'vitest'
import { unknownPhones } from '#content/checks/unknown-phones.ts'
import { replacing, testville, today } from '../../fixtures/testville.ts'

const FOOD_BANK = 'cities/testville/services/food-bank.md'
const found = async (changes = {}) => unknownPhones.find(await testville(changes), today)

test('a service whose phone nobody wrote down is found', async () => {
  expect(await found()).toContainEqual({ key: 'service/food-bank', file: FOOD_BANK, message: 'No phones.', field: 'phones' })
})

test('a service with a phone, or with one at a place, is not found', async () => {
  const phone = replacing('checked:', 'phones: [{ number: "+40264000111" }]\nchecked:')
  expect((await found({ [FOOD_BANK]: phone })).map(({ key }) => key)).not.toContain('service/food-bank')
  expect((await found()).map(({ key }) => key)).not.toContain('service/clinic')
})

test('a service that is closed is not found', async () => {
  expect((await found()).map(({ key }) => key)).not.toContain('service/old-library')
})
