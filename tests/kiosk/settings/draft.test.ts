import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages, staffLanguages } from '#i18n/languages.ts'
import { firstSettings, parseDeskSettings } from '#kiosk/desk-settings.ts'
import { addressIn, type Draft, draftOf, faultsOf, firstDraft, forCity, settingsOf } from '#kiosk/settings/draft.ts'

const complete = forCity(firstDraft('en', ''), 'testville', ['ro', 'uk'])
const anything = fc.string()
const number = (least: number, most: number) =>
  fc.oneof({ weight: 9, arbitrary: fc.integer({ min: least, max: most }).map(String) }, anything)
const drafts: fc.Arbitrary<Draft> = fc.record({
  city: fc.constantFrom('testville', 'riga'),
  otherCities: fc.constantFrom([], ['lublin']),
  maps: fc.boolean(),
  languages: fc.subarray(
    languages.map(({ code }) => code),
    { minLength: 1 },
  ),
  staffLanguage: fc.constantFrom(...staffLanguages),
  warnAfter: number(8, 1802),
  answerWithin: number(8, 302),
  paper: fc.constantFrom('a4', 'receipt'),
  publicAddress: fc.oneof(fc.webUrl({ validSchemes: ['http', 'https'] }), fc.constant(''), anything),
  oldAfterDays: number(0, 3652),
  keepMissingWords: fc.boolean(),
  screenKeyboard: fc.boolean(),
})

test('a new desk lacks its city and its languages, and nothing else', () => {
  expect(Object.keys(faultsOf(firstDraft('en', '')))).toEqual(['city', 'languages'])
  expect(faultsOf(complete)).toEqual({})
})

test('a draft without faults gives settings that the desk reads back', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      fc.pre(Object.keys(faultsOf(draft)).length === 0)
      const settings = settingsOf(draft, [])
      expect(parseDeskSettings(structuredClone(settings))).toEqual(settings)
      expect(settingsOf(draftOf(settings), [])).toEqual(settings)
    }),
  )
})

test('what a desk has is shown as it is', () => {
  const settings = { ...firstSettings('testville', ['ro']), maps: true, screenKeyboard: true, publicAddress: 'https://example.org/' }
  expect(settingsOf(draftOf(settings), settings.keys)).toEqual(settings)
})

test('a desk that was set up before it had a keyboard on the screen goes on without one', () => {
  const settings = parseDeskSettings(firstSettings('testville', ['ro']))
  expect(draftOf(settings!).screenKeyboard).toBe(false)
})

test('the languages of the city stand first, all others behind them', () => {
  expect(complete.languages).toHaveLength(languages.length)
  expect(complete.languages.slice(0, 2)).toEqual(['ro', 'uk'])
})

test('a city that becomes the own one is no other city any more', () => {
  expect(forCity({ ...complete, otherCities: ['riga', 'lublin'] }, 'riga', []).otherCities).toEqual(['lublin'])
})

test.each(['', '9', '1801', '60.5', '-60', 'soon', '1e3', '٦٠'])('"%s" is no time in seconds', (warnAfter) => {
  expect(faultsOf({ ...complete, warnAfter })).toEqual({ warnAfter: { is: 'number', least: 10, most: 1800 } })
})

test.each([
  ['https://example.org', 'https://example.org/'],
  [' https://example.org/cluj ', 'https://example.org/cluj/'],
  ['https://example.org/cluj//', 'https://example.org/cluj/'],
  ['https://example.org/?from=desk#top', 'https://example.org/'],
  ['http://example.org', undefined],
  ['example.org', undefined],
  ['https://localhost', undefined],
  ['https://somebody@example.org', undefined],
  ['javascript:alert(1)', undefined],
  ['https://', undefined],
])('of the address "%s" a code is made of %s', (typed, address) => {
  expect(addressIn(typed)).toBe(address)
})

test('a desk without an address on the internet has no fault, and no address', () => {
  expect(faultsOf({ ...complete, publicAddress: '  ' })).toEqual({})
  expect(settingsOf(complete, [])).not.toHaveProperty('publicAddress')
})

test('the address is there at once where the desk itself is on the internet', () => {
  expect(firstDraft('en', 'https://example.org/cluj/').publicAddress).toBe('https://example.org/cluj/')
  expect(firstDraft('en', 'http://localhost:4173/').publicAddress).toBe('')
})
