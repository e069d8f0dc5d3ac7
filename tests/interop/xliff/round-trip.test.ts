import { expect, test } from 'vitest'
import { type CompiledCity, citiesIn, compileCity } from '#content/compile/compile-city.ts'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import { applyTranslation } from '#content/texts/apply-translation.ts'
import { meaningsIn, officeLanguageOf, pagesOfCity } from '#content/texts/pages-of-city.ts'
import { fromXliff } from '#interop/xliff/from-xliff.ts'
import { readXliff } from '#interop/xliff/read-xliff.ts'
import { toXliff } from '#interop/xliff/to-xliff.ts'
import { writeXliff } from '#interop/xliff/write-xliff.ts'
import type { XliffDocument } from '#interop/xliff/xliff-document.ts'
import { readContent } from '../../../scripts/content-files.ts'

const files = await readContent('content')
const today = '2026-11-21'

function everythingOf(city: CompiledCity, language: string): string {
  const pages = pagesOfCity(city, files, language)
  return writeXliff(toXliff(pages, { sourceLanguage: 'en', targetLanguage: language, all: true }, meaningsIn(city)))
}

function confirmed(xliff: string, state: 'translated' | 'reviewed'): string {
  return xliff.replaceAll(/state="initial"( subState="[^"]*")?/g, `state="${state}"`)
}

function takeIn(xliff: string, city: CompiledCity, language: string, into: ContentFiles) {
  const { document, problems } = readXliff(xliff)
  expect(problems).toEqual([])
  const pages = pagesOfCity(city, into, language)
  const result = fromXliff(document as XliffDocument, pages, { drafts: true, isOfficeLanguage: officeLanguageOf(city) === language })
  return { ...result, ...applyTranslation(result.pages, pages, language, into) }
}

test.each(citiesIn(files))(
  'what goes out of %s and comes back changes no byte, in any language',
  async (id) => {
    const city = (await compileCity(id, files, today)).value!
    const languages = [...new Set(city.records.flatMap(({ words }) => Object.keys(words)))].filter((language) => language !== 'en')
    expect(languages.length).toBeGreaterThan(1)
    for (const language of languages) {
      const { changed, problems } = takeIn(everythingOf(city, language), city, language, files)
      expect(problems).toEqual([])
      expect([...changed.keys()]).toEqual([])
    }
  },
  60_000,
)

test('a whole city that comes back translated has the same words as before', async () => {
  const id = 'ravenna'
  const city = (await compileCity(id, files, today)).value!
  const without = new Map([...files].filter(([path]) => !path.endsWith('.it.md')))
  const cityWithout = (await compileCity(id, without, today)).value!
  const { changed, problems, left } = takeIn(confirmed(everythingOf(city, 'it'), 'translated'), cityWithout, 'it', without)
  expect([...problems, ...left]).toEqual([])
  const again = (await compileCity(id, new Map([...without, ...changed]), today)).value!
  const wordsOf = ({ records }: CompiledCity) =>
    records.filter(({ key }) => key in city.marks).map(({ key, words }) => [key, { ...words['it'], translation: undefined }])
  expect(wordsOf(again)).toEqual(wordsOf(city))
  const stale = again.records.filter(
    ({ key, words }) => key in city.marks && (words['it'] as { translation?: { stale?: true } }).translation?.stale,
  )
  expect(stale).toEqual([])
}, 60_000)

test('a page that a person has read whole is "reviewed", and nothing else of its file changes', async () => {
  const city = (await compileCity('riga', files, today)).value!
  const { changed } = takeIn(confirmed(everythingOf(city, 'uk'), 'reviewed'), city, 'uk', files)
  expect(changed.size).toBeGreaterThan(10)
  for (const [file, text] of changed) {
    const old = files.get(file)!.split('\n')
    const different = text.split('\n').filter((line, index) => line !== old[index])
    expect(different, file).toHaveLength(1)
    expect(different[0], file).toMatch(/^(translation: \{ of: "[0-9a-f]{12}", by: reviewed \}|translated: \{.*\buk: reviewed\b.*\})$/)
  }
}, 60_000)
