/** The configuration of Sveltia CMS for this directory: its collections are the folders of the content, its fields the schemas. */
import { CONTENT_FOLDER, type EditorBackend } from './editor-backend.ts'
import { type EditorField, fieldsOfSchema, type Names } from './editor-fields.ts'
import type { EditorPlaces } from './editor-places.ts'
import { type FileKind, factKinds, IS_CURRENT, LANGUAGE, type PageKind, pageKinds, schemaOf, TRANSLATED_BY } from './page-form.ts'

/** The fields of a page that are words, and so are translated. */
const WORDS: Record<PageKind, readonly string[]> = {
  service: ['name', 'summary', 'keywords', 'doubts'],
  guide: ['title', 'summary', 'keywords', 'doubts'],
  notice: ['title'],
}

/** What is corrected most stands on top. */
const FIRST: readonly string[] = [
  'name',
  'title',
  'summary',
  'status',
  'opening_hours',
  'hours_exceptions',
  'opening_hours_note',
  'phones',
  'locations',
  'website',
  'email',
  'alert',
]

export interface EditorNames extends Names {
  /** Words of the editor's own, by what they are for: `collection.services`. */
  say: (what: string, values?: Record<string, string>) => string
}

export interface EditorCollection {
  name: string
  label?: string
  label_singular?: string
  divider?: boolean
  [more: string]: unknown
}

/** The whole configuration; `base` is the path of the site. With `city`, only what belongs to that city and its country. */
export function editorConfig(
  places: EditorPlaces,
  backend: EditorBackend,
  names: EditorNames,
  base: string,
  city?: string,
): Record<string, unknown> {
  const cities = places.cities.filter(({ id }) => city === undefined || id === city)
  const countries = places.countries.filter(({ id }) => cities.some(({ country }) => country === id))
  return {
    load_config_file: false,
    app_title: 'First Door',
    logo: { src: `${base}icons/mark.svg` },
    backend,
    media_folder: `${CONTENT_FOLDER}/media`,
    output: { omit_empty_optional_fields: true },
    i18n: {
      structure: 'multiple_files',
      locales: allLanguages(places),
      default_locale: 'en',
      initial_locales: ['en'],
      omit_default_locale_from_file_path: true,
    },
    collections: [
      ...cities.flatMap((place) => pageCollections(`cities/${place.id}`, place, names)),
      ...countries.flatMap((place) => pageCollections(`countries/${place.id}`, place, names)),
      ...factCollections(cities, countries, names),
    ],
  }
}

interface Place {
  id: string
  name: string
  languages: readonly string[]
}

function allLanguages({ cities, countries }: EditorPlaces): string[] {
  return [...new Set(['en', ...[...cities, ...countries].flatMap(({ languages }) => languages)])]
}

function pageCollections(folder: string, { id, name, languages }: Place, names: EditorNames): EditorCollection[] {
  return pageKinds
    .filter((kind) => kind !== 'notice' || folder.startsWith('cities/'))
    .map((kind) => ({
      name: `${id}-${kind}s`,
      label: names.say(`collection.${kind}s`, { place: name }),
      label_singular: names.say(`collection.${kind}`),
      icon: { service: 'storefront', guide: 'format_list_numbered', notice: 'campaign' }[kind],
      folder: `${CONTENT_FOLDER}/${folder}/${kind}s`,
      create: true,
      format: formatOf(kind),
      identifier_field: kind === 'service' ? 'name' : 'title',
      slug: kind === 'service' ? '{{name}}' : '{{title}}',
      i18n: { locales: ['en', ...languages.filter((language) => language !== 'en')] },
      editor: { preview: false },
      fields: pageFields(kind, names, languages),
    }))
}

/** The name by which the editor knows how to read and write a kind of file. */
export function formatOf(kind: FileKind): string {
  return `first-door-${kind}`
}

/** The facts and words of a page, what is most corrected on top; then its text, and what only a translation has. */
function pageFields(kind: PageKind, names: EditorNames, languages: readonly string[]): Partial<EditorField>[] {
  const facts = fieldsOfSchema(schemaOf(kind, false), { names, languages, words: WORDS[kind] })
  const notes = fieldsOfSchema(schemaOf(kind, true), { names, languages, words: ['notes'] }).filter(({ name }) => name === 'notes')
  const rank = ({ name }: EditorField) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length)
  const body: EditorField = {
    name: 'body',
    widget: 'text',
    label: names.say('body'),
    hint: names.say(`body.${kind}`),
    required: false,
    i18n: true,
  }
  return [
    ...[...facts].sort((a, b) => rank(a) - rank(b)),
    body,
    ...(kind === 'notice' ? [] : notes),
    {
      name: TRANSLATED_BY,
      widget: 'select',
      label: names.say('translatedBy'),
      hint: names.say('translatedBy.hint'),
      required: false,
      i18n: true,
      options: ['person', 'machine', 'reviewed'].map((value) => ({ value, label: names.code(`translator.${value}`) })),
    },
    {
      name: IS_CURRENT,
      widget: 'boolean',
      label: names.say('isCurrent'),
      hint: names.say('isCurrent.hint'),
      required: false,
      i18n: true,
      default: false,
    },
    { name: LANGUAGE, widget: 'hidden', i18n: true, default: '{{locale}}' },
  ]
}

function factCollections(cities: EditorPlaces['cities'], countries: EditorPlaces['countries'], names: EditorNames): EditorCollection[] {
  const file = (kind: FileKind, path: string, { id, name, languages }: Place) => ({
    name: id,
    label: name,
    file: `${CONTENT_FOLDER}/${path}`,
    format: formatOf(kind),
    fields: fieldsOfSchema(schemaOf(kind, false), {
      names,
      languages: ['en', ...languages.filter((language) => language !== 'en')],
      words: [],
    }),
  })
  return factKinds.map((kind) => ({
    name: { city: 'cities', country: 'countries', glossary: 'glossaries' }[kind],
    label: names.say(`collection.${kind}`),
    icon: { city: 'location_city', country: 'flag', glossary: 'dictionary' }[kind],
    i18n: false,
    editor: { preview: false },
    files:
      kind === 'city'
        ? cities.map((city) => file(kind, `cities/${city.id}/city.yaml`, city))
        : countries.map((country) => file(kind, `countries/${country.id}/${kind}.yaml`, country)),
  }))
}
