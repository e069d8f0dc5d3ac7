/** npm run schemas: writes the JSON Schemas with which editors check and complete what an author types, into docs/schemas. */
import { mkdir, writeFile } from 'node:fs/promises'
import { editorSchemas } from '#content/schema/editor-schemas.ts'

const FOLDER = 'docs/schemas'

await mkdir(FOLDER, { recursive: true })
for (const [name, schema] of Object.entries(editorSchemas())) {
  await writeFile(`${FOLDER}/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`)
}
