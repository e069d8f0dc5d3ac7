import { expect, test } from 'vitest'
import { cityEntryOf, parseCityEntries } from '#content/city-entry.ts'
import { testville } from '../fixtures/testville.ts'

const entry = {
  id: 'testville',
  name: { ar: 'تستفيل', en: 'Testville', ro: 'Orașul Test' },
  country: { ar: 'بلد الاختبار', en: 'Testland', ro: 'Țara Test' },
}

test('a city is listed with its name and its country in all its languages', async () => {
  expect(cityEntryOf((await testville()).records)).toEqual(entry)
})

test('records without a city cannot be listed', async () => {
  const records = (await testville()).records.filter(({ key }) => !key.startsWith('city/'))
  expect(() => cityEntryOf(records)).toThrow('A city has no city record.')
})

test('a list that came back is known again', () => {
  expect(parseCityEntries(JSON.parse(JSON.stringify([entry])))).toEqual([entry])
})

test.each(['<html>Sign in</html>', null, {}, [{ id: 'testville' }]])('what is not a list of cities is refused: %j', (json) => {
  expect(() => parseCityEntries(json)).toThrow()
})
