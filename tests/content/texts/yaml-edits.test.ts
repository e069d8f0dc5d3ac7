import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { withYamlChanges } from '#content/texts/yaml-edits.ts'

const YAML = `# Who we are
name: { en: "Town", ro: Oraș }   # two languages
detail:
  en: Ask here. # short
  ro: >
    Întrebați
    aici.
list: [a, b]
doubts:
  - one # first
  - two

last: x
`

test('values change, everything else stays: comments, spaces, order', () => {
  const changed = withYamlChanges(YAML, [
    { path: ['name', 'ro'], value: 'Orașul: nou' },
    { path: ['name', 'uk'], value: 'Місто' },
    { path: ['detail', 'ro'], value: 'Întrebați.' },
    { path: ['detail', 'uk'], value: 'Запитайте тут.' },
    { path: ['list'], value: ['c', 'd, e'] },
    { path: ['doubts', 1], value: 'zwei' },
    { path: ['more'], value: { a: 'b', '+40': 'c #d' } },
  ])
  expect(changed).toBe(`# Who we are
name: { en: "Town", ro: "Orașul: nou", uk: Місто }   # two languages
detail:
  en: Ask here. # short
  ro: Întrebați.
  uk: Запитайте тут.
list: [c, "d, e"]
doubts:
  - one # first
  - zwei

last: x
more:
  a: b
  "+40": "c #d"
`)
})

test('any words can be written anywhere, and are read as the same words', () => {
  const paths = [
    ['name', 'ro'],
    ['name', 'uk'],
    ['detail', 'en'],
    ['detail', 'ro'],
    ['detail', 'uk'],
    ['list', 0],
    ['doubts', 0],
    ['doubts', 1],
    ['last'],
    ['new'],
  ]
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'yes',
      '12',
      'a: b',
      'a #b',
      '- a',
      '"',
      "'",
      '{',
      '[a',
      'a\nb',
      ' a ',
      '~',
      'null',
      '2026-11-21',
      '*a',
      '&a',
      '!a',
      '%',
      '@',
      '`',
    ),
  )
  fc.assert(
    fc.property(fc.subarray(paths), fc.array(word, { minLength: 10, maxLength: 10 }), (chosen, words) => {
      const changes = chosen.map((path, index) => ({ path, value: words[index]! }))
      const before: unknown = parse(YAML)
      for (const { path, value } of changes) put(before, path, value)
      expect(parse(withYamlChanges(YAML, changes))).toEqual(before)
    }),
    { numRuns: 500 },
  )
})

test('a list gets as many entries as it needs', () => {
  const changed = withYamlChanges(YAML, [{ path: ['doubts'], value: ['a', 'b: c', 'd'] }])
  expect(changed).toContain('doubts:\n  - a\n  - "b: c"\n  - d\n\nlast: x\n')
})

function put(root: unknown, path: readonly (string | number)[], value: string): void {
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], root)
  ;(parent as Record<string, unknown>)[path.at(-1)!] = value
}
