/** npm run schemas: writes what authors look fields up in: docs/fields.md for people, the JSON Schemas in docs/schemas for their editors. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { editorSchemas } from '#content/schema/editor-schemas.ts'
import { fieldsPage } from '#content/schema/fields-page.ts'

const FOLDER = 'docs/schemas'

await mkdir(FOLDER, { recursive: true })
for (const [name, schema] of Object.entries(editorSchemas())) {
  await writeFile(`${FOLDER}/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`)
}
await writeFile('docs/fields.md', fieldsPage(JSON.parse(await readFile('locales/en/codes.json', 'utf8'))))
