/** What fields are called and what is said under them in a form; fields that are described in the same words share both. */
import { editorSchemas } from './editor-schemas.ts'
import { fieldsOf } from './fields-page.ts'

/** Where the words of a field stand in `locales/<language>/fields.json`. */
export interface FieldName {
  /** The file and field in which it stands first: `service.phones.number`. */
  key: string
  /** What is said under it. */
  hintKey: string
  /** The description in the schema, by which it is found. */
  description: string
}

/** Every description once, in the order in which an author meets them. */
export function fieldNames(): FieldName[] {
  const keys = new Map<string, string>()
  for (const [file, schema] of Object.entries(editorSchemas())) {
    for (const { name, description } of fieldsOf(schema)) {
      if (description && !keys.has(description)) keys.set(description, `${file}.${name.replaceAll('.{id}', '')}`)
    }
  }
  const all = new Set(keys.values())
  // A place has a field that is itself called hint.
  return [...keys].map(([description, key]) => ({ key, hintKey: all.has(`${key}.hint`) ? `${key}.about` : `${key}.hint`, description }))
}
