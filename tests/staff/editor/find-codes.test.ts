import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { staffLanguages } from '#i18n/languages.ts'
import { findCodes, type NamedCode } from '#staff/editor/codes/find-codes.ts'

/** All papers and languages with their names in one language. */
function namedIn(language: string): NamedCode[] {
  const texts = ['codes', 'papers'].flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(`locales/${language}/${file}.json`, 'utf8')) as Record<string, string>),
  )
  return texts.flatMap(([key, name]) => (/^(document|language)\./.test(key) ? [{ code: key, name }] : []))
}

const lists = staffLanguages.map((language) => namedIn(language))
const english = lists[0]!
const namesOf = (codes: NamedCode[]) => codes.map(({ name }) => name)

test('a part of a name finds it, and names with a word that begins so come first', () => {
  const list = [
    { code: 'passport', name: 'Passport' },
    { code: 'photo', name: 'Photo' },
    { code: 'permit', name: 'Permit of the port' },
  ]
  expect(namesOf(findCodes(list, 'port'))).toEqual(['Permit of the port', 'Passport'])
  expect(findCodes(list, 'visa')).toEqual([])
})

test('words are found in any order', () => {
  expect(namesOf(findCodes(english, 'owner agreement'))).toEqual(['Written agreement of the owner'])
})

test('a word inside a German one is found', () => {
  expect(namesOf(findCodes(namedIn('de'), 'vertrag'))).toContain('Mietvertrag')
})

const entry = fc
  .integer({ min: 0, max: lists.length - 1 })
  .chain((list) => fc.record({ list: fc.constant(lists[list]!), index: fc.integer({ min: 0, max: lists[list]!.length - 1 }) }))

test('every name finds its own code, also without marks and in capitals', () => {
  fc.assert(
    fc.property(entry, ({ list, index }) => {
      const named = list[index]!
      const plain = named.name.normalize('NFD').replace(/\p{Mn}/gu, '')
      for (const query of [named.name, plain, named.name.toUpperCase(), `  ${named.name} `]) {
        expect(findCodes(list, query), query).toContain(named)
      }
    }),
  )
})

test('whatever is typed finds codes of the list, each once, and nothing typed finds all in their order', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (query) => {
      const found = findCodes(english, query)
      expect(new Set(found).size).toBe(found.length)
      expect(found.every((named) => english.includes(named))).toBe(true)
    }),
  )
  expect(findCodes(english, ' - ')).toEqual(english)
})
