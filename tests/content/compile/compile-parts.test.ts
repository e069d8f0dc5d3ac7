import { expect, test } from 'vitest'
import { compileFees, compileHours, compilePapers, compilePhones, compileTrust, known } from '#content/compile/compile-parts.ts'
import { place } from '../../fixtures/testville.ts'

/** Collects what is reported, as `field: message`. */
function reporter() {
  const told: string[] = []
  return { told, report: (field: string, message: string) => void told.push(`${field}: ${message}`) }
}

const trust = { sources: [], checked: { on: '2026-11-30', how: 'web' as const }, confidence: 'low' as const, review_every: 3 }

test('what is not known is left out, what is false or nothing stays', () => {
  expect(known({ a: undefined, b: false, c: 0, d: '', e: null })).toEqual({ b: false, c: 0, d: '', e: null })
})

test('facts are due for review so many months after their check', () => {
  expect(compileTrust(trust, reporter().report).reviewBy).toBe('2027-02-28')
})

test('only low confidence needs no source', () => {
  const low = reporter()
  compileTrust(trust, low.report)
  expect(low.told).toEqual([])
  const medium = reporter()
  compileTrust({ ...trust, confidence: 'medium' }, medium.report)
  expect(medium.told).toEqual([expect.stringContaining('confidence: Without a source the confidence cannot be "medium".')])
})

test('hours that nobody wrote down are not a problem', () => {
  const { told, report } = reporter()
  expect(compileHours(undefined, 'opening_hours', place, report)).toBeUndefined()
  expect(told).toEqual([])
})

test('hours that cannot be read are reported and left out', () => {
  const { told, report } = reporter()
  expect(compileHours('Mo 10:00+', 'opening_hours', place, report)).toBeUndefined()
  expect(told).toEqual([expect.stringContaining('opening_hours: Hours with a comment or an open end')])
})

test('a phone that cannot exist is reported with its place in the list', () => {
  const { told, report } = reporter()
  compilePhones([{ number: '+40264000103' }, { number: '+402640001034567' }], 'locations.0.phones', place, report, () => {})
  expect(told).toEqual([expect.stringContaining('locations.0.phones.1.number: No such phone number can exist.')])
})

test('papers say only what is known about them', () => {
  expect(compilePapers([{ document: 'passport', if: undefined, form: 'copy' }])).toEqual([{ document: 'passport', form: 'copy' }])
})

test('fees are named by their id or their number, and what they are for is a note', () => {
  const notes: Record<string, string> = {}
  const fee = { amount: 5, currency: 'RON', for: 'The card', valid_from: '2026-01-01', as_of: '2026' }
  const fees = compileFees([fee, { ...fee, id: 'copy', for: 'A copy' }], 'steps.go.', reporter().report, (name, words) => {
    notes[name] = words
  })
  expect(fees.map(({ id }) => id)).toEqual(['1', 'copy'])
  expect(fees[0]).toEqual({ id: '1', amount: 5, currency: 'RON', validFrom: '2026-01-01', asOf: '2026' })
  expect(notes).toEqual({ 'steps.go.fees.1': 'The card', 'steps.go.fees.copy': 'A copy' })
})
