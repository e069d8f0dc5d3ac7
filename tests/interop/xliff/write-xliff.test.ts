import fc from 'fast-check'
import { expect, test } from 'vitest'
import { protect } from '#interop/xliff/protect.ts'
import { readXliff } from '#interop/xliff/read-xliff.ts'
import { writeXliff } from '#interop/xliff/write-xliff.ts'
import { textOf, type XliffDocument } from '#interop/xliff/xliff-document.ts'

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '**a**',
        '*permis*',
        '[b](service:b)',
        '\n',
        '\r',
        '\t',
        '&',
        '<',
        '>',
        ']]>',
        '"',
        '\u0000',
        '\u0007',
        '\uFFFF',
        '\uD800',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''))

function documentWith(source: string, target: string, markdown: boolean): XliffDocument {
  const unit = { id: 'u', notes: [{ category: 'about', text: source }], state: 'translated' as const, ...protect(source, target, markdown) }
  return { sourceLanguage: 'en', targetLanguage: 'ar', files: [{ id: 'f', original: 'f.md', notes: [], units: [unit] }] }
}

test('every letter of any text comes back, with its marks, also those that XML cannot hold', () => {
  fc.assert(
    fc.property(words, words, fc.boolean(), (source, target, markdown) => {
      const { document, problems } = readXliff(writeXliff(documentWith(source, target, markdown)))
      expect(problems).toEqual([])
      const unit = document!.files[0]!.units[0]!
      expect(textOf(unit.source, unit.codes)).toBe(source)
      if (target.trim() !== '' && source.trim() !== '') expect(textOf(unit.target!, unit.codes)).toBe(target)
    }),
    { numRuns: 500 },
  )
})

test('a mark has one code in the source and in the translation, whatever their order', () => {
  const { codes, source, target } = protect('See [one](guide:a) and [two](guide:b).', '[Doi](guide:b), [unu](guide:a) și **trei**.', true)
  expect(codes.map(({ id, data, closing }) => [id, data, closing])).toEqual([
    ['c1', '[', '](guide:a)'],
    ['c2', '[', '](guide:b)'],
    ['c3', '**', '**'],
  ])
  const opened = (inline: typeof source) => inline.flatMap((part) => (part.is === 'open' ? [part.code] : []))
  expect(opened(source)).toEqual(['c1', 'c2'])
  expect(opened(target!)).toEqual(['c2', 'c1', 'c3'])
})
