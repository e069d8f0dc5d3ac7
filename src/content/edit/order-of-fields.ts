/** In which order the fields of a file stand: the order of its schema, which is also that of docs/fields.md. */
import { z } from 'zod'
import { citySchema } from '../schema/city.ts'
import { countrySchema, glossarySchema } from '../schema/country.ts'
import { guideSchema, guideTranslationSchema } from '../schema/guide.ts'
import { lexiconSchema } from '../schema/lexicon.ts'
import { noticeSchema, noticeTranslationSchema } from '../schema/notice.ts'
import { serviceSchema, serviceTranslationSchema } from '../schema/service.ts'

const SCHEMAS: readonly (readonly [RegExp, z.ZodType])[] = [
  [/(^|\/)services\/[^/.]+\.md$/, serviceSchema],
  [/(^|\/)services\/[^/]+\.md$/, serviceTranslationSchema],
  [/(^|\/)guides\/[^/.]+\.md$/, guideSchema],
  [/(^|\/)guides\/[^/]+\.md$/, guideTranslationSchema],
  [/(^|\/)notices\/[^/.]+\.md$/, noticeSchema],
  [/(^|\/)notices\/[^/]+\.md$/, noticeTranslationSchema],
  [/(^|\/)city\.yaml$/, citySchema],
  [/(^|\/)country\.yaml$/, countrySchema],
  [/(^|\/)glossary\.yaml$/, glossarySchema],
  [/(^|\/)synonyms\/[^/]+\.yaml$/, lexiconSchema],
]

/** The names of the fields that may stand at this place of the file, in their order; none where the schema names none. */
export function orderOfFields(file: string, path: readonly (string | number)[]): string[] {
  let schema: z.ZodType | undefined = SCHEMAS.find(([name]) => name.test(file))?.[1]
  for (const step of path) schema = schema && within(schema, step)
  const found = schema && fieldsOf(schema)
  return found ? Object.keys(found) : []
}

function within(schema: z.ZodType, step: string | number): z.ZodType | undefined {
  const bare = unwrapped(schema)
  if (typeof step === 'number') return bare instanceof z.ZodArray ? (bare.element as z.ZodType) : undefined
  if (bare instanceof z.ZodRecord) return bare.valueType as z.ZodType
  return fieldsOf(bare)?.[step]
}

function fieldsOf(schema: z.ZodType): Record<string, z.ZodType> | undefined {
  const bare = unwrapped(schema)
  if (bare instanceof z.ZodObject) return bare.shape as Record<string, z.ZodType>
  if (bare instanceof z.ZodUnion) return (bare.options as z.ZodType[]).map(fieldsOf).find((fields) => fields !== undefined)
  return undefined
}

/** The schema itself, without "may be left out" and what stands there then. */
function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in as z.ZodType)
  return schema
}
