import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { termsOf } from '#search/terms.ts'

describe('a text is taken apart into words', () => {
  test.each([
    ['at everything that is no letter and no digit', 'C1, B2: «permis» (nou)', ['c1', 'b2', 'permis', 'nou']],
    ['at the apostrophe of French and English', "l'école, child's", ['l', 'ecole', 'child', 's']],
    ['but not at the Ukrainian one, in any of its shapes', "сім’я сім'я сімʼя сімя", ['сімя', 'сімя', 'сімя', 'сімя']],
    ['without the Arabic article', 'الإقامة والمدرسة للعمل', ['اقامه', 'مدرسه', 'عمل']],
    ['a short Arabic word keeps its letters', 'ولد', ['ولد']],
  ])('%s', (_, text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })

  test('Chinese into pairs of signs, the same in every browser', () => {
    expect(termsOf('办理居留许可')).toEqual(expect.arrayContaining(['办理', '理居', '居留', '留许', '许可']))
    expect(termsOf('我')).toEqual(['我'])
  })

  test('Thai into pairs, a Latin word beside it stays whole', () => {
    expect(termsOf('ขอvisaไทย')).toEqual(expect.arrayContaining(['ขอ', 'visa', 'ไท', 'ทย']))
  })
})

test('no text gives an empty term, and terms are folded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const term of termsOf(text)) {
        expect(term).not.toBe('')
        expect(term).not.toMatch(/\s/u)
      }
    }),
  )
})
