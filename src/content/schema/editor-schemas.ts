/** The content schemas as JSON Schema (draft 2020-12), for editors. https://json-schema.org/draft/2020-12/schema */
import { z } from 'zod'
import { citySchema } from './city.ts'
import { countrySchema, glossarySchema } from './country.ts'
import { guideSchema, guideTranslationSchema } from './guide.ts'
import { lexiconSchema } from './lexicon.ts'
import { noticeSchema, noticeTranslationSchema } from './notice.ts'
import { serviceSchema, serviceTranslationSchema } from './service.ts'

/** By name: what an author may write, before defaults are filled in. */
export function editorSchemas(): Record<string, z.core.JSONSchema.JSONSchema> {
  const schemas = {
    service: serviceSchema,
    'service-words': serviceTranslationSchema,
    guide: guideSchema,
    'guide-words': guideTranslationSchema,
    notice: noticeSchema,
    'notice-words': noticeTranslationSchema,
    city: citySchema,
    country: countrySchema,
    glossary: glossarySchema,
    synonyms: lexiconSchema,
  }
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })]),
  )
}
