import { describe, expect, test } from 'vitest'
import { longSentences } from '#content/checks/long-sentences.ts'
import { replacing, testville, today } from '../../fixtures/testville.ts'

const FOOD_BANK = 'cities/testville/services/food-bank'
const GUIDE = 'cities/testville/guides/first-steps'
const words = (count: number, word = 'bag') => Array.from({ length: count }, () => word).join(' ')

test('a sentence of more than twenty words is found, with its beginning, its length and what to do', async () => {
  const city = await testville({ [`${FOOD_BANK}.md`]: replacing('Bring a bag.', `Bring a ${words(19)}. Then go.`) })
  expect(longSentences.find(city, today)).toEqual([
    {
      key: 'service/food-bank',
      file: `${FOOD_BANK}.md`,
      message: '"Bring a bag bag bag bag …" has 21 words (en), at most 20 are easy to read. Split it.',
      languages: ['en'],
      quote: 'Bring a bag bag bag bag …',
      values: { length: 21, unit: 'words', most: 20 },
    },
  ])
})

test('a sentence of twenty words is not found', async () => {
  const city = await testville({ [`${FOOD_BANK}.md`]: replacing('Bring a bag.', `Bring a ${words(18)}.`) })
  expect(longSentences.find(city, today)).toEqual([])
})

test('links, addresses, phone numbers and words of the office make no sentence long', async () => {
  const text = `Bring a ${words(16)} (*${words(5)}*) to [the ${words(4)}](https://example.org), x@example.org, 0264 000 101.`
  const city = await testville({ [`${FOOD_BANK}.md`]: replacing('Bring a bag.', text) })
  expect(longSentences.find(city, today)).toEqual([])
})

describe('it is found in every language and everywhere in a page', () => {
  test.each([
    ['a translation', `${FOOD_BANK}.ro.md`, 'Aduceți o sacoșă.', `Aduceți ${words(20, 'sacoșe')}.`],
    ['a summary', `${FOOD_BANK}.md`, 'Food for people with little money.', `${words(21)}.`],
    ['a doubt', 'cities/testville/services/registry-office.md', 'The hours come from a page without a date.', `${words(21)}.`],
    ['a note', 'cities/testville/services/info-point.md', 'The last visitor enters at 16:45.', `${words(21)}.`],
    ['a gap of the city', 'cities/testville/city.yaml', 'Nu am găsit o farmacie de noapte.', words(21, 'noapte')],
  ])('%s', async (_, file, old, long) => {
    const city = await testville({ [file]: replacing(old, long) })
    expect(longSentences.find(city, today).map((found) => found.file)).toEqual([file])
  })

  test('a step of a guide', async () => {
    const city = await testville({ [`${GUIDE}.md`]: (text) => `${text}\n${words(21)}.\n` })
    expect(longSentences.find(city, today).map(({ key }) => key)).toEqual(['guide/first-steps'])
  })
})

test('characters count where words have no spaces', async () => {
  const translation = (text: string) => `---\nname: 食物银行\nsummary: ${text}\ntranslation: { of: "0123456789ab", by: machine }\n---\n`
  const found = async (text: string) => longSentences.find(await testville({ [`${FOOD_BANK}.zh.md`]: translation(text) }), today)
  expect(await found(`${'请'.repeat(30)}。${'您'.repeat(30)}。`)).toEqual([])
  expect(await found(`${'请'.repeat(31)}。`)).toMatchObject([{ message: expect.stringContaining('has 31 characters (zh), at most 30') }])
})

test('words that only repeat the source language are told once', async () => {
  const text = `${words(21)}.`
  const city = await testville({
    'cities/testville/city.yaml': replacing(
      '{ en: We found no night pharmacy., ro: Nu am găsit o farmacie de noapte. }',
      `{ en: ${text} }`,
    ),
  })
  expect(longSentences.find(city, today)).toHaveLength(1)
})
