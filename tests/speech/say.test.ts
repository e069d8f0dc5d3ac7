import { expect, test } from 'vitest'
import { say } from '#speech/say.ts'

const sayRange = (from: string, until: string) => `from ${from} until ${until}`
const said = (text: string, language = 'en', isPhone = false) =>
  say({ text, language, isPhone, from: 0, until: text.length }, language === 'en' ? sayRange : undefined)

test.each([
  ['0264 432 000', '0 2 6 4, 4 3 2, 0 0 0'],
  ['+40 264 432 000', '+4 0, 2 6 4, 4 3 2, 0 0 0'.replace('+4', '+ 4')],
  ['112', '1 1 2'],
])('the number %s is said digit by digit', (number, digits) => {
  expect(said(number, 'en', true)).toBe(digits)
})

test.each([
  ['Call 0800 800 086 first.', 'Call 0 8 0 0, 8 0 0, 0 8 6 first.'],
  ['Call 112 now.', 'Call 1 1 2 now.'],
  ['Pay 2,430 RON in 30 days.', 'Pay 2,430 RON in 30 days.'],
  ['Law 194/2002, article 5', 'Law 194/2002, article 5'],
  ['Code 400 000 123', 'Code 400 000 123'],
])('in "%s" only numbers to call are', (text, expected) => {
  expect(said(text)).toBe(expected)
})

test.each([
  ['Monday, 08:30–16:00', 'Monday, from 8:30 until 16:00'],
  ['Opens Monday at 08:00', 'Opens Monday at 8:00'],
  ['14:00 - 18:00', 'from 14:00 until 18:00'],
  ['until 24:00', 'until 24:00'],
])('the times of "%s" are said plainly', (text, expected) => {
  expect(said(text)).toBe(expected)
})

test('a range in a language whose words are not known keeps its line', () => {
  expect(said('luni 08:30–16:00', 'ro')).toBe('luni 8:30 – 16:00')
})

test('a day in digits is said with the name of its month', () => {
  expect(said('Valid from 2027-01-14.')).toBe('Valid from January 14, 2027.')
  expect(said('din 2027-01-14', 'ro')).toBe('din 14 ianuarie 2027')
  expect(said('the number 2027-13-44')).toBe('the number 2027-13-44')
})

test('hyphens that only eyes need and dots between facts are not in the way', () => {
  expect(said('Aufent\u00ADhalts\u00ADtitel', 'de')).toBe('Aufenthaltstitel')
  expect(said('Free · by appointment')).toBe('Free, by appointment')
})
