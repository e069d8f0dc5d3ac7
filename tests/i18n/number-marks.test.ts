import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '#i18n/languages.ts'
import { writeNumber } from '#i18n/number-marks.ts'

const numbers = fc.oneof(
  fc.integer({ min: 10_000, max: 99_999_999 }),
  fc.integer({ min: 1_000_000, max: 9_999_999 }).map((cents) => cents / 100),
)

/** Languages for which this machine has no data of its own. */
const unknownHere = ['ti']

test.each(languages.map(({ code }) => code).filter((code) => !unknownHere.includes(code)))(
  'numbers are written in %s as the CLDR writes them',
  (language) => {
    const known = new Intl.NumberFormat(language, { numberingSystem: 'latn', maximumFractionDigits: 2 })
    fc.assert(
      fc.property(numbers, (value) => {
        expect(writeNumber(language, value)).toBe(known.format(value))
      }),
    )
  },
)

test('small and negative numbers have no marks to lose', () => {
  expect([0, 7, 999, -12.5, 1.005].map((value) => writeNumber('de', value))).toEqual(['0', '7', '999', '-12,5', '1'])
})
