/** Values of the content as the editor holds them, and back. What one field of ours edits is held as one string. */
import { isList, isMapping } from '#content/edit/same-value.ts'
import { entriesOf, fieldsInside, type JsonSchema, type Shape, shapeOf } from './shape.ts'

/** What is kept as JSON, since a field of ours shows it as a whole. */
const WHOLE: readonly Shape[] = ['codes', 'papers', 'position', 'exceptions']

type Fields = Readonly<Record<string, unknown>>

/** The value of a field as the editor shows it. */
export function toForm(schema: JsonSchema, name: string, value: unknown): unknown {
  if (isEmpty(value)) return value
  const shape = shapeOf(schema, name)
  if (WHOLE.includes(shape)) return JSON.stringify(value)
  if (shape === 'numbers' && isList(value)) return value.join(', ')
  if (shape === 'yes-no') return String(value)
  if (shape === 'object' && isMapping(value)) return formFields(schema, value)
  if (shape === 'list' && isList(value)) return value.map((entry) => toForm(entriesOf(schema), '', entry))
  if (shape === 'by-id' && isMapping(value))
    return Object.entries(value).map(([id, facts]) => ({ id, ...(isMapping(facts) && formFields(entriesOf(schema), facts)) }))
  if (shape === 'by-fact' && isMapping(value)) return Object.entries(value).map(([fact, words]) => ({ fact, words }))
  return value
}

function formFields(schema: JsonSchema, fields: Fields): Fields {
  const inside = new Map(fieldsInside(schema))
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, toForm(inside.get(name) ?? {}, name, value)]))
}

/** The value as files have it; `undefined` for what has been left empty. */
export function fromForm(schema: JsonSchema, name: string, value: unknown): unknown {
  if (isEmpty(value)) return undefined
  const shape = shapeOf(schema, name)
  if (WHOLE.includes(shape)) return filled(typeof value === 'string' ? parsed(value) : value)
  if (shape === 'numbers') return typeof value === 'string' ? value.split(',').map(Number) : value
  if (shape === 'yes-no') return value === 'true' || value === true
  if (shape === 'tick') return value === true ? true : undefined
  if (shape === 'number') return typeof value === 'string' ? Number(value) : value
  if (shape === 'object' && isMapping(value)) return fileFields(schema, value)
  if (shape === 'list' && isList(value)) return filled(value.map((entry) => fromForm(entriesOf(schema), '', entry)).filter(isThere))
  if (shape === 'by-id' && isList(value))
    return filled(
      Object.fromEntries(
        value.filter(isMapping).flatMap(({ id, ...facts }) => (isEmpty(id) ? [] : [[id, fileFields(entriesOf(schema), facts) ?? {}]])),
      ),
    )
  if (shape === 'by-fact' && isList(value))
    return filled(
      Object.fromEntries(value.filter(isMapping).flatMap(({ fact, words }) => (isEmpty(fact) || isEmpty(words) ? [] : [[fact, words]]))),
    )
  if (shape === 'by-language' && isMapping(value))
    return filled(Object.fromEntries(Object.entries(value).filter(([, words]) => !isEmpty(words))))
  return value
}

function fileFields(schema: JsonSchema, fields: Fields): Fields | undefined {
  const inside = new Map(fieldsInside(schema))
  const entries = Object.entries(fields).map(([name, value]) => [name, fromForm(inside.get(name) ?? {}, name, value)] as const)
  return filled(Object.fromEntries(entries.filter(([, value]) => value !== undefined)))
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}

function filled<T>(value: T): T | undefined {
  return isEmpty(value) ? undefined : value
}

function isThere(value: unknown): boolean {
  return value !== undefined
}

/** What a form holds where nobody has written anything. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (isList(value)) return value.length === 0
  return isMapping(value) && Object.keys(value).length === 0
}
