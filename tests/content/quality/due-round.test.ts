import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths } from '#content/calendar.ts'
import { cityOf, servicesOf } from '#content/checks/check.ts'
import { dueRound } from '#content/quality/due-round.ts'
import { afterAnswer } from '#content/quality/round-answer.ts'
import { type Changes, replacing, testville, today } from '../../fixtures/testville.ts'

async function round(changes: Changes = {}, day = today) {
  const city = await testville(changes)
  return dueRound(servicesOf(city), day, cityOf(city).facts)
}
const CLINIC = 'cities/testville/services/clinic.md'
const checkedOn = (day: string) => ({ [CLINIC]: (text: string) => text.replace(/on: 20\d\d-\d\d-\d\d/, `on: ${day}`) })

test('the longest overdue comes first, then what is due soonest; what has closed for good is not asked', async () => {
  const services = await round(checkedOn('2025-11-25'))
  expect(services[0]).toMatchObject({ key: 'service/food-bank', due: 'overdue', days: -2136, reviewBy: '2021-01-15' })
  expect(services[1]).toMatchObject({ key: 'service/clinic', due: 'soon', days: 4 })
  expect(services.map(({ days }) => days)).toEqual(services.map(({ days }) => days).sort((a, b) => a - b))
  expect(services.at(-1)!.due).toBe('later')
  expect(services.map(({ key }) => key)).not.toContain('service/old-library')
})

test('on the day of the review a service is due, not overdue', async () => {
  const clinic = (await round(checkedOn('2025-11-21'))).find(({ key }) => key === 'service/clinic')
  expect(clinic).toMatchObject({ due: 'soon', days: 0 })
})

describe('the facts to ask', () => {
  test('stand with their field, also those that nobody knows yet', async () => {
    const cafe = (await round()).find(({ key }) => key === 'service/language-cafe')!
    expect(cafe.facts).toContainEqual({ fact: 'hours', field: 'opening_hours', known: false, week: [] })
    expect(cafe.facts).toContainEqual(expect.objectContaining({ fact: 'address', field: 'locations.0.address', known: true }))
  })

  test('have the hours of the week, the fees and the papers as data', async () => {
    const registry = (await round()).find(({ key }) => key === 'service/registry-office')!
    const hours = registry.facts.find(({ fact }) => fact === 'hours')
    expect(hours).toMatchObject({ known: true, week: expect.arrayContaining([expect.any(Array)]) })
    expect(registry.facts).toContainEqual(expect.objectContaining({ fact: 'fees', fees: [expect.objectContaining({ amount: 259 })] }))
  })

  test('name the phones of every place once, to call', async () => {
    for (const { phones } of await round()) {
      const numbers = phones.map(({ number, extension }) => `${number} ${extension}`)
      expect(new Set(numbers).size).toBe(numbers.length)
    }
    expect((await round()).find(({ key }) => key === 'service/clinic')!.phones.length).toBeGreaterThan(0)
  })

  test('never hold the address of a shelter', async () => {
    const shelter = (await round()).find(({ key }) => key === 'service/night-shelter')!
    expect(shelter.facts.map(({ fact }) => fact)).not.toContain('address')
  })
})

describe('an answer', () => {
  const trust = { sources: [], checked: { on: '2026-01-31', how: 'web' as const }, confidence: 'low' as const, reviewBy: '2026-02-28' }

  test('"yes" marks the page as checked today, and sets the next review as far off as before', () => {
    expect(afterAnswer(trust, { stillCorrect: true, by: 'Info Point', how: 'phone' }, today)).toEqual({
      changes: [{ path: ['checked'], value: { on: today, by: 'Info Point', how: 'phone' } }],
      reviewBy: '2026-12-21',
      toCorrect: [],
    })
  })

  test('"yes" of the office itself confirms the page', () => {
    const { changes } = afterAnswer(trust, { stillCorrect: true, how: 'phone', confirmedBy: 'Food Bank' }, today)
    expect(changes).toContainEqual({ path: ['confirmed_by'], value: 'Food Bank' })
  })

  test('"no" names the fields to correct, and does not call the page checked', () => {
    expect(afterAnswer(trust, { stillCorrect: false, wrong: ['opening_hours', 'locations.0.address'] }, today)).toEqual({
      changes: [],
      reviewBy: '2026-02-28',
      toCorrect: [['opening_hours'], ['locations', 0, 'address']],
    })
  })

  test('"yes" written into the file and compiled anew has the review that was told', async () => {
    const file = 'cities/testville/services/food-bank.md'
    const before = servicesOf(await testville()).find(({ key }) => key === 'service/food-bank')!.facts.trust
    const { reviewBy } = afterAnswer(before, { stillCorrect: true, how: 'phone' }, today)
    const written = { [file]: replacing('{ on: 2020-01-15, how: web }', `{ on: ${today}, how: phone }`) }
    const after = servicesOf(await testville(written)).find(({ key }) => key === 'service/food-bank')!.facts.trust
    expect(after.reviewBy).toBe(reviewBy)
  })

  test('keeps the months of every review, from any day', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 36 }), day, (on, months, now) => {
        const checked = { ...trust, checked: { on, how: 'web' as const }, reviewBy: addMonths(on, months) }
        expect(afterAnswer(checked, { stillCorrect: true, how: 'phone' }, now).reviewBy).toBe(addMonths(now, months))
      }),
    )
  })
})
