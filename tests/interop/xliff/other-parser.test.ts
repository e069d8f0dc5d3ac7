import { expect, test } from 'vitest'
import { xliff2js } from 'xliff'
import { citiesIn, compileCity } from '#content/compile/compile-city.ts'
import { meaningsIn, officeLanguageOf, pagesOfCity } from '#content/texts/pages-of-city.ts'
import { fileIdOf, toXliff, unitIdOf } from '#interop/xliff/to-xliff.ts'
import { writeXliff } from '#interop/xliff/write-xliff.ts'
import { readContent } from '../../../scripts/content-files.ts'

const files = await readContent('content')

test.each(citiesIn(files))(
  "a translation platform's own parser reads all that goes out of %s, and the same words",
  async (id) => {
    const city = (await compileCity(id, files, '2026-11-22')).value!
    const language = officeLanguageOf(city)!
    const pages = pagesOfCity(city, files, language)
    const document = toXliff(pages, { sourceLanguage: 'en', targetLanguage: language, all: true }, meaningsIn(city))
    const read = await xliff2js(writeXliff(document))

    expect([read.sourceLanguage, read.targetLanguage]).toEqual(['en', language])
    const there = Object.entries(read.resources).flatMap(([file, units]) => Object.keys(units).map((unit) => `${file} ${unit}`))
    expect(there).toEqual(pages.flatMap((page) => page.texts.map((text) => `${fileIdOf(page)} ${unitIdOf(text)}`)))
    const plain = pages.flatMap((page) => page.texts.map((text) => ({ text, unit: read.resources[fileIdOf(page)]![unitIdOf(text)]! })))
    const whole = plain.filter(({ unit }) => typeof unit.source === 'string')
    expect(whole.length).toBeGreaterThan(plain.length / 2)
    for (const { text, unit } of whole) {
      expect(unit.source).toBe(text.words)
      if (text.target !== undefined && typeof unit.target === 'string') expect(unit.target).toBe(text.target)
    }
  },
  60_000,
)
