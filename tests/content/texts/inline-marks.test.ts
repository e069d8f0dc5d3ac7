import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOfLine, piecesOfMarkdown, textOfPieces } from '#content/texts/inline-marks.ts'

const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '**',
        '*',
        '_',
        '[a](service:b)',
        '[x y](https://example.org/a?b=1&c)',
        '](',
        '[',
        ')',
        '\n',
        '  \n',
        '\\*',
        '&amp;',
        '`',
        '<b>',
        ' ',
      ),
      fc.constantFrom(
        '(*permis de ședere*)',
        '[0264 596 030](tel:+40264596030)',
        '+40 264 596 030',
        'a@example.org',
        'https://example.org/x.',
        '{{name}}',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

test('a text that was taken apart is put together again, whatever it holds', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      expect(textOfPieces(piecesOfMarkdown(text))).toBe(text)
      expect(textOfPieces(piecesOfLine(text))).toBe(text)
    }),
    { numRuns: 1000 },
  )
})

test('words can be changed; links, official words, numbers and addresses cannot', () => {
  const text =
    'Call [0264 596 030](tel:+40264596030), +40 264 1234 or 112 for a **new** *permis*. See [the page](service:igi) or a@example.org.'
  expect(piecesOfMarkdown(text).map((piece) => (piece.is === 'words' ? piece.text : `<${piece.is} ${piece.data}>`))).toEqual([
    'Call ',
    '<alone [0264 596 030](tel:+40264596030)>',
    ', ',
    '<alone +40 264 1234>',
    ' or 112 for a ',
    '<open **>',
    'new',
    '<close **>',
    ' ',
    '<alone *permis*>',
    '. See ',
    '<open [>',
    'the page',
    '<close ](service:igi)>',
    ' or ',
    '<alone a@example.org>',
    '.',
  ])
})
