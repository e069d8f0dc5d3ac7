import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMap, isScalar, isSeq, LineCounter, parse, parseDocument } from 'yaml'
import { changeFields, type FieldChange } from '#content/edit/change-fields.ts'
import { readContent } from '../../../scripts/content-files.ts'

const content = await readContent('content')
const files = [...content.keys()]

function changed(file: string, text: string, ...changes: FieldChange[]): string {
  const result = changeFields(file, text, changes)
  if (!result.ok) throw new Error(result.problems.map(({ field, message }) => `${field}: ${message}`).join('\n'))
  return result.value
}

const service = (fields: string) => `---\n${fields}---\n\nBody: with colon.\n`
const CLINIC = 'services/clinic.md'

test('a value changes in its own quotes, and its comment stays', () => {
  const text = service('name: Clinic\nopening_hours: "Mo-Fr 08:00-12:00" # by phone\nemail: \'a@example.org\'\n')
  expect(changed(CLINIC, text, { path: ['opening_hours'], value: '24/7' }, { path: ['email'], value: 'b@example.org' })).toBe(
    service('name: Clinic\nopening_hours: "24/7" # by phone\nemail: \'b@example.org\'\n'),
  )
})

test('a new field stands where the schema names it, in the form authors use', () => {
  const text = service('name: Clinic\nsummary: Helps.\n# who runs it\nkind: ngo\nchecked: { on: 2026-01-02, how: source }\n')
  const made = changed(
    CLINIC,
    text,
    { path: ['phones', 0, 'number'], value: '+40264123456' },
    { path: ['phones', 0, 'label'], value: 'Front desk' },
    { path: ['topics'], value: ['health', 'safety'] },
    { path: ['checked', 'by'], value: 'City hall' },
    { path: ['opening_hours'], value: 'Mo-Fr 08:00-12:00; PH off' },
    { path: ['website'], value: 'https://example.org/a' },
    { path: ['doubts'], value: ['The hours come from a page without a date.'] },
  )
  expect(made).toBe(
    service(
      [
        'name: Clinic',
        'summary: Helps.',
        'topics: [health, safety]',
        '# who runs it',
        'kind: ngo',
        'phones:',
        '  - number: "+40264123456"',
        '    label: Front desk',
        'website: https://example.org/a',
        'opening_hours: "Mo-Fr 08:00-12:00; PH off"',
        'checked: { on: 2026-01-02, by: City hall, how: source }',
        'doubts:',
        '  - The hours come from a page without a date.',
        '',
      ].join('\n'),
    ),
  )
})

test('an entry is added to a list, and one is taken out of it', () => {
  const text = service('phones:\n  # the desk\n  - number: "112"\n    label: A\n\n  # the line\n  - number: "113"\nfor: [a, b, c]\n')
  expect(changed(CLINIC, text, { path: ['phones', 2], value: { number: '114' } }, { path: ['for', 1], value: undefined })).toBe(
    service('phones:\n  # the desk\n  - number: "112"\n    label: A\n\n  # the line\n  - number: "113"\n  - number: "114"\nfor: [a, c]\n'),
  )
  expect(changed(CLINIC, text, { path: ['phones', 0], value: undefined })).toBe(
    service('phones:\n  # the desk\n\n  # the line\n  - number: "113"\nfor: [a, b, c]\n'),
  )
})

test('a list given whole changes only where it differs', () => {
  const text = service('phones:\n  - number: "112" # always\n  - label: "Old" # name\n    number: "113"\n')
  expect(changed(CLINIC, text, { path: ['phones'], value: [{ number: '112' }, { number: '113', label: 'New', extension: '9' }] })).toBe(
    service('phones:\n  - number: "112" # always\n  - label: "New" # name\n    extension: "9"\n    number: "113"\n'),
  )
})

test('a field is removed with its lines; the last one in a map leaves an empty map', () => {
  const text = service('name: Clinic\nphones:\n  - number: "112"\n    label: A\n    hours: 24/7\nalert:\n  text: Closed\nkind: ngo\n')
  expect(changed(CLINIC, text, { path: ['phones', 0, 'number'], value: undefined }, { path: ['alert', 'text'], value: undefined })).toBe(
    service('name: Clinic\nphones:\n  - label: A\n    hours: 24/7\nalert: {}\nkind: ngo\n'),
  )
  expect(changed(CLINIC, text, { path: ['phones'], value: undefined })).toBe(service('name: Clinic\nalert:\n  text: Closed\nkind: ngo\n'))
})

test('folded text stays folded, with its indentation', () => {
  const text = 'gaps:\n  en: >-\n    Old words\n    in two lines.\n  ro: Vechi\n'
  const value = Array.from({ length: 40 }, () => 'word').join(' ')
  const made = changed('cities/x/city.yaml', text, { path: ['gaps', 'en'], value })
  expect(made).toMatch(/^gaps:\n {2}en: >-\n {4}word .*\n {4}word .*\n {2}ro: Vechi\n$/)
  expect(parse(made)).toEqual({ gaps: { en: value, ro: 'Vechi' } })
})

test('what has no place in the file is told, and the text of a file that cannot be read is not touched', () => {
  const text = service('name: Clinic\nphones: []\n')
  for (const path of [
    ['name', 'first'],
    ['phones', 2, 'number'],
    ['name', 0],
  ]) {
    expect(changeFields(CLINIC, text, [{ path, value: 'x' }])).toMatchObject({
      ok: false,
      problems: [{ file: CLINIC, field: path.join('.') }],
    })
  }
  expect(changeFields(CLINIC, 'name: Clinic\n', [])).toMatchObject({ ok: false, problems: [{ line: 1 }] })
  expect(changeFields(CLINIC, service('name: "Clinic\n'), [])).toMatchObject({ ok: false })
})

test('anchors are not changed behind the back of whoever uses them', () => {
  const text = service('email: &mail a@example.org\nwebsite: *mail\n')
  expect(changeFields(CLINIC, text, [{ path: ['email'], value: 'b@example.org' }])).toMatchObject({
    ok: false,
    problems: [{ field: 'email' }],
  })
})

interface Case {
  file: string
  text: string
  change: FieldChange
}

const yamlOf = (file: string, text: string) => (file.endsWith('.md') ? text.split(/^---[ \t]*\r?$\n?/m)[1]! : text)

/** A place in a file, whatever it holds: chosen by numbers, from the outside in. */
function anyPath(value: unknown, choices: readonly number[]): (string | number)[] {
  if (choices.length === 0 || typeof value !== 'object' || value === null) return []
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  if (keys.length === 0) return []
  const key = keys[choices[0]! % keys.length]!
  return [key, ...anyPath((value as Record<string | number, unknown>)[key], choices.slice(1))]
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inside, key) => (inside as Record<string | number, unknown> | undefined)?.[key], value)
}

function withValue(value: unknown, [key, ...rest]: readonly (string | number)[], wanted: unknown): unknown {
  if (key === undefined) return wanted
  const copy = structuredClone(value) as Record<string | number, unknown>
  const inside = withValue(copy[key], rest, wanted)
  if (inside !== undefined) copy[key] = inside
  else if (Array.isArray(copy)) copy.splice(Number(key), 1)
  else delete copy[key]
  return copy
}

const anyWords = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }),
  fc.constantFrom(
    'Mo-Fr 08:00-12:00; PH off',
    '2026-11-21',
    '2026',
    '+40264555656',
    'yes',
    'null',
    '~',
    '- a',
    'a: b',
    'a #b',
    ' a ',
    '',
    'https://a.example/?b=c#d',
    "L'Aquila",
    'a\nb',
    '{',
    '*a',
    '0x1F',
  ),
  fc.lorem({ maxCount: 30 }),
)
const anyValue = fc.oneof(
  { weight: 4, arbitrary: anyWords },
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  fc.array(anyWords, { maxLength: 4 }),
  fc.array(fc.record({ number: anyWords, label: anyWords }, { requiredKeys: ['number'] }), { maxLength: 3 }),
  fc.record({ en: anyWords, ro: anyWords, more: fc.array(fc.record({ id: anyWords })) }, { requiredKeys: ['en'] }),
  fc.constant(undefined),
)

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    file: fc.constantFrom(...files),
    choices: fc.array(fc.nat(50), { minLength: 1, maxLength: 5 }),
    deeper: fc.option(fc.constantFrom('phones', 'note_to_self', 'checked', 'id', 'email', 'opening_hours'), { nil: undefined, freq: 3 }),
    value: anyValue,
    windows: fc.boolean(),
  })
  .map(({ file, choices, deeper, value, windows }) => {
    const text = windows ? content.get(file)!.replaceAll('\n', '\r\n') : content.get(file)!
    const fields: unknown = parse(yamlOf(file, text))
    const found = anyPath(fields, choices)
    const inside = valueAt(fields, found)
    const path = deeper && typeof inside === 'object' && !Array.isArray(inside) ? [...found, deeper] : found
    return { file, text, change: { path, value } }
  })

test('whatever is changed in any file of the directory, the field is as wanted and all else as it was, byte by byte outside its lines', () => {
  fc.assert(
    fc.property(anyCase, ({ file, text, change }) => {
      const made = changed(file, text, change)
      const before: unknown = parse(yamlOf(file, text))
      expect(parse(yamlOf(file, made))).toEqual(withValue(before, change.path, change.value))
      const { first, last } = linesOf(file, text, showsAround(before, change) ? change.path.slice(0, -1) : change.path)
      const oldLines = text.split('\n')
      const newLines = made.split('\n')
      expect(newLines.slice(0, first)).toEqual(oldLines.slice(0, first))
      const rest = oldLines.length - last - 1
      expect(rest === 0 ? [] : newLines.slice(-rest)).toEqual(rest === 0 ? [] : oldLines.slice(-rest))
      if (text.includes('\r\n')) expect(made.replaceAll('\r\n', '')).not.toContain('\n')
      else expect(made).not.toContain('\r')
    }),
    { numRuns: 1000 },
  )
}, 120_000)

test('a field set to the value it has changes nothing, nor does the whole', () => {
  for (const file of files) {
    const text = content.get(file)!
    const fields: Record<string, unknown> = parse(yamlOf(file, text))
    expect(changed(file, text, { path: [], value: fields }), file).toBe(text)
  }
  fc.assert(
    fc.property(anyCase, ({ file, text, change: { path } }) => {
      expect(changed(file, text, { path, value: valueAt(parse(yamlOf(file, text)), path) })).toBe(text)
    }),
    { numRuns: 200 },
  )
}, 120_000)

test('a field taken away and written again leaves a file with the same facts', () => {
  fc.assert(
    fc.property(anyCase, ({ file, text, change: { path } }) => {
      const fields: unknown = parse(yamlOf(file, text))
      const value = valueAt(fields, path)
      fc.pre(path.every((step) => typeof step === 'string') && value !== undefined)
      expect(parse(yamlOf(file, changed(file, text, { path, value: undefined }, { path, value })))).toEqual(fields)
    }),
    { numRuns: 200 },
  )
}, 120_000)

/**
 * Whether the change shows on a line around the field: the last one taken out leaves what it stood in empty,
 * the field behind the first of an entry moves up beside the hyphen.
 */
function showsAround(before: unknown, { path, value }: FieldChange): boolean {
  const names = Object.keys(valueAt(before, path.slice(0, -1)) as object)
  return value === undefined && (names.length === 1 || (typeof path.at(-2) === 'number' && path.at(-1) === names[0]))
}

/** The lines, from 0, between which a change of the field may show: those of its value, or of what it would stand in. */
function linesOf(file: string, text: string, path: readonly (string | number)[]): { first: number; last: number } {
  const yaml = yamlOf(file, text)
  const lines = new LineCounter()
  let node: unknown = parseDocument(yaml, { lineCounter: lines }).contents
  let range = [0, yaml.length]
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step)
      if (!pair) break
      const [key, value] = [pair.key, pair.value] as { range: [number, number, number] }[]
      range = [key!.range[0], value!.range[2]]
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      const { range: own } = node as { range: [number, number, number] }
      range = [own[0], own[2]]
    }
  }
  const above = file.endsWith('.md') ? 1 : 0
  return { first: above + lines.linePos(range[0]!).line - 1, last: above + lines.linePos(Math.max(range[0]!, range[1]! - 1)).line - 1 }
}
