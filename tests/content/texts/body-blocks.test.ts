import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sectionsOf, withWords } from '#content/texts/body-blocks.ts'

const body = fc
  .array(
    fc.constantFrom(
      'A paragraph\nof two lines.\n\n',
      '- one\n- two\n  and its second line\n\n',
      '1. first\n2. second\n\n',
      '- outer\n  - inner\n\n',
      '## Go there {#go-there}\n\n',
      '## Ask {#ask}\n',
      'Words. ',
      '\n',
      '  ',
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''))

test('the sections of a text together are the text, and their own words change nothing', () => {
  fc.assert(
    fc.property(body, (text) => {
      const sections = sectionsOf(text)
      expect(sections.map((section) => section.text).join('')).toBe(text)
      const same = sections.map((section) =>
        withWords(
          section,
          section.blocks.map(({ words }) => words),
        ),
      )
      expect(same.join('')).toBe(text)
    }),
  )
})

test('other words stand where the old ones stood, behind the marks of lists and headings', () => {
  const [section] = sectionsOf('## Go there {#go-there}\n\nTake the bus.\n\n- one\n  - inner\n- two\n  lines\n')
  expect(section?.step).toBe('go-there')
  expect(withWords(section!, ['Mergeți', 'Luați\nautobuzul.', 'unu', 'doi', 'trei'])).toBe(
    '## Mergeți {#go-there}\n\nLuați\nautobuzul.\n\n- unu\n  - doi\n- trei\n',
  )
})
