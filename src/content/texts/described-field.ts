/** What a text of a page is, for its translator: in the words of the schema, which authors read too. */
import { editorSchemas } from '../schema/editor-schemas.ts'
import { fieldsOf } from '../schema/fields-page.ts'

/** The description of a text by its name on the page: `notes.fees.1` is described as `fees.for`. */
export function describedField(kind: string, name: string): string {
  if (/^(body|steps\.[^.]+)\.\d+$/.test(name)) return 'A paragraph or an entry of a list, in the text of the page.'
  if (/^steps\.[^.]+\.title$/.test(name)) return 'The heading of a step: what the reader does.'
  if (name === 'keywords')
    return `${descriptions(kind).get(name)} Write those of your language, with commas between them; they need not match.`
  return descriptions(kind).get(fieldOf(name)) ?? ''
}

function fieldOf(name: string): string {
  if (!name.startsWith('notes.')) return name.replace(/\.\d+$/, '')
  const note = name.slice('notes.'.length)
  if (note === 'opening_hours') return 'opening_hours_note'
  if (note === 'alert') return 'alert.text'
  if (note.startsWith('phones.')) return 'phones.label'
  if (note.startsWith('hours_exceptions.')) return 'hours_exceptions.note'
  if (note.startsWith('locations.')) return `locations.${note.split('.')[2]}`.replace(/^locations\.phones$/, 'locations.phones.label')
  return note.startsWith('steps.') ? 'steps.{id}.fees.for' : 'fees.for'
}

const known = new Map<string, ReadonlyMap<string, string>>()

function descriptions(kind: string): ReadonlyMap<string, string> {
  const found = known.get(kind)
  if (found) return found
  const schema = editorSchemas()[kind]
  const made = new Map(schema ? fieldsOf(schema).map(({ name, description = '' }) => [name, description]) : [])
  known.set(kind, made)
  return made
}
