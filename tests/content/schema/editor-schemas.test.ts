import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { editorSchemas } from '#content/schema/editor-schemas.ts'
import { fieldsOf, fieldsPage } from '#content/schema/fields-page.ts'

describe.each(Object.entries(editorSchemas()))('the schema of %s', (name, schema) => {
  test('stands in docs/schemas as the code says it; if not, run "npm run schemas"', () => {
    expect(JSON.parse(readFileSync(`docs/schemas/${name}.schema.json`, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)))
  })

  test('describes every field to its author', () => {
    const fields = fieldsOf(schema)
    expect(fields.length).toBeGreaterThan(0)
    expect(fields.filter(({ description }) => !description).map((field) => field.name)).toEqual([])
  })
})

test('docs/fields.md is what the code says; if not, run "npm run schemas"', () => {
  const words = (file: string) => JSON.parse(readFileSync(`locales/en/${file}.json`, 'utf8')) as Record<string, string>
  expect(readFileSync('docs/fields.md', 'utf8')).toBe(fieldsPage({ ...words('codes'), ...words('papers') }))
})

test('fields inside objects, lists and steps are found by the way to them', () => {
  const names = fieldsOf(editorSchemas()['guide']!).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['checked.on', 'sources.url', 'steps.{id}.deadline.days', 'steps.{id}.bring.if']))
})
