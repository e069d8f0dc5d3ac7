import { describe, expect, test } from 'vitest'
import { passedDates } from '#content/checks/passed-dates.ts'
import { recordOf, testville, today } from '../../fixtures/testville.ts'

const FILE = 'cities/testville/services/food-bank.md'

async function found(text: string) {
  const city = await testville()
  const service = recordOf(city, 'service/food-bank')
  const words = { en: { ...service.words['en']!, html: `<p>${text}</p>` } }
  return passedDates.find({ ...city, records: [{ ...service, words }] }, today)
}

test('a day that is told as still to come and has passed is found', async () => {
  expect(await found('You can apply until 31 March 2026. Call first.')).toEqual([
    {
      key: 'service/food-bank',
      file: FILE,
      message: '"You can apply until 31 March …" names a day that has passed. Say what holds now.',
      languages: ['en'],
      quote: 'You can apply until 31 March …',
    },
  ])
})

test.each([
  'Apply by 20 November 2026.',
  'You pay before 1 January 2026.',
  'Register no later than 30 October 2026.',
  'The pass is valid until October 2026.',
  'The rule counts until the end of 2025.',
  'Until 2025 you pay nothing.',
])('so is: %s', async (text) => {
  expect(await found(text)).toHaveLength(1)
})

describe('what is still to come is not found', () => {
  test.each(['Apply by 21 November 2026.', 'The pass is valid until November 2026.', 'The rule counts until the end of 2026.'])(
    '%s',
    async (text) => {
      expect(await found(text)).toEqual([])
    },
  )
})

describe('what tells of the past is not found', () => {
  test.each([
    'It was open until 31 March 2020.',
    'Papers issued before 1 May 2020 are valid.',
    'A diploma from before 2008 is not enough.',
    'By 2026 there are two desks.',
    'The page is from January 2022.',
    'Since 1 June 2025 there is a new law.',
  ])('%s', async (text) => {
    expect(await found(text)).toEqual([])
  })
})
