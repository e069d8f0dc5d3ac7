import { expect, test } from 'vitest'
import { unconfirmed } from '#content/checks/unconfirmed.ts'
import { testville, today } from '../../fixtures/testville.ts'

test('a page that no office has confirmed is found', async () => {
  expect(unconfirmed.find(await testville(), today)).toContainEqual({
    key: 'service/clinic',
    file: 'cities/testville/services/clinic.md',
    message: 'Confidence high, 1 sources, no confirmed_by.',
    field: 'confirmed_by',
    values: { confidence: 'high', sources: 1 },
  })
})

test('a page that an office has confirmed is not found', async () => {
  expect(unconfirmed.find(await testville(), today).map(({ key }) => key)).not.toContain('service/info-point')
})
