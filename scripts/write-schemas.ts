/** npm run schemas: writes what authors look fields up in: docs/fields.md for people, the JSON Schemas in docs/schemas for their editors, and that of readers' reports. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { editorSchemas } from '#content/schema/editor-schemas.ts'
import { fieldsPage } from '#content/schema/fields-page.ts'
import { reportSchema } from '#content/schema/report-schema.ts'

const FOLDER = 'docs/schemas'

await mkdir(FOLDER, { recursive: true })
for (const [name, schema] of Object.entries({ ...editorSchemas(), report: reportSchema() })) {
  await writeFile(`${FOLDER}/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`)
}
const words = async (file: string) => JSON.parse(await readFile(`locales/en/${file}.json`, 'utf8')) as Record<string, string>
await writeFile('docs/fields.md', fieldsPage({ ...(await words('codes')), ...(await words('papers')) }))
