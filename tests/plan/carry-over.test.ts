import { expect, test } from 'vitest'
import { renamed, withoutLostTicks } from '#plan/carry-over.ts'
import { EMPTY_PLAN, type StoredPlan } from '#plan/stored-plan.ts'
import { guide } from './guides.ts'

const stored: StoredPlan = {
  ...EMPTY_PLAN,
  done: ['permit/apply', 'permit-of-stay/apply', 'bank/go'],
  notes: { permit: 'Ask Maria', bank: 'Closed on Friday' },
  notForMe: ['permit'],
  titles: { permit: { title: 'Permit', language: 'en' }, bank: { title: 'Bank', language: 'en' } },
}

test('a guide with a new name keeps ticks, note, place and title', () => {
  expect(renamed(stored, { permit: 'residence-permit' })).toEqual({
    ...EMPTY_PLAN,
    done: ['residence-permit/apply', 'permit-of-stay/apply', 'bank/go'],
    notes: { 'residence-permit': 'Ask Maria', bank: 'Closed on Friday' },
    notForMe: ['residence-permit'],
    titles: { 'residence-permit': { title: 'Permit', language: 'en' }, bank: { title: 'Bank', language: 'en' } },
  })
})

test('two guides that became one keep both notes and each tick once', () => {
  const one = renamed({ ...stored, done: ['permit/apply', 'bank/apply'] }, { permit: 'bank' })
  expect(one.done).toEqual(['bank/apply'])
  expect(one.notes).toEqual({ bank: 'Ask Maria\nClosed on Friday' })
  expect(one.titles).toEqual({ bank: { title: 'Bank', language: 'en' } })
})

test('without new names everything stays', () => {
  expect(renamed(stored, {})).toEqual(stored)
})

test('ticks of steps that a guide no longer has can be taken away, those of guides that are not there stay', () => {
  const { done } = withoutLostTicks(stored, [guide('permit', { steps: [{ id: 'ask' }] }), guide('bank', { steps: [{ id: 'go' }] })])
  expect(done).toEqual(['permit-of-stay/apply', 'bank/go'])
})
