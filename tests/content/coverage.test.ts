import { describe, expect, test } from 'vitest'
import { coverageOf } from '#content/coverage.ts'
import { testville } from '../fixtures/testville.ts'

const coverageIn = async (language: string, changes = {}) => coverageOf(await testville(changes)).find((row) => row.language === language)!

test('there is one row for each language of the city, by its code', async () => {
  expect(coverageOf(await testville()).map(({ city, language }) => `${city} ${language}`)).toEqual([
    'testville ar',
    'testville en',
    'testville ro',
  ])
})

test('a language that only one page has gets its row', async () => {
  const words = '---\nname: X\nsummary: X\ntranslation: { of: "0123456789ab", by: machine }\n---\n'
  const { translated } = await coverageIn('so', { 'cities/testville/services/clinic.so.md': words })
  expect(translated).toBeGreaterThan(0)
})

describe('the share of words', () => {
  test('is whole in the source language', async () => {
    expect((await coverageIn('en')).translated).toBe(1)
  })

  test('is the part of services and guides that have words in the language', async () => {
    const { services, guides, translated } = await coverageIn('ar')
    expect(translated).toBeCloseTo(1 / (services + guides))
  })
})

test('translations older than their source words are counted in their language', async () => {
  expect((await coverageIn('ro')).stale).toBe(1)
  expect((await coverageIn('en')).stale).toBe(0)
})

test('facts of services are counted, wherever in the service they stand', async () => {
  const before = await coverageIn('en')
  const cafe = 'cities/testville/services/language-cafe.md'
  const after = await coverageIn('en', {
    [cafe]: (text: string) =>
      text
        .replace(
          'city: Testville }',
          'city: Testville }\n    position: [23.5, 46.5]\n    precision: street\n    phones: [{ number: "+40264000106" }]',
        )
        .replace(
          'confidence: low',
          'confidence: low\nopening_hours: "Fr 18:00-20:00"\nsources: [{ url: "https://example.org", supports: all }]',
        ),
  })
  expect(after).toEqual({
    ...before,
    placed: before.placed + 1,
    withPhone: before.withPhone + 1,
    withHours: before.withHours + 1,
    withSource: before.withSource + 1,
  })
})
