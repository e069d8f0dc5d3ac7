import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_PLAN, type StoredPlan } from '#plan/stored-plan.ts'
import { packPlan, planFile, readPlanFile, unpackPlan } from '#plan/transfer.ts'
import { anyPlan } from './stored-plans.ts'

const nepal: StoredPlan = {
  answers: { purpose: 'study', children: false, home: 'have' },
  days: { arrival: '2026-10-01', 'visa-end': '2026-12-28' },
  done: ['residence-permit/know-your-dates', 'bank-account/your-right', 'residence-permit/collect-papers'],
  notes: { 'residence-permit': 'Ask Maria' },
  notForMe: ['diploma-recognition'],
  titles: { 'residence-permit': { title: 'निवास अनुमति', language: 'ne' } },
}

/** What travels in a QR code. */
const light = (plan: StoredPlan) => ({ ...plan, done: [...plan.done].sort(), notes: {}, titles: {} })

test('a plan is a short text', () => {
  expect(packPlan(nepal)).toBe(
    '1~sn-h~arrival.20261001_visa-end.20261228~residence-permit.know-your-dates.collect-papers_bank-account.your-right~diploma-recognition',
  )
  expect(packPlan(EMPTY_PLAN)).toBe('1~----~~~')
})

test('it comes out as it went in, without notes and titles', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const unpacked = unpackPlan(packPlan(plan))
      expect(unpacked && light(unpacked)).toEqual(light(plan))
      expect(unpacked).toMatchObject({ notes: {}, titles: {} })
    }),
  )
})

test('its text can stand in an address as it is', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      expect(packPlan(plan)).toMatch(/^[a-z0-9~._-]*$/)
    }),
  )
})

test.each([
  ['nothing', ''],
  ['another version', '2~----~~~'],
  ['less', '1~----~~'],
  ['more', '1~----~~~~'],
  ['a day that is none', '1~----~arrival.20261301~~'],
  ['a step without a name', '1~----~~residence-permit.~'],
  ['a name that is none', '1~----~~~Residence Permit'],
])('%s is no plan', (_what, text) => expect(unpackPlan(text)).toBeUndefined())

test('any text is a plan or none', () => {
  const pieces = fc
    .array(fc.constantFrom('1', '~', '.', '_', '----', 'sn-h', 'arrival', '20261001', '__proto__', '-', 'é'))
    .map((all) => all.join(''))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces, fc.json()), (text) => {
      unpackPlan(text)
      unpackPlan(`1~${text}`)
      readPlanFile(text)
    }),
  )
})

test('a file holds the whole plan', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      expect(readPlanFile(planFile('cluj-napoca', plan))).toEqual({ city: 'cluj-napoca', plan })
    }),
  )
})

test.each([
  ['no JSON', 'plan'],
  ['another file', '{"format":"other"}'],
  ['a newer file', planFile('riga', EMPTY_PLAN).replace('"version": 1', '"version": 2')],
  ['a file with a broken plan', planFile('riga', EMPTY_PLAN).replace('"done": []', '"done": [1]')],
])('%s holds none', (_what, text) => expect(readPlanFile(text)).toBeUndefined())
