import { expect, test } from 'vitest'
import { splitMarkdown } from '#content/compile/split-markdown.ts'

function partsOf(text: string) {
  const result = splitMarkdown('clinic.md', text)
  if (!result.ok) throw new Error('This file has no fields.')
  return result.value
}

test('a file has fields between two lines of hyphens, and a body', () => {
  const parts = partsOf('---\nname: Clinic\nkind: ngo\n---\n\nCall first.\n')
  expect(parts.fields).toEqual({ file: 'clinic.md', text: 'name: Clinic\nkind: ngo\n', firstLine: 2 })
  expect(parts.body).toBe('\nCall first.\n')
})

test('it knows the line on which the body begins', () => {
  const text = '---\nname: Clinic\nkind: ngo\n---\nCall first.'
  expect(text.split('\n')[partsOf(text).bodyLine - 1]).toBe('Call first.')
})

test('a file may have no body', () => {
  expect(partsOf('---\nname: Clinic\n---').body).toBe('')
})

test('a line of hyphens in the body belongs to the body', () => {
  expect(partsOf('---\nname: Clinic\n---\nOne\n\n---\n\nTwo').body).toBe('One\n\n---\n\nTwo')
})

test('hyphens inside a field do not end the fields', () => {
  expect(partsOf('---\nname: Clinic --- day and night\n---\n').fields.text).toBe('name: Clinic --- day and night\n')
})

test('a file that Windows wrote has the same parts', () => {
  const parts = partsOf('---\r\nname: Clinic\r\n---\r\nCall first.\r\n')
  expect(parts.fields.text).toBe('name: Clinic\r\n')
  expect(parts.body).toBe('Call first.\r\n')
  expect(parts.bodyLine).toBe(4)
})

test.each([
  ['empty', ''],
  ['without fields', 'Call first.'],
  ['with fields that do not end', '---\nname: Clinic\n'],
  ['with words before its fields', 'Clinic\n---\nname: Clinic\n---\n'],
  ['with words on its first line of hyphens', '---Clinic\n---\nname: Clinic\n---\n'],
])('a file %s is refused on its first line', (_, text) => {
  expect(splitMarkdown('clinic.md', text)).toEqual({
    ok: false,
    problems: [{ file: 'clinic.md', line: 1, message: 'Start the file with its fields between two lines of three hyphens (---).' }],
  })
})
