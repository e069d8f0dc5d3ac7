/**
 * A file of the content as a form of the editor, and back. Going back changes only the fields that were changed: the form carries the
 * text it was made of, and every other byte of it stays.
 */
import { parse } from 'yaml'
import { SOURCE_LANGUAGE } from '#content/compile/place.ts'
import { splitMarkdown } from '#content/compile/split-markdown.ts'
import { NOT_MARKED_YET } from '#content/compile/words-mark.ts'
import { changeFields } from '#content/edit/change-fields.ts'
import { sameValue } from '#content/edit/same-value.ts'
import type { Problem } from '#content/result.ts'
import { editorSchemas } from '#content/schema/editor-schemas.ts'
import { fromForm, toForm } from './field-values.ts'
import { fieldsInside, type JsonSchema } from './shape.ts'

export const pageKinds = ['service', 'guide', 'notice'] as const
export const factKinds = ['city', 'country', 'glossary'] as const
export type PageKind = (typeof pageKinds)[number]
export type FileKind = PageKind | (typeof factKinds)[number]

/** Fields of a form besides those of the schema. */
export const ORIGINAL = 'original_text'
export const LANGUAGE = 'page_language'
/** Whose words a translation is. */
export const TRANSLATED_BY = 'translated_by'
/** Whether a translation says what the source says now. */
export const IS_CURRENT = 'is_current'

export type Form = Readonly<Record<string, unknown>>

const schemas = editorSchemas()

/** A file cannot be written as it stands in the form; `problems` say where and how to mend it. */
export class FormError extends Error {
  override readonly name = 'FormError'
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join('\n'))
    this.problems = problems
  }
}

/** The schema of a file: `isWords` for the words of a page in another language. */
export function schemaOf(kind: FileKind, isWords: boolean): JsonSchema {
  return schemas[isWords ? `${kind}-words` : kind]!
}

/** The form of a file. Throws a `FormError` if its parts cannot be told apart. */
export function formOf(kind: FileKind, text: string): Form {
  const { fields, body } = partsOf(kind, text)
  const isWords = 'translation' in fields
  const { translation, ...rest } = fields as { translation?: { by?: string } } & Form
  const inside = new Map(fieldsInside(schemaOf(kind, isWords)))
  const values = Object.entries(rest).map(([name, value]) => [name, toForm(inside.get(name) ?? {}, name, value)])
  return {
    ...Object.fromEntries(values),
    ...(body !== undefined && { body: body.trim() }),
    ...(isWords && { [TRANSLATED_BY]: translation?.by }),
    // A tick that is not in a form counts as a change of it.
    [IS_CURRENT]: false,
    [ORIGINAL]: text,
  }
}

/** The text of a file as its form says. Throws a `FormError` if a change cannot be made. */
export function textOf(kind: FileKind, form: Form): string {
  const original = typeof form[ORIGINAL] === 'string' ? form[ORIGINAL] : ''
  const isWords = original === '' ? isInAnotherLanguage(form) : 'translation' in partsOf(kind, original).fields
  const file = fileNameOf(kind, isWords)
  const text = original === '' ? newFile(kind, isWords) : `${original.trimEnd()}\n`
  const { fields } = partsOf(kind, text)
  const changed = changeFields(file, text, changesOf(kind, isWords, fields, form))
  if (!changed.ok) throw new FormError(changed.problems)
  return isPage(kind) ? withBody(file, changed.value, form['body']) : changed.value
}

function isPage(kind: FileKind): kind is PageKind {
  return pageKinds.some((page) => page === kind)
}

function isInAnotherLanguage(form: Form): boolean {
  return form[LANGUAGE] !== undefined && form[LANGUAGE] !== SOURCE_LANGUAGE
}

/** Any name with the right ending: by it the order of new fields is known. */
function fileNameOf(kind: FileKind, isWords: boolean): string {
  return isPage(kind) ? `${kind}s/page${isWords ? '.xx' : ''}.md` : `${kind}.yaml`
}

/** A file with its first field, to which the others are added. */
function newFile(kind: FileKind, isWords: boolean): string {
  const [first] = fieldsInside(schemaOf(kind, isWords))[0]!
  const field = `${first}: –\n`
  return isPage(kind) ? `---\n${field}---\n` : field
}

function changesOf(kind: FileKind, isWords: boolean, before: Form, form: Form): { path: string[]; value: unknown }[] {
  const wanted = fieldsInside(schemaOf(kind, isWords)).filter(([name]) => name !== 'translation')
  const changes = wanted.flatMap(([name, schema]) => {
    const value = fromForm(schema, name, form[name])
    const unchanged = sameValue(value, fromForm(schema, name, toForm(schema, name, before[name])))
    return unchanged ? [] : [{ path: [name], value }]
  })
  return [...changes, ...(isWords ? translationChanges(before['translation'], form) : [])]
}

function translationChanges(before: unknown, form: Form): { path: string[]; value: unknown }[] {
  const by = form[TRANSLATED_BY] || 'person'
  if (before === undefined) return [{ path: ['translation'], value: { of: NOT_MARKED_YET, by } }]
  return [
    ...(form[IS_CURRENT] === true ? [{ path: ['translation', 'of'], value: NOT_MARKED_YET }] : []),
    ...(by === (before as { by?: string }).by ? [] : [{ path: ['translation', 'by'], value: by }]),
  ]
}

function partsOf(kind: FileKind, text: string): { fields: Form; body?: string } {
  if (!isPage(kind)) return { fields: fieldsOf(kind, text) }
  const parts = splitMarkdown(fileNameOf(kind, false), text)
  if (!parts.ok) throw new FormError(parts.problems)
  return { fields: fieldsOf(kind, parts.value.fields.text), body: parts.value.body }
}

function fieldsOf(kind: FileKind, yaml: string): Form {
  try {
    return (parse(yaml, { logLevel: 'silent' }) ?? {}) as Form
  } catch (error) {
    throw new FormError([{ file: fileNameOf(kind, false), message: (error as Error).message }])
  }
}

function withBody(file: string, text: string, written: unknown): string {
  const parts = splitMarkdown(file, text)
  if (!parts.ok) throw new FormError(parts.problems)
  const body = typeof written === 'string' ? written.trim() : ''
  const { body: before } = parts.value
  if (before.trim() === body) return text
  const head = text.slice(0, text.length - before.length)
  return body === '' ? head : `${head.trimEnd()}\n\n${body}\n`
}
