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

const bytes = (text: string) => new TextEncoder().encode(text)

const read = async (text: string, drafts = false) => {
  const taken = await takeTranslations(bytes(text), files, drafts, today)
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
  expect(await takeTranslations(bytes(other), files, false, today)).toEqual({ is: 'elsewhere', folders: ['cities/atlantis'] })
})

test('a file that is no XLIFF, or translates another language, is refused', async () => {
  expect(await takeTranslations(bytes('id,name\n'), files, false, today)).toMatchObject({ is: 'unreadable' })
  const french = (await ordered('ro', true)).replace('srcLang="en"', 'srcLang="fr"')
  expect(await takeTranslations(bytes(french), files, false, today)).toEqual({ is: 'other-languages', from: 'fr', to: 'ro' })
})

test('a file whose tool has lost the paths of the pages is taken by their ids, and one without ids is told', async () => {
  const back = (await ordered('ro', false)).replaceAll('state="initial" subState="first-door:stale"', 'state="final"')
  const whole = await read(back)
  const pathless = await read(back.replaceAll(/ original="[^"]*"/g, ''))
  expect(whole.pages.length).toBeGreaterThan(0)
  expect(pathless).toEqual(whole)
  expect(await takeTranslations(bytes(back.replaceAll(/<file id="[^"]*"/g, '<file')), files, false, today)).toMatchObject({
    is: 'unreadable',
  })
})

test('a file without any page of the directory is told', async () => {
  const empty = '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ro"></xliff>'
  const problems = [{ message: 'None of its pages is in this directory.' }]
  expect(await takeTranslations(bytes(empty), files, false, today)).toEqual({ is: 'unreadable', problems })
})

test('letters of another encoding than the file says are told with their line, and nothing is taken', async () => {
  const latin = Uint8Array.from([...bytes('<xliff>\n'), 0xe9])
  expect(await takeTranslations(latin, files, false, today)).toMatchObject({ is: 'unreadable', problems: [{ line: 2 }] })
})

test('a tool asks for every code, but for official words in the language of the offices', async () => {
  const codesOf = async (to: string) => {
    const tags = [...(await ordered(to, true)).matchAll(/<(?:ph|pc) [^>]*>/g)].map(([tag]) => tag)
    const mayGo = tags.filter((tag) => tag.includes('canDelete="yes"'))
    return { mayGo, officeWords: tags.filter((tag) => tag.includes('office-word')), others: tags.length - mayGo.length }
  }
  const ro = await codesOf('ro')
  expect(ro.mayGo.length).toBeGreaterThan(0)
  expect(ro.mayGo).toEqual(ro.officeWords)
  expect(ro.others).toBeGreaterThan(0)
  expect((await codesOf('ar')).mayGo).toEqual([])
  expect(await ordered('ro', true)).toContain('is a word of the office. Use it in your sentence, with or without the code.')
})
