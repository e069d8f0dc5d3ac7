/** How a value of the content is shown in the editor, told from its schema. */
import type { z } from 'zod'

export type JsonSchema = z.core.JSONSchema.JSONSchema

export type Shape =
  /** Words in several languages, one field each. */
  | 'by-language'
  /** Facts by the id of what they belong to: a list in which each entry has its id. */
  | 'by-id'
  /** Words by the name of the fact they belong to. */
  | 'by-fact'
  | 'object'
  | 'list'
  /** Codes of a list, picked by name. */
  | 'codes'
  /** Papers to bring, with their conditions. */
  | 'papers'
  | 'position'
  /** Numbers in one line. */
  | 'numbers'
  | 'hours'
  /** Days with other hours. */
  | 'exceptions'
  /** Yes or no, where leaving it out says that nobody knows. */
  | 'yes-no'
  /** Only yes has to be said. */
  | 'tick'
  | 'code'
  | 'day'
  | 'number'
  | 'text'

/** `name` is the field's own: hours of opening are words in the schema. */
export function shapeOf(schema: JsonSchema, name: string): Shape {
  const { type, items, prefixItems, properties, propertyNames, additionalProperties } = schema
  if (isSchema(propertyNames) && isSchema(additionalProperties)) {
    if (propertyNames.pattern === LANGUAGE) return 'by-language'
    return additionalProperties.type === 'object' ? 'by-id' : 'by-fact'
  }
  if (properties) return 'object'
  if (prefixItems) return prefixItems.length === 2 ? 'position' : 'numbers'
  if (type === 'array') {
    const entry = entriesOf(schema)
    if (name === 'hours_exceptions') return 'exceptions'
    if (entry.anyOf) return 'papers'
    return entry.enum || entry.pattern === LANGUAGE ? 'codes' : isSchema(items) ? 'list' : 'text'
  }
  if (type === 'boolean') return schema.const === true ? 'tick' : 'yes-no'
  if (schema.enum) return 'code'
  if (schema.format === 'date') return 'day'
  if (type === 'number' || type === 'integer') return 'number'
  return HOURS.includes(name) ? 'hours' : 'text'
}

const LANGUAGE = '^[a-z]{2,3}$'
const HOURS = ['opening_hours', 'hours']

/** The schema of the entries of a list, of what stands under an id, or of the words of one language. */
export function entriesOf({ items, additionalProperties }: JsonSchema): JsonSchema {
  return isSchema(items) ? items : isSchema(additionalProperties) ? additionalProperties : {}
}

/** The schemas of the fields inside, by their names. */
export function fieldsInside(schema: JsonSchema): [string, JsonSchema][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => (isSchema(field) ? [[name, field]] : []))
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The description of the field at a path as problems name it: `phones.0.number`; that of what it stands in if it has none. */
export function descriptionAt(schema: JsonSchema, path: string): string | undefined {
  let here: JsonSchema | undefined = schema
  let description: string | undefined
  for (const step of path.split('.')) {
    const named: JsonSchema | undefined = here && new Map(fieldsInside(here)).get(step)
    here = named ?? (here && entriesOf(here))
    description = here?.description ?? description
  }
  return description
}
