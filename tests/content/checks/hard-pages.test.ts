import { describe, expect, test } from 'vitest'
import { hardPages } from '#content/checks/hard-pages.ts'
import { recordOf, testville, today } from '../../fixtures/testville.ts'

const FILE = 'cities/testville/services/food-bank.md'

async function found(text: string) {
  const city = await testville()
  const service = recordOf(city, 'service/food-bank')
  const words = { en: { ...service.words['en']!, summary: text, html: '' } }
  return hardPages.find({ ...city, records: [{ ...service, words }] }, today)
}

test('Testville is easy to read', async () => {
  expect(hardPages.find(await testville(), today)).toEqual([])
})

test('a page whose sentences are long on average is found, with its longest', async () => {
  const sixteen = `You can come ${'by bus '.repeat(6)}now.`
  expect(await found(sixteen)).toEqual([
    {
      key: 'service/food-bank',
      file: FILE,
      message: '16.0 words a sentence on average, at most 15 are easy to read. Split the longest: "You can come by bus by …".',
      languages: ['en'],
      quote: 'You can come by bus by …',
      values: { average: 16, most: 15 },
    },
  ])
})

test('short sentences between them make a page easy again', async () => {
  expect(await found(`You can come ${'by bus '.repeat(6)}now. Call first.`)).toEqual([])
})

describe('long words', () => {
  const hard = 'Applicants of Testville demonstrate continuous residence with documentation. '

  test('make a page hard, and are named', async () => {
    expect(await found(hard.repeat(15))).toMatchObject([
      {
        message: expect.stringMatching(
          /^Reading grade \d+\.\d, at most 6 .+ Use shorter words than documentation, demonstrate, continuous, residence\.$/,
        ),
      },
    ])
  })

  test('do not count on a page of a few words', async () => {
    expect(await found(hard)).toEqual([])
  })
})
