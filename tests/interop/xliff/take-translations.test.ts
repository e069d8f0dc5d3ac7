import { expect, test } from 'vitest'
import { nameOfOrder, orderTranslations } from '#interop/xliff/order-translations.ts'
import { takeTranslations } from '#interop/xliff/take-translations.ts'
import { testvilleFiles, today } from '../../fixtures/testville.ts'

const files = await testvilleFiles()

async function ordered(to: string, all: boolean): Promise<string> {
  const order = await orderTranslations({ city: 'testville', to, all }, files, today)
  if (order.is !== 'made') throw new Error(order.is)
  return order.text
}

const read = async (text: string, drafts = false) => {
  const taken = await takeTranslations(text, files, drafts, today)
  if (taken.is !== 'read') throw new Error(taken.is)
  return taken
}

test('an order names its city and its language, and says how much is in it', async () => {
  const order = await orderTranslations({ city: 'testville', to: 'ro', all: true }, files, today)
  expect(nameOfOrder('testville', 'ro')).toBe('testville-ro.xlf')
  expect(order).toMatchObject({ is: 'made', pages: expect.any(Number), texts: expect.any(Number) })
})

test('all texts, sent back as they are, change nothing', async () => {
  const { files: changed, problems, refused } = await read(await ordered('ro', true))
  expect({ changed: changed.size, problems, refused }).toEqual({ changed: 0, problems: [], refused: [] })
})

test('what a person translated is shown text by text, with what stood there before, and becomes the files', async () => {
  const back = (await ordered('ro', false)).replaceAll('state="initial" subState="first-door:stale"', 'state="final"')
  const taken = await read(back.replace('>Programați-vă online.<', '>Faceți o programare.<'))
  const file = 'cities/testville/services/registry-office.ro.md'
  expect(taken.pages).toContainEqual(
    expect.objectContaining({
      file,
      key: 'service/registry-office',
      texts: [{ name: 'body.1', before: 'Programați-vă online.', after: 'Faceți o programare.' }],
    }),
  )
  expect(taken.files.get(file)).toContain('Faceți o programare.')
  expect(taken.problems).toEqual([])
})

test('a file of another city is told, with the folders it has pages of', async () => {
  const other = (await ordered('ro', true)).replace(/original="[^"]*"/g, 'original="cities/atlantis/services/a.md"')
  expect(await takeTranslations(other, files, false, today)).toEqual({ is: 'elsewhere', folders: ['cities/atlantis'] })
})

test('a file that is no XLIFF, or translates another language, is refused', async () => {
  expect(await takeTranslations('id,name\n', files, false, today)).toMatchObject({ is: 'unreadable' })
  const french = (await ordered('ro', true)).replace('srcLang="en"', 'srcLang="fr"')
  expect(await takeTranslations(french, files, false, today)).toEqual({ is: 'other-languages', from: 'fr', to: 'ro' })
})
