import { expect, test } from 'vitest'
import { undatedFees } from '#content/checks/undated-fees.ts'
import { replacing, testville, today } from '../../fixtures/testville.ts'

const REGISTRY = 'cities/testville/services/registry-office.md'
const SOURCE = 'url: "https://example.org/registry"'
const undated = replacing(', valid_from: 2026-01-01', '')
const found = async (change: (text: string) => string) => undatedFees.find(await testville({ [REGISTRY]: change }), today)

test('a fee is found when neither it nor any source has a date', async () => {
  expect(await found(undated)).toEqual([
    {
      key: 'service/registry-office',
      file: REGISTRY,
      message: 'No date for 259 RON, and no source has one. Write as_of, or find a dated source.',
      field: 'fees',
      values: { amounts: '259 RON' },
    },
  ])
})

test('a fee with the day from which it is asked is not found', async () => {
  expect(await found((text) => text)).toEqual([])
})

test('a fee with the date of its page is not found', async () => {
  expect(await found(replacing('valid_from: 2026-01-01', 'as_of: "2025"'))).toEqual([])
})

test('a fee beside a dated source is not found', async () => {
  expect(await found((text) => replacing(SOURCE, `${SOURCE}, date: "2026"`)(undated(text)))).toEqual([])
})

test('fees of the steps of a guide are found, too', async () => {
  const file = 'countries/testland/guides/residence-permit.md'
  const city = await testville({
    [file]: (text) => text.replaceAll(/, date: "?[\d-]+"?/g, '').replaceAll(/, (?:valid_from|as_of): "?[\d-]+"?/g, ''),
  })
  expect(undatedFees.find(city, today)).toMatchObject([{ key: 'guide/residence-permit', field: 'steps.apply.fees' }])
})
