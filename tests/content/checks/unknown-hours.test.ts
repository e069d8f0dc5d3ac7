import { expect, test } from 'vitest'
import { unknownHours } from '#content/checks/unknown-hours.ts'
import { replacing, testville, today } from '../../fixtures/testville.ts'

const CAFE = 'cities/testville/services/language-cafe.md'
const found = async (changes = {}) => unknownHours.find(await testville(changes), today).map(({ key }) => key)

test('a service whose hours nobody wrote down is found', async () => {
  expect(unknownHours.find(await testville(), today)).toContainEqual({
    key: 'service/language-cafe',
    file: CAFE,
    message: 'No opening_hours.',
    field: 'opening_hours',
  })
})

test('a service with hours is not found', async () => {
  expect(await found({ [CAFE]: replacing('confidence: low', 'confidence: low\nopening_hours: "Fr 18:00-20:00"') })).not.toContain(
    'service/language-cafe',
  )
})

test('a service whose places have hours is not found', async () => {
  expect(await found()).not.toContain('service/clinic')
})

test('a service that is closed is not found', async () => {
  expect(await found()).not.toContain('service/old-library')
})
