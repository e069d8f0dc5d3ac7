import { expect, test } from 'vitest'
import { type CellKind, keptByExcel, readCell } from '#interop/sheet-cell.ts'

const cases: [string, CellKind, unknown, unknown][] = [
  ['', 'words', 'Clinic', { is: 'empty' }],
  ['  Clinic ', 'words', 'Clinic', { is: 'same' }],
  ['(Remove)', 'words', 'Clinic', { is: 'remove' }],
  ['(remove)', 'words', undefined, { is: 'same' }],
  ["'New", 'words', 'Clinic', { is: 'new', value: 'New' }],
  ['one\r\nline', 'words', 'x', { is: 'new', value: 'one line' }],
  ['ro; en', 'codes', ['ro', 'en'], { is: 'same' }],
  ['ro,uk', 'codes', ['ro', 'en'], { is: 'new', value: ['ro', 'uk'] }],
  ['+40 (264) 123-456', 'phone', undefined, { is: 'new', value: '+40264123456' }],
  ['0040264123456', 'phone', '+40264123456', { is: 'same' }],
  ['40264123456', 'phone', '+40264123456', { is: 'same' }],
  ['112', 'phone', '+40264123456', { is: 'new', value: '112' }],
  ['030167', 'digits', '30167', { is: 'new', value: '030167' }],
  ['30167', 'digits', '030167', { is: 'same' }],
  ["'30167", 'digits', '030167', { is: 'new', value: '30167' }],
  ['24. Jul', 'hours', '24/7', { is: 'same' }],
  ['Mo-Fr 08:00-12:00', 'hours', '24/7', { is: 'new', value: 'Mo-Fr 08:00-12:00' }],
  ['12,0', 'months', 12, { is: 'same' }],
  ['6', 'months', undefined, { is: 'new', value: 6 }],
  ['soon', 'months', 12, { is: 'new', value: 'soon' }],
  ['2026-04-03', 'day', '2026-01-01', { is: 'new', value: '2026-04-03' }],
  ['2026/4/3', 'day', '2026-01-01', { is: 'new', value: '2026-04-03' }],
  ['03.04.2026', 'day', '2026-01-01', { is: 'new', value: '2026-04-03' }],
  ['21/11/2026', 'day', '2026-01-01', { is: 'new', value: '2026-11-21' }],
  ['11/21/2026 0:00', 'day', '2026-11-21', { is: 'same' }],
  ['03/04/2026', 'day', '2026-03-04', { is: 'same' }],
  ['21.11.26', 'day', '2026-11-21', { is: 'same' }],
  ['11/21/26', 'day', '2026-11-21', { is: 'same' }],
  ["'#NAME?", 'words', 'x', { is: 'new', value: '#NAME?' }],
  ['Room #4', 'words', 'x', { is: 'new', value: 'Room #4' }],
  ['04-04-2026', 'day', '2026-01-01', { is: 'new', value: '2026-04-04' }],
]

test.each(cases)('"%s" in a column of %s, with %j in the file', (cell, kind, now, reading) => {
  expect(readCell(cell, kind, now)).toEqual(reading)
})

const wrong: [string, CellKind, unknown, string][] = [
  ['4.0264E+11', 'phone', '+40264123456', 'shortened'],
  ['4,0264E+11', 'phone', undefined, 'shortened'],
  ['2,1E+05', 'digits', '210000', 'shortened'],
  ['0264123456', 'phone', undefined, 'no + and country code'],
  ['24.Jul', 'hours', undefined, 'is a date'],
  ['03/04/2026', 'day', '2026-01-01', 'can mean 2026-04-03 or 2026-03-04'],
  ['31.02.2026', 'day', '2026-01-01', 'There is no day'],
  ['21.11.26', 'day', '2026-01-01', 'four digits'],
  ['#NAME?', 'words', 'Clinic', 'could not read'],
  ['#BEZUG!', 'words', 'Clinic', 'could not read'],
  ['#N/A', 'codes', ['ro'], 'could not read'],
  ['########', 'day', '2026-11-21', 'had no room for'],
  ['46347', 'day', '2026-01-01', 'made the number'],
]

test.each(wrong)('"%s" in a column of %s is refused, with a way to mend it', (cell, kind, now, message) => {
  expect(readCell(cell, kind, now)).toEqual({ is: 'wrong', message: expect.stringContaining(message) })
})

test('what Excel would change gets an apostrophe, which is not part of the value', () => {
  for (const cell of ['+40264123456', '24/7', '030167', '=1+1', '@home']) {
    expect(keptByExcel(cell)).toBe(`'${cell}`)
    expect(readCell(keptByExcel(cell), 'words', cell)).toEqual({ is: 'same' })
  }
  expect(keptByExcel('Mo-Fr 08:00-12:00')).toBe('Mo-Fr 08:00-12:00')
})
