import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { lineOfField, readYaml } from '#content/compile/read-yaml.ts'
import { citySchema } from '#content/schema/city.ts'
import { countrySchema } from '#content/schema/country.ts'
import { guideSchema } from '#content/schema/guide.ts'
import { noticeSchema } from '#content/schema/notice.ts'
import { serviceSchema } from '#content/schema/service.ts'

const schema = z.strictObject({
  name: z.string(),
  opening_hours: z.string().optional(),
  kind: z.enum(['public', 'ngo']).optional(),
  phones: z.array(z.strictObject({ number: z.string('Write the phone number between quotes.') })).default([]),
})

const yaml = (text: string, firstLine = 1) => ({ file: 'clinic.md', text, firstLine })

function problemsOf(text: string, firstLine = 1) {
  const result = readYaml(yaml(text, firstLine), schema)
  if (result.ok) throw new Error('This YAML has no problem.')
  return result.problems
}

test('fields that fit become the value, with what may be left out', () => {
  expect(readYaml(yaml('name: Clinic'), schema)).toEqual({ ok: true, value: { name: 'Clinic', phones: [] } })
})

test('a wrong field is told with the line it stands on', () => {
  expect(problemsOf('name: Clinic\nkind: castle')).toEqual([
    { file: 'clinic.md', line: 2, field: 'kind', message: 'Write one of: public, ngo.' },
  ])
})

test('lines count from the beginning of the file, not of its fields', () => {
  expect(problemsOf('name: Clinic\nkind: castle', 2)[0]).toMatchObject({ line: 3 })
})

test('a field inside a list is told with its own line', () => {
  const text = 'name: Clinic\nphones:\n  - number: "112"\n  - number: 113'
  expect(problemsOf(text)).toEqual([
    { file: 'clinic.md', line: 4, field: 'phones.1.number', message: 'Expected string here. Write the phone number between quotes.' },
  ])
})

test('a missing field is told on the line of its parent', () => {
  expect(problemsOf('kind: ngo')).toEqual([{ file: 'clinic.md', line: 1, field: 'name', message: 'This field is missing. Add it.' }])
})

test('every wrong field is told at once', () => {
  expect(problemsOf('name: 7\nkind: castle\ncolour: red').map(({ field }) => field)).toEqual(['name', 'kind', 'colour'])
})

test('a mistyped field gets the nearest name as a hint', () => {
  const [problem] = problemsOf('name: Clinic\nopening_huors: 24/7')
  expect(problem).toMatchObject({ line: 2, field: 'opening_huors' })
  expect(problem?.message).toBe('There is no field "opening_huors" here. Did you mean "opening_hours"?')
})

test('a field that resembles none gets the list of fields', () => {
  expect(problemsOf('name: Clinic\ncolour: red')[0]?.message).toContain('The fields are: name, opening_hours, kind, phones.')
})

test('a field that does not exist inside another is told with its line', () => {
  const text = 'name: Clinic\nphones:\n  - number: "112"\n    colour: red'
  expect(problemsOf(text)[0]).toMatchObject({ line: 4, field: 'phones.0.colour' })
})

test.each([
  ['a quote that does not end', 'name: "Clinic\nkind: ngo', 1],
  ['a bracket that does not end', 'name: Clinic\nphones: [1, 2', 2],
  ['a colon inside a text without quotes', 'name: Clinic: day and night', 1],
  ['a text that begins with a special character', 'name: Clinic\nkind: @ngo', 2],
  ['the same field twice', 'name: Clinic\nname: Hospital', 2],
])('YAML with %s is refused with its line', (_, text, line) => {
  const [problem] = problemsOf(text)
  expect(problem?.message).toMatch(/^This is not valid YAML \(.+\)\. Put texts/)
  expect(problem?.line).toBeGreaterThanOrEqual(line)
})

test('YAML that names an anchor nobody set is refused', () => {
  expect(problemsOf('name: *clinic')[0]?.message).toContain('cannot be read as YAML')
})

test.each(['', 'Clinic', '- Clinic\n- Hospital', '~'])('text without fields is refused: %j', (text) => {
  expect(problemsOf(text, 2)).toEqual([{ file: 'clinic.md', line: 2, message: 'Write the fields here, one a line: "name: …".' }])
})

test('the line of a field that is not there is the line of its nearest parent', () => {
  const text = yaml('name: Clinic\nphones:\n  - number: "112"\n    label: Desk')
  expect(lineOfField(text, ['phones', 0, 'label'])).toBe(4)
  expect(lineOfField(text, ['phones', 0, 'hours'])).toBe(3)
  expect(lineOfField(text, ['phones', 7])).toBe(2)
  expect(lineOfField(text, ['website'])).toBe(1)
})

test('lines are right in files that Windows wrote', () => {
  expect(problemsOf('name: Clinic\r\nkind: castle\r\n')[0]).toMatchObject({ line: 2 })
})

test('no text makes it throw', () => {
  const pieces = fc.constantFrom(
    'name',
    ': ',
    '\n',
    '  ',
    '- ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '*a',
    '&a ',
    '!',
    '!!binary ',
    '|',
    '>',
    '#',
    '%',
    '@',
    '? ',
    '<<: ',
    '\t',
    '---\n',
    '1',
    '2026-11-21',
    'ș',
    '__proto__',
    'constructor',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  )
  const schemas = fc.constantFrom(serviceSchema, guideSchema, noticeSchema, citySchema, countrySchema)
  fc.assert(
    fc.property(texts, schemas, (text, anySchema) => {
      const result = readYaml(yaml(text), anySchema)
      const lines = text.split('\n').length
      expect(result.ok || result.problems.every(({ line, message }) => line! >= 1 && line! <= lines && message.length > 0)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
