import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparable, termFinder, wordingsOf } from '#content/compile/term-finder.ts'

const word = (term: string, keywords: string[] = []) => ({ id: comparable(term).replaceAll(' ', '-'), term, keywords })

describe('a word of the office is explained', () => {
  const termOf = termFinder([
    word('permis de ședere', ['permise de ședere', 'residence card']),
    word('Ausländerbehörde'),
    word('Sportello Unico per l’Immigrazione (SUI)'),
  ])

  test.each([
    ['as it stands in the glossary', 'permis de ședere', 'permis-de-sedere'],
    ['without its marks, as a letter may write it', 'permis de sedere', 'permis-de-sedere'],
    ['with the cedilla of old keyboards', 'permis de şedere', 'permis-de-sedere'],
    ['with a capital letter', 'Permis de ședere', 'permis-de-sedere'],
    ['in capital letters', 'AUSLÄNDERBEHÖRDE', 'auslanderbehorde'],
    ['with more than one space', 'permis  de ședere', 'permis-de-sedere'],
    ['in a plural that the keywords have', 'permise de ședere', 'permis-de-sedere'],
    ['by its long name alone', "Sportello Unico per l'Immigrazione", 'sportello-unico-per-l-immigrazione-sui'],
    ['by its short name alone', 'SUI', 'sportello-unico-per-l-immigrazione-sui'],
  ])('%s', (_, words, id) => {
    expect(termOf(words)).toBe(id)
  })

  test.each([
    ['a part of the words', 'permis'],
    ['more words than the glossary has', 'permis de ședere pe termen lung'],
    ['a compound that holds it', 'Ausländerbehördenleitung'],
    ['a form that nobody wrote down', 'permisele de ședere'],
    ['a keyword that is another word', 'residence card'],
    ['nothing but signs', '…'],
  ])('but not %s', (_, words) => {
    expect(termOf(words)).toBeUndefined()
  })
})

describe('a keyword counts only as a form of the word', () => {
  test.each([
    ['cudzoziemiec', 'cudzoziemcy'],
    ['permis de ședere', 'permisul de ședere'],
    ['Anmeldung', 'Anmeldungen'],
    ['Kindergarten', 'Kindergärten'],
    ['personnummer', 'personnumret'],
    ['umowa najmu', 'umowy najmu'],
  ])('"%s" is also "%s"', (term, keyword) => {
    expect(termFinder([word(term, [keyword])])(keyword)).toBe(word(term).id)
  })

  test.each([
    ['recepta', 'apteka'],
    ['umowa najmu', 'umowa'],
    ['toma de huella', 'TIE'],
    ['Meldebescheinigung', 'Meldeamt'],
  ])('"%s" is not "%s"', (term, keyword) => {
    expect(termFinder([word(term, [keyword])])(keyword)).toBeUndefined()
  })
})

test('a word that two entries could explain is explained by none', () => {
  const entries = [
    { id: 'rent', term: 'taxă', keywords: ['taxe'] },
    { id: 'school', term: 'taxi', keywords: ['taxe'] },
  ]
  expect(termFinder(entries)('taxe')).toBeUndefined()
  expect(termFinder(entries)('taxă')).toBe('rent')
})

test('an entry that has the word as its term goes before one that has it as a form', () => {
  const entries = [word('permise', []), { id: 'permis', term: 'permis', keywords: ['permise'] }]
  expect(termFinder(entries)('permise')).toBe('permise')
})

const anyWord = fc.record({
  id: fc.string({ minLength: 1 }),
  term: fc.string({ unit: 'grapheme', minLength: 1 }),
  keywords: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
})

test('alone in a glossary, a word is found by each of its wordings', () => {
  fc.assert(
    fc.property(anyWord, (entry) => {
      const termOf = termFinder([entry])
      for (const wording of wordingsOf(entry)) expect(termOf(wording)).toBe(entry.id)
    }),
  )
})

test('no glossary and no words make it throw, and only its own entries are named', () => {
  fc.assert(
    fc.property(fc.array(anyWord), fc.string({ unit: 'grapheme' }), (entries, words) => {
      expect([undefined, ...entries.map(({ id }) => id)]).toContain(termFinder(entries)(words))
    }),
  )
})
