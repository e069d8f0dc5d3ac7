import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer, giveDay, letGo, note, putAside, seen, takeBack, tick, untick } from '#plan/change.ts'
import { EMPTY_PLAN, NOTE_LENGTH, parsePlan } from '#plan/stored-plan.ts'
import { anyPlan } from './stored-plans.ts'

test('an answer is given, changed and taken back', () => {
  const study = answer(EMPTY_PLAN, 'purpose', 'study')
  expect(study.answers).toEqual({ purpose: 'study' })
  expect(answer(answer(study, 'children', false), 'purpose', 'work').answers).toEqual({ purpose: 'work', children: false })
  expect(answer(study, 'purpose', undefined)).toEqual(EMPTY_PLAN)
})

test('a day is given and taken back, and what is no day takes it back', () => {
  const arrived = giveDay(EMPTY_PLAN, 'arrival', '2026-10-01')
  expect(arrived.days).toEqual({ arrival: '2026-10-01' })
  expect(giveDay(arrived, 'arrival', undefined)).toEqual(EMPTY_PLAN)
  for (const none of ['', '0002-10-01', '2026-02-30', '2026-13-01', '1.10.2026']) {
    expect(giveDay(arrived, 'arrival', none), none).toEqual(EMPTY_PLAN)
  }
})

test('a step that is ticked twice is ticked once', () => {
  const once = tick(EMPTY_PLAN, 'bank-account/your-right')
  expect(tick(once, 'bank-account/your-right')).toEqual(once)
  expect(untick(once, 'bank-account/your-right')).toEqual(EMPTY_PLAN)
})

test('a note is kept as far as there is room, and an empty one is none', () => {
  expect(note(EMPTY_PLAN, 'bank-account', 'Ask Maria ').notes).toEqual({ 'bank-account': 'Ask Maria ' })
  expect(note(EMPTY_PLAN, 'bank-account', 'a'.repeat(NOTE_LENGTH + 5)).notes['bank-account']).toHaveLength(NOTE_LENGTH)
  expect(note(note(EMPTY_PLAN, 'bank-account', 'Ask'), 'bank-account', '  ')).toEqual(EMPTY_PLAN)
})

test('a guide that is put aside keeps its ticks until it is taken back', () => {
  const ticked = tick(EMPTY_PLAN, 'bank-account/your-right')
  const aside = putAside(ticked, 'bank-account')
  expect(aside).toEqual({ ...ticked, notForMe: ['bank-account'] })
  expect(takeBack(aside, 'bank-account')).toEqual(ticked)
})

describe('titles', () => {
  const bank = { title: 'Open a bank account', language: 'en' }

  test('are those that were seen last, and of what is gone', () => {
    const before = seen(EMPTY_PLAN, { 'bank-account': bank, 'old-guide': { title: 'Old', language: 'en' } }, [])
    const gone = [{ id: 'old-guide', title: 'Old', language: 'en' }]
    const after = seen(before, { 'bank-account': { title: 'Deschideți un cont', language: 'ro' } }, gone)
    expect(after.titles).toEqual({
      'bank-account': { title: 'Deschideți un cont', language: 'ro' },
      'old-guide': { title: 'Old', language: 'en' },
    })
  })

  test('go with everything else about a guide when the reader lets it go', () => {
    const all = note(
      putAside(tick(seen(EMPTY_PLAN, { 'bank-account': bank }, []), 'bank-account/your-right'), 'bank-account'),
      'bank-account',
      'x',
    )
    expect(letGo(all, 'bank-account')).toEqual(EMPTY_PLAN)
    const similar = tick(EMPTY_PLAN, 'bank-account-for-firms/ask')
    expect(letGo(similar, 'bank-account')).toEqual(similar)
  })
})

test('no change makes a plan that cannot be read again', () => {
  const words = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(anyPlan, words, (plan, text) => {
      for (const changed of [giveDay(plan, 'arrival', text), note(plan, 'bank-account', text), tick(plan, 'a/b'), putAside(plan, 'a')]) {
        expect(parsePlan(structuredClone(changed))).toEqual(changed)
      }
    }),
  )
})
