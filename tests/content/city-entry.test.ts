import { expect, test } from 'vitest'
import { cityEntryOf, parseCityEntries } from '#content/city-entry.ts'
import type { DirectoryRecord } from '#content/records/record.ts'
import { testville } from '../fixtures/testville.ts'

const entry = {
  id: 'testville',
  name: { ar: 'تستفيل', en: 'Testville', ro: 'Orașul Test' },
  country: { ar: 'بلد الاختبار', en: 'Testland', ro: 'Țara Test' },
  center: [23.5, 46.5],
  people: { count: 12345, year: 2021 },
  services: 10,
  guides: 2,
  languages: ['ar', 'en', 'ro'],
  epiAreas: [],
  checked: '2026-11-01',
}

test('a city is listed with its names in all its languages, and with what is compared of it', async () => {
  expect(cityEntryOf((await testville()).records, [])).toEqual(entry)
})

test('a reader whose language the city does not have reads the name of the country all the same', async () => {
  const records = (await testville()).records.map((record) =>
    record.key.startsWith('city/') ? { ...record, facts: { ...record.facts, country: 'se' } } : record,
  ) as DirectoryRecord[]
  expect(cityEntryOf(records, ['de', 'zh', 'ro']).country).toEqual({ ...entry.country, de: 'Schweden', zh: '瑞典' })
})

test('records without a city cannot be listed', async () => {
  const records = (await testville()).records.filter(({ key }) => !key.startsWith('city/'))
  expect(() => cityEntryOf(records, [])).toThrow('A city has no city record.')
})

test('a list that came back is known again', () => {
  expect(parseCityEntries(JSON.parse(JSON.stringify([entry])))).toEqual([entry])
})

test.each(['<html>Sign in</html>', null, {}, [{ id: 'testville' }]])('what is not a list of cities is refused: %j', (json) => {
  expect(() => parseCityEntries(json)).toThrow()
})
