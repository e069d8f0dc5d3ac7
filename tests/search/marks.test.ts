import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedPieces } from '#search/marks.ts'

const marked = (text: string, matched: string[]) =>
  markedPieces(text, matched)
    .filter((piece) => piece.marked)
    .map((piece) => piece.text)

test('words are marked as they are written', () => {
  expect(marked('The residence permit (Permis de ședere)', ['permis', 'sedere'])).toEqual(['Permis', 'ședere'])
  expect(marked('Возз’єднання сім’ї', ['сімі'])).toEqual(['сім’ї'])
  expect(marked('تصريح الإقامة', ['اقامه'])).toEqual(['الإقامة'])
})

test('in a script without spaces only the signs that matched are marked', () => {
  expect(marked('办理居留许可', ['居留'])).toEqual(['居', '留'])
})

test('all pieces together are the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, matched) => {
      expect(
        markedPieces(text, matched)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
