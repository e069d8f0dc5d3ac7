import { expect, test } from 'vitest'
import { unplaced } from '#content/checks/unplaced.ts'
import { replacing, testville, today } from '../../fixtures/testville.ts'

const CAFE = 'cities/testville/services/language-cafe.md'

test('an address without a position is found', async () => {
  expect(unplaced.find(await testville(), today)).toContainEqual({
    key: 'service/language-cafe',
    file: CAFE,
    message: 'Strada Exemplu 6: no position.',
    field: 'locations.0.position',
  })
})

test('an address of which only the part of town is known is found', async () => {
  expect(unplaced.find(await testville(), today)).toContainEqual({
    key: 'service/clinic',
    file: 'cities/testville/services/clinic.md',
    message: 'Strada Exemplu 4: only the part of town is known.',
    field: 'locations.1.position',
  })
})

test('an address with a position is not found', async () => {
  const mended = { [CAFE]: replacing('city: Testville }', 'city: Testville }\n    position: [23.5, 46.5]\n    precision: street') }
  expect(unplaced.find(await testville(mended), today).map(({ key }) => key)).toEqual(['service/clinic'])
})

test('shelters and services by phone are not found', async () => {
  const keys = unplaced.find(await testville(), today).map(({ key }) => key)
  expect(keys).not.toContain('service/night-shelter')
  expect(keys).not.toContain('service/helpline')
})
