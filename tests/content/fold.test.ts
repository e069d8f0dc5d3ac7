import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#content/fold.ts'

describe('words that readers take for the same are folded into the same', () => {
  test.each([
    ['Romanian diacritics', 'Mănăștur', 'manastur'],
    ['the old s with a cedilla', 'şedere', 'sedere'],
    ['Polish', 'Łódź', 'lodz'],
    ['German', 'Straße', 'strasse'],
    ['Turkish dotless i', 'kadın', 'kadin'],
    ['Vietnamese', 'giấy phép', 'giay phep'],
    ['Ukrainian letters with marks', 'Їжа', 'іжа'],
    ['Russian yo', 'приём', 'прием'],
    ['Arabic hamza', 'أوراق', 'اوراق'],
    ['Arabic ta marbuta', 'سفارة', 'سفاره'],
    ['Arabic vowel signs', 'مُحَامٍ', 'محام'],
    ['Arabic ornament', 'مـــدرسة', 'مدرسه'],
    ['Persian kaf and ya', 'کاری', 'كاري'],
    ['Devanagari dot under a letter', 'ज़', 'ज'],
    ['Ethiopic signs of one sound', 'ሠላም', 'ሰላም'],
    ['wide letters', 'ＡＢＣ', 'abc'],
    ['Arabic digits', '٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['Persian digits', '۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['Devanagari digits', '०१२९', '0129'],
    ['Bengali digits', '০১২৯', '0129'],
  ])('%s', (_, written, folded) => {
    expect(fold(written)).toBe(fold(folded))
    expect(fold(folded)).toBe(folded)
  })

  test('vowels of Devanagari and Bengali stay: they tell words apart', () => {
    expect(fold('कि')).not.toBe(fold('कु'))
    expect(fold('কি')).not.toBe(fold('কু'))
  })
})

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})
