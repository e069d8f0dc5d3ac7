/** Opens the editor with what the build says about this directory. */
import CMS from '@sveltia/cms'
import type { i18n } from 'i18next'
import { fieldNames } from '#content/schema/field-names.ts'
import { staffFiles } from '../staff-files.ts'
import { backendOf } from './editor-backend.ts'
import { type EditorNames, editorConfig, formatOf } from './editor-config.ts'
import { editorPlaces } from './editor-places.ts'
import { unfinishedFields } from './own-field.tsx'
import { registerOwnFields } from './own-fields.tsx'
import { type FileKind, type Form, FormError, factKinds, formOf, pageKinds, schemaOf, textOf } from './page-form.ts'
import { descriptionAt } from './shape.ts'

interface Opening {
  base: string
  words: i18n
  /** Only this city and its country. */
  city?: string | undefined
}

export async function openEditor({ base, words, city }: Opening): Promise<void> {
  const places = editorPlaces.parse(await staffFiles(base).read('editor.json'))
  document.documentElement.dataset['content'] = places.backend === 'local' ? 'folder' : 'repository'
  const names = namesIn(words)
  for (const kind of [...pageKinds, ...factKinds]) registerFormat(kind, names)
  registerOwnFields(words, places, base)
  const config = editorConfig(places, backendOf(places.backend), names, base, city)
  await CMS.init({ config: config as never })
}

function registerFormat(kind: FileKind, names: EditorNames): void {
  CMS.registerCustomFormat(formatOf(kind), pageKinds.some((page) => page === kind) ? 'md' : 'yaml', {
    fromFile: (text: string) => formOf(kind, text),
    toFile: (form: Form) => checkedText(kind, form, names),
  })
}

/** The file as it will be kept. What is wrong with it is told by the editor, which shows the cause of a save that failed. */
async function checkedText(kind: FileKind, form: Form, names: EditorNames): Promise<string> {
  const unfinished = unfinishedFields()
  if (unfinished.length > 0) throw notKept(unfinished.map((label) => `${label}: ${names.say('unfinished')}`))
  try {
    const text = textOf(kind, form)
    const { problemsOf } = await import('./page-check.ts')
    const problems = await problemsOf(kind, text, new Date().toISOString().slice(0, 10))
    if (problems.length > 0) throw new FormError(problems)
    return text
  } catch (error) {
    if (!(error instanceof FormError)) throw error
    throw notKept(error.problems.map(({ field, message }) => [labelOf(kind, field, names), message].filter(Boolean).join(': ')))
  }
}

/** What the editor shows in place of "saved". */
function notKept(lines: readonly string[]): Error {
  return new Error('saving_failed', { cause: new Error([...new Set(lines)].join(' ')) })
}

function labelOf(kind: FileKind, field: string | undefined, names: EditorNames): string | undefined {
  const description = field && descriptionAt(schemaOf(kind, false), field)
  return description && names.field(description).label
}

function namesIn(words: i18n): EditorNames {
  // Keys are put together from the names of fields and codes.
  const say = words.t as never as (key: string | string[], options?: Record<string, string>) => string
  const own = (key: string, values?: Record<string, string>) => say(key, { ...values, ns: 'staff' })
  const code = (key: string) => say([key, `fields:code.${key}`], { ns: 'codes', defaultValue: key.slice(key.indexOf('.') + 1) })
  const found = new Map(fieldNames().map((name) => [name.description, name]))
  return {
    field: (description) => {
      const name = found.get(description)
      if (!name) return { label: '', hint: description }
      const one = say(`fields:${name.key}.one`, { defaultValue: '' })
      return { label: say(`fields:${name.key}`), hint: say(`fields:${name.hintKey}`), ...(one && { one }) }
    },
    part: (key) => say(`fields:${key}`),
    code,
    language: (language) => code(`language.${language}`),
    mistake: (what) => own(`editor.mistake.${what}`),
    say: (what, values) => own(`editor.${what}`, values),
  }
}
