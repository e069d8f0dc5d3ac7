import { expect, test } from 'vitest'
import { phoneDisplay } from '#content/compile/phone-display.ts'

test.each([
  ['a landline', '+40264555656', '0264 555 656'],
  ['a mobile', '+40722000111', '0722 000 111'],
  ['a free number', '+40800500333', '0800 500 333'],
])('%s is written as people of the country write it', (_, number, display) => {
  expect(phoneDisplay(number, 'ro')).toBe(display)
})

test.each([
  ['+40364917', '0364 917'],
  ['+40264984', '0264 984'],
])('a short local number that no plan lists is written in groups: %s', (number, display) => {
  expect(phoneDisplay(number, 'ro')).toBe(display)
})

test('a number of another country keeps its country code', () => {
  expect(phoneDisplay('+33123456789', 'ro')).toBe('+33 1 23 45 67 89')
  expect(phoneDisplay('+40264555656', 'fr')).toBe('+40 264 555 656')
})

test('a short number stays as it is', () => {
  expect(phoneDisplay('112', 'ro')).toBe('112')
})

test.each(['+40264', '+4026455565612345', '+999123456'])('a number that cannot exist has no display: %s', (number) => {
  expect(phoneDisplay(number, 'ro')).toBeUndefined()
})
