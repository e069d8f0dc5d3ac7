/** The names and hints of the fields that city staff fill in: `locales/<language>/fields.json`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { mapQualities } from '#content/map-quality.ts'
import { checkMethods, confidences, timeUnits, translators } from '#content/schema/codes.ts'
import { editorSchemas } from '#content/schema/editor-schemas.ts'
import { fieldNames } from '#content/schema/field-names.ts'
import { SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { entriesOf, fieldsInside, type JsonSchema, shapeOf } from '#staff/editor/shape.ts'

type Texts = Record<string, string>

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const pathOf = (language: string) => root(`locales/${language}/fields.json`)
const textsOf = (language: string): Texts => JSON.parse(readFileSync(pathOf(language), 'utf8'))
const english = textsOf(SOURCE_LANGUAGE)
const languages = readdirSync(root('locales')).filter((language) => existsSync(pathOf(language)))

/** What the editor does not show: synonyms are edited as files, and whose words a translation is has fields of its own. */
const isShown = (key: string) => !/^(synonyms\.|service-words\.translation)/.test(key)

const names = fieldNames().filter(({ key }) => isShown(key))
const keys = names.map(({ key }) => key)
const keyOf = new Map(names.map(({ key, description }) => [description, key]))

const hintOf = (key: string) => names.find((name) => name.key === key)!.hintKey

interface Field {
  name: string
  schema: JsonSchema
}

/** The fields that stand side by side, for a form and for each part of it. */
function formsOf(schema: JsonSchema): Field[][] {
  if (Object.keys(schema).length === 0) return []
  const fields = fieldsInside(schema).map(([name, field]) => ({ name, schema: field }))
  const inside = [...fields.map((field) => field.schema), ...(schema.anyOf ?? []), entriesOf(schema)]
  return [fields, ...inside.flatMap(formsOf)]
}

const forms = Object.entries(editorSchemas())
  .filter(([file]) => isShown(`${file}.`))
  .flatMap(([, schema]) => formsOf(schema))

const keyOfField = ({ schema }: Field) => keyOf.get(schema.description ?? '')

/** Fields to which staff add one thing after the other. */
const lists = new Set(
  forms
    .flat()
    .filter(({ name, schema }) => ['list', 'by-id', 'by-fact'].includes(shapeOf(schema, name)))
    .flatMap((field) => keyOfField(field) ?? []),
)

/** Parts of fields that have no description of their own. */
const parts = ['notes.fact', 'notes.words', 'steps.id']

/** Codes that readers never see, so that codes.json has no words for them. */
const codes = Object.entries({
  status: ['active'],
  confidence: confidences,
  method: checkMethods,
  translator: translators,
  unit: timeUnits,
  answer: ['true', 'false'],
  quality: mapQualities,
  repeat: ['daily', 'weekly', 'monthly'],
}).flatMap(([list, all]) => all.map((code) => `code.${list}.${code}`))

const wanted = [...keys.flatMap((key) => [key, hintOf(key)]), ...[...lists].map((key) => `${key}.one`), ...parts, ...codes]

test('every field the editor shows has a name and a hint in English, lists have a word for one of theirs, and nothing else is there', () => {
  expect(keys).toContain('service.phones')
  expect([...lists]).toContain('service.locations.phones')
  expect(Object.keys(english).sort()).toEqual([...wanted].sort())
})

describe.each(languages)('%s', (language) => {
  const texts = textsOf(language)

  test('has exactly the keys of English, in the same order', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(english))
  })

  test('leaves nothing empty', () => {
    expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('asks nobody to type the marks of a file', () => {
    expect(Object.entries(texts).filter(([, text]) => /[[\]{}"]/.test(text))).toEqual([])
  })

  test('gives fields that stand side by side names that differ', () => {
    const twice = forms.flatMap((fields) => {
      const labels = fields.flatMap((field) => texts[keyOfField(field) ?? ''] ?? [])
      return labels.filter((label, index) => labels.indexOf(label) !== index)
    })
    expect(twice).toEqual([])
  })
})

test.each(languages.filter((language) => language !== SOURCE_LANGUAGE))('%s says every hint in its own words', (language) => {
  const texts = textsOf(language)
  expect(keys.map(hintOf).filter((key) => texts[key] === english[key])).toEqual([])
})
