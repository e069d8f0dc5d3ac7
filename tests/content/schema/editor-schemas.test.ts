import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { editorSchemas } from '#content/schema/editor-schemas.ts'

test.each(Object.entries(editorSchemas()))(
  'docs/schemas/%s.schema.json is what the code says; if not, run "npm run schemas"',
  (name, schema) => {
    expect(JSON.parse(readFileSync(`docs/schemas/${name}.schema.json`, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)))
  },
)
