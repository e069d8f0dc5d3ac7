/** docs/fields.md: every field an author writes, from the same schemas that check it. */
import type { z } from 'zod'
import { audiences, documents, events, situations } from './codes.ts'
import { editorSchemas } from './editor-schemas.ts'

type JsonSchema = z.core.JSONSchema.JSONSchema

/** A field as an author meets it: `address.street`, its description, its codes if it takes nothing else. */
export interface Field {
  name: string
  description: string | undefined
  required: boolean
  codes: readonly string[]
}

/** The files of the directory, in the order an author meets them. */
const files: Record<string, { title: string; file: string }> = {
  service: { title: 'Service', file: 'services/igi-cluj.md' },
  'service-words': { title: 'Service in another language', file: 'services/igi-cluj.ro.md' },
  guide: { title: 'Guide', file: 'guides/residence-permit.md' },
  'guide-words': { title: 'Guide in another language', file: 'guides/residence-permit.ro.md' },
  notice: { title: 'Notice', file: 'notices/2026-12-holidays.md' },
  'notice-words': { title: 'Notice in another language', file: 'notices/2026-12-holidays.ro.md' },
  city: { title: 'City', file: 'city.yaml' },
  country: { title: 'Country', file: 'country.yaml' },
  glossary: { title: 'Glossary', file: 'glossary.yaml' },
  synonyms: { title: 'Words that mean the same', file: 'synonyms/en.yaml' },
}

/** Codes too many for a cell of a table, by the word before the dot of their keys in `locales/`. */
const longLists = [
  { title: 'Papers', kind: 'document', codes: documents },
  { title: 'Audiences', kind: 'audience', codes: audiences },
  { title: 'Situations', kind: 'situation', codes: situations },
  { title: 'Events', kind: 'event', codes: events },
]

const introduction = `# Fields

Every field you can write, file by file. How to write, with whole examples: [writing.md](writing.md).
This page is made from the schemas in \`src/content/schema\` by \`npm run schemas\`. Change the words there, not here.

- \`address.street\` is the field \`street\` inside \`address\`. If it is required, it is so where \`address\` stands.
- In \`steps.{id}\` the id of the step's heading takes the place of \`{id}\`.
- "Codes": write these words exactly as they stand here. Readers see them in their own language.
- Words in a field are one line of at most 400 characters, without Markdown. Words in several languages are written \`{ en: Romania, ro: România }\`. English is always there.
- A language is its short code (\`en\`, \`ro\`, \`uk\`), a day is \`2026-11-21\`, an id has small letters, digits and hyphens.
- Put quotes around phone numbers, years, and texts with \`: \` or \`#\` in them.`

/** The page, with the words that readers see in the place of each code, by key: `document.passport`. */
export function fieldsPage(words: Readonly<Record<string, string>>): string {
  const tables = Object.entries(editorSchemas()).map(([name, schema]) => {
    const { title, file } = files[name]!
    return `## ${title}\n\n\`${file}\`\n\n${table(['Field', 'What it is', 'Required', 'Codes'], fieldsOf(schema).map(fieldRow))}`
  })
  const lists = longLists.map(({ title, kind, codes }) => {
    const rows = codes.map((code) => [`\`${code}\``, words[`${kind}.${code}`] ?? ''])
    return `### ${title}\n\n${table(['Code', 'What readers see'], rows)}`
  })
  return `${[introduction, ...tables, '## Codes', ...lists].join('\n\n')}\n`
}

/** All fields of a schema, those inside others after them. */
export function fieldsOf(schema: JsonSchema, prefix = ''): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    if (typeof field === 'boolean') return []
    const name = `${prefix}${key}`
    const itself = { name, description: field.description, required: schema.required?.includes(key) ?? false, codes: codesOf(field) }
    return [itself, ...fieldsInside(field, `${name}.`)]
  })
}

/** The fields of an object, of the entries of a list, of what stands under an id. */
function fieldsInside(schema: JsonSchema, prefix: string): Field[] {
  const { items, additionalProperties: byId, anyOf = [] } = schema
  return [
    ...fieldsOf(schema, prefix),
    ...anyOf.flatMap((choice) => fieldsInside(choice, prefix)),
    ...(isSchema(items) ? fieldsInside(items, prefix) : []),
    ...(isSchema(byId) ? fieldsInside(byId, `${prefix}{id}.`) : []),
  ]
}

function codesOf(schema: JsonSchema): string[] {
  const { items, additionalProperties: byId, anyOf = [] } = schema
  if (schema.enum) return schema.enum.map(String)
  if (schema.const !== undefined) return [String(schema.const)]
  if (schema.type === 'boolean') return ['true', 'false']
  return [...anyOf, items, byId]
    .filter(isSchema)
    .filter(({ properties }) => !properties)
    .flatMap(codesOf)
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldRow({ name, description = '', required, codes }: Field): string[] {
  const long = longLists.find((list) => String(list.codes) === String(codes))
  const cell = long ? `[${long.title}](#${long.title.toLowerCase()})` : codes.map((code) => `\`${code}\``).join(', ')
  return [`\`${name}\``, plain(description), required ? 'yes' : '', cell]
}

/** Words in which Markdown sees no marks. */
function plain(words: string): string {
  return words.replace(/[\\|<*`]/g, '\\$&')
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
