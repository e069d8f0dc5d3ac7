import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { findLanguages } from '#i18n/find-languages.ts'
import { code as codeWord } from '#i18n/format.ts'
import { type LanguageCode, languages } from '#i18n/languages.ts'
import { loadLanguage } from '#i18n/setup.ts'

const all = languages.map(({ code }) => code)
const names: Record<string, (code: LanguageCode) => string> = {}

beforeAll(async () => {
  for (const reader of all) {
    const t = (await loadLanguage(reader)).getFixedT<['app', 'codes']>(reader, ['app', 'codes'])
    names[reader] = (code) => codeWord(t, `language.${code}`)
  }
})

/** What a reader of this language finds. */
const find = (query: string, reader: LanguageCode = 'en') => findLanguages(query, names[reader]!)

test('every language is found by its own name and by its English name, whatever the page speaks', () => {
  for (const { code, name, english } of languages) {
    for (const reader of all) {
      expect(find(name, reader)).toContain(code)
      expect(find(english, reader)).toContain(code)
    }
  }
})

test('every language is found by its name in the language of the page', () => {
  for (const reader of all) {
    for (const code of all) expect(find(names[reader]!(code), reader), `${code} in ${reader}`).toContain(code)
  }
})

test.each<[query: string, reader: LanguageCode, found: LanguageCode[]]>([
  ['перська', 'uk', ['fa']],
  ['Persisch', 'de', ['fa']],
  ['فرنسية', 'ar', ['fr']],
  ['ألمانية', 'ar', ['de']],
  ['الفرنسية', 'ar', ['fr']],
  ['乌克兰', 'zh', ['uk']],
])('%j on a page in "%s" finds %j', (query, reader, found) => {
  expect(find(query, reader)).toEqual(found)
})

test.each<[query: string, found: LanguageCode]>([
  ['farsi', 'fa'],
  ['dari', 'fa'],
  ['دری', 'fa'],
  ['bangla', 'bn'],
  ['castellano', 'es'],
  ['mandarin', 'zh'],
  ['普通话', 'zh'],
  ['简体中文', 'zh'],
  ['tigrigna', 'ti'],
  ['af-soomaali', 'so'],
  ['हिंदी', 'hi'],
  ['عربي', 'ar'],
])('another name of a language finds it: %j', (query, found) => {
  expect(find(query)).toEqual([found])
})

test.each<[query: string, found: LanguageCode, reader?: LanguageCode]>([
  ['ROMANA', 'ro'],
  ['latviesu', 'lv'],
  ['tieng viet', 'vi'],
  ['Tiếng  Việt', 'vi'],
  ['TÜRKÇE', 'tr'],
  ['turkce', 'tr'],
  ['УКРАЇНСЬКА', 'uk'],
  ['украінська', 'uk'],
  ['wloski', 'it', 'pl'],
  ['fransizca', 'fr', 'tr'],
  ['FRANSIZCA', 'fr', 'tr'],
  ['tieng duc', 'de', 'vi'],
  ["в'єтнамська", 'vi', 'uk'],
  ['вʼєтнамська', 'vi', 'uk'],
])('marks, capitals and spaces do not count: %j finds "%s"', (query, found, reader) => {
  expect(find(query, reader)).toEqual([found])
})

test.each([
  ['فارسي', 'fa'],
  ['اُردو', 'ur'],
  ['أردو', 'ur'],
  ['العربیه', 'ar'],
])('%j, typed on another keyboard, finds "%s"', (query, found) => {
  expect(find(query)).toEqual([found])
})

test('the parts of a name that is written with a hyphen find it too', () => {
  expect(find('faransiis', 'so')).toEqual(['fr'])
})

test('the beginning of a word is enough; its middle is not', () => {
  expect(find('ara')).toEqual(['ar'])
  expect(find('rabic')).toEqual([])
})

test('a made-up name finds nothing', () => {
  expect(find('Klingon')).toEqual([])
})

test('a query without letters gives all languages in their order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '-', '.', '(', '́') }), (reader, query) => {
      expect(find(query, reader)).toEqual(all)
    }),
  )
})

test('whatever is typed never throws, and finds languages in their order, each once', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (reader, query) => {
      const found = find(query, reader)
      expect(found).toEqual(all.filter((code) => found.includes(code)))
    }),
  )
})
