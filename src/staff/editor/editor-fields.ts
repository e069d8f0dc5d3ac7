/** The fields of the editor, made of the schemas that check the content: one truth. */
import { groupOf } from './codes/code-groups.ts'
import { entriesOf, fieldsInside, type JsonSchema, shapeOf } from './shape.ts'

/** What people call things, in the language of the editor. */
export interface Names {
  /** A field by its description in the schema: what it is called, one entry of it, and what it is for, with an example. */
  field: (description: string) => { label: string; one?: string; hint: string }
  /** A part of a field that the schema does not describe: `notes.fact`. */
  part: (key: string) => string
  /** A code of a list: `audience.students`. */
  code: (key: string) => string
  language: (code: string) => string
  /** The words for a mistake, by the schema's own pattern or form. */
  mistake: (what: 'web' | 'email' | 'form') => string
}

export interface FieldsOf {
  names: Names
  /** Languages of words that stand side by side in one file. */
  languages: readonly string[]
  /** Fields that are words, and so stand in every language beside the source. */
  words: readonly string[]
}

/** A field as Sveltia CMS reads it. https://sveltiacms.app/en/docs/fields */
export type EditorField = { name: string; widget: string; label: string; required: boolean } & Record<string, unknown>

/** Words of more than one line. */
const LONG = /(^|\.)(summary|text|doubts|meaning|newcomers|gaps|detail)$/

/** The fields of a file, in the order of its schema. */
export function fieldsOfSchema(schema: JsonSchema, of: FieldsOf, prefix = ''): EditorField[] {
  return fieldsInside(schema).map(([name, field]) => fieldOf(name, `${prefix}${name}`, field, schema.required?.includes(name) ?? false, of))
}

function fieldOf(name: string, path: string, schema: JsonSchema, required: boolean, of: FieldsOf): EditorField {
  const { names, words } = of
  const { label, one, hint } = names.field(schema.description ?? '')
  const common = {
    name,
    label: label || name,
    ...(one && { label_singular: one }),
    ...(hint && { hint }),
    // A default says that it may be left out.
    required: required && schema.default === undefined,
    ...(words.includes(path) && { i18n: true }),
  }
  return { ...common, ...ofShape(name, path, schema, of) }
}

function ofShape(name: string, path: string, schema: JsonSchema, of: FieldsOf): { widget: string } & Record<string, unknown> {
  const { names } = of
  const inside = `${path}.`
  const codes = namedCodes(schema, names)
  switch (shapeOf(schema, name)) {
    case 'by-language':
      return {
        widget: 'object',
        collapsed: 'auto',
        fields: of.languages.map((language) => inLanguage(language, path, entriesOf(schema), names)),
      }
    case 'by-id':
      return {
        widget: 'list',
        collapsed: true,
        summary: '{{id}}',
        fields: [idField(names), ...fieldsOfSchema(entriesOf(schema), of, inside)],
      }
    case 'by-fact':
      return {
        widget: 'list',
        collapsed: false,
        summary: '{{fact}}',
        fields: [text('fact', names.part('notes.fact')), text('words', names.part('notes.words'))].map((field) => ({
          ...field,
          i18n: true,
        })),
      }
    case 'object':
      return { widget: 'object', collapsed: 'auto', fields: fieldsOfSchema(schema, of, inside) }
    case 'list':
      return list(path, schema, of)
    case 'codes':
      return { widget: 'first-door-codes', ...listedCodes(entriesOf(schema)) }
    case 'papers':
      return { widget: 'first-door-papers' }
    case 'position':
      return { widget: 'first-door-position' }
    case 'exceptions':
      return { widget: 'first-door-exceptions' }
    case 'hours':
      return { widget: 'first-door-hours' }
    case 'tick':
      return { widget: 'boolean' }
    case 'yes-no':
      return { widget: 'select', options: ['true', 'false'].map((value) => ({ value, label: names.code(`answer.${value}`) })) }
    case 'code':
      return { widget: 'select', options: codes }
    case 'day':
      return { widget: 'datetime', format: 'YYYY-MM-DD', type: 'date' }
    case 'number':
      return { widget: 'number', value_type: schema.type === 'integer' ? 'int' : 'float' }
    case 'numbers':
      return { widget: 'string' }
    case 'text':
      return LONG.test(path) ? { widget: 'text' } : { widget: 'string', ...checkedText(schema, names) }
  }
}

function list(path: string, schema: JsonSchema, of: FieldsOf): { widget: string } & Record<string, unknown> {
  const entry = entriesOf(schema)
  const shape = shapeOf(entry, '')
  if (shape === 'object') return { widget: 'list', collapsed: 'auto', ...summaryOf(entry), fields: fieldsOfSchema(entry, of, `${path}.`) }
  if (shape === 'by-language')
    return {
      widget: 'list',
      collapsed: true,
      fields: of.languages.map((language) => inLanguage(language, path, entriesOf(entry), of.names)),
    }
  return { widget: 'list' }
}

/** What of an entry is shown when it is folded. */
function summaryOf(entry: JsonSchema): { summary?: string } {
  const inside = fieldsInside(entry).map(([name]) => name)
  if (inside.includes('address')) return { summary: '{{label}} {{address.street}}' }
  const shown = ['number', 'amount', 'id', 'url', 'date', 'from', 'service', 'text'].find((name) => inside.includes(name))
  return shown ? { summary: `{{${shown}}}` } : {}
}

function inLanguage(language: string, path: string, schema: JsonSchema, names: Names): EditorField {
  const options = schema.enum
    ? { widget: 'select', options: namedCodes(schema, names) }
    : LONG.test(path)
      ? { widget: 'text' }
      : { widget: 'string' }
  return { name: language, label: names.language(language), required: false, ...options }
}

function idField(names: Names): EditorField {
  return { ...text('id', names.part('steps.id')), pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', names.mistake('form')] }
}

function text(name: string, label: string): EditorField {
  return { name, widget: 'string', label, required: true }
}

function checkedText({ pattern, format }: JsonSchema, { mistake }: Names): Record<string, unknown> {
  if (format === 'uri') return { type: 'url', pattern: ['^https?://', mistake('web')] }
  if (format === 'email') return { type: 'email', pattern: ['^[^@\\s]+@[^@\\s]+$', mistake('email')] }
  return pattern ? { pattern: [pattern, mistake('form')] } : {}
}

function namedCodes(schema: JsonSchema, names: Names): { value: string; label: string }[] {
  const { codes, list: listName } = listedCodes(schema)
  return codes.map((code) => ({ value: code, label: names.code(`${listName}.${code}`) }))
}

/** The codes a field takes, and the list they belong to. Short codes of languages are no list in a schema. */
function listedCodes(schema: JsonSchema): { codes: string[]; list: string } {
  const codes = schema.enum?.map(String) ?? []
  return { codes, list: groupOf(codes) ?? 'language' }
}
