import { describe, expect, test } from 'vitest'
import { unsourcedFacts } from '#content/checks/unsourced-facts.ts'
import { replacing, testville, today } from '../../fixtures/testville.ts'

const CAFE = 'cities/testville/services/language-cafe.md'
const FOOD_BANK = 'cities/testville/services/food-bank.md'
const GUIDE = 'cities/testville/guides/first-steps.md'
const found = async (file: string, change: (text: string) => string) => unsourcedFacts.find(await testville({ [file]: change }), today)
const messages = async (file: string, change: (text: string) => string) =>
  (await found(file, change)).filter((finding) => finding.file === file).map(({ message }) => message)
const MEND = 'Name the page under sources, and say so in its "supports".'

test('facts of a service without any source are found', async () => {
  const more = replacing('website:', 'phones: [{ number: "+40264000106" }]\nopening_hours: "Fr 18:00-20:00"\nwebsite:')
  expect(await messages(CAFE, more)).toEqual([`No source supports: phones, hours, address. ${MEND}`])
})

test('a fact that no source is said to support is found', async () => {
  expect(await messages(FOOD_BANK, replacing('supports: "address, hours"', 'supports: "address"'))).toEqual([
    `No source supports: hours. ${MEND}`,
  ])
})

describe('a source supports the address', () => {
  test.each(['where it is', 'food bank in Strada Exemplu', 'contact, hours'])('when it says: %s', async (supports) => {
    expect(await messages(FOOD_BANK, replacing('supports: "address, hours"', `supports: "open daily, ${supports}"`))).toEqual([])
  })
})

test('a service whose sources support what it says is not found', async () => {
  expect(await messages(FOOD_BANK, (text) => text)).toEqual([])
})

describe('a guide', () => {
  const withoutSources = (text: string) => text.replace(/sources:\n( {2}- .+\n)+/, '').replace(/confidence: \w+/, 'confidence: low')

  test('with phones in its text and no source at all is found', async () => {
    expect(await messages(GUIDE, (text) => `${withoutSources(text)}\nCall [112](tel:112).\n`)).toEqual([
      'The phones in its text stand without any source. Name the page under sources.',
    ])
  })

  test('without phones is not found', async () => {
    expect(await messages(GUIDE, withoutSources)).toEqual([])
  })

  test('with a source is not found', async () => {
    expect(await messages(GUIDE, (text) => `${text}\nCall [112](tel:112).\n`)).toEqual([])
  })
})
