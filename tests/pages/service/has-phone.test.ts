import { expect, test } from 'vitest'
import { hasPhone } from '#pages/service/has-phone.ts'

const phone = { number: '+40264000111', display: '0264 000 111' }
const door = { id: 'main', address: { city: 'Testville' } }

test('somebody can be called when the service or one of its doors has a number', () => {
  expect(hasPhone({ phones: [phone], locations: [] })).toBe(true)
  expect(hasPhone({ phones: [], locations: [door, { ...door, phones: [phone] }] })).toBe(true)
})

test('nobody can be called when no number is known', () => {
  expect(hasPhone({ phones: [], locations: [door] })).toBe(false)
})
