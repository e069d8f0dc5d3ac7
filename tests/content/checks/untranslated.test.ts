import { expect, test } from 'vitest'
import { untranslated } from '#content/checks/untranslated.ts'
import { replacing, testville, today } from '../../fixtures/testville.ts'

const CAFE = 'cities/testville/services/language-cafe'

test("a page without words in the city's language is found", async () => {
  expect(untranslated.find(await testville(), today)).toEqual([
    { key: 'service/language-cafe', file: `${CAFE}.md`, message: 'No words in ro.', languages: ['ro'] },
  ])
})

test('a page with words in it is not found', async () => {
  const words = '---\nname: Cafenea\nsummary: Exersați limba.\ntranslation: { of: "0123456789ab", by: machine }\n---\n'
  expect(untranslated.find(await testville({ [`${CAFE}.ro.md`]: words }), today)).toEqual([])
})

test("the city's language is the first of its languages", async () => {
  const city = await testville({ 'cities/testville/city.yaml': replacing('languages: [ro]', 'languages: [hu, ro]') })
  expect(untranslated.find(city, today)).toHaveLength(12)
})
