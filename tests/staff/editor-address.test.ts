import { expect, test } from 'vitest'
import { editorAddress } from '#staff/editor-address.ts'
import { readContent } from '../../scripts/content-files.ts'

test.each([
  ['cities/riga/services/pmlp.md', 'riga-services/entries/pmlp'],
  ['cities/riga/services/pmlp.lv.md', 'riga-services/entries/pmlp'],
  ['cities/riga/guides/find-a-home.md', 'riga-guides/entries/find-a-home'],
  ['cities/cluj-napoca/notices/2026-12-holidays.ro.md', 'cluj-napoca-notices/entries/2026-12-holidays'],
  ['countries/lv/services/ombudsman.md', 'lv-services/entries/ombudsman'],
  ['countries/lv/guides/residence-permit.uk.md', 'lv-guides/entries/residence-permit'],
  ['cities/riga/city.yaml', 'cities/entries/riga'],
  ['countries/lv/country.yaml', 'countries/entries/lv'],
  ['countries/lv/glossary.yaml', 'glossaries/entries/lv'],
])('%s is opened in the editor', (file, entry) => {
  expect(editorAddress('/sub/', file, 'riga')).toBe(`/sub/admin?city=riga#/collections/${entry}`)
})

test('a file that the editor does not know has no address', () => {
  expect(editorAddress('/', 'synonyms/en.yaml', 'riga')).toBeUndefined()
  expect(editorAddress('/', '../../etc/passwd', 'riga')).toBeUndefined()
})

test('every file of the cities and countries has one', async () => {
  const files = [...(await readContent('content')).keys()].filter((file) => /^(cities|countries)\//.test(file))
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => editorAddress('/', file, 'riga') === undefined)).toEqual([])
})
