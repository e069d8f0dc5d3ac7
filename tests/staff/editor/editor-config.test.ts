import { describe, expect, it, test } from 'vitest'
import { backendOf } from '#staff/editor/editor-backend.ts'
import { type EditorNames, editorConfig } from '#staff/editor/editor-config.ts'
import type { EditorField } from '#staff/editor/editor-fields.ts'
import { editorPlaces } from '#staff/editor/editor-places.ts'

const names: EditorNames = {
  field: (description) => ({ label: `Label: ${description}`, hint: description }),
  part: (key) => key,
  code: (key) => `name of ${key}`,
  language: (code) => `language ${code}`,
  mistake: (what) => `mistake ${what}`,
  say: (what, values) => `${what} ${values?.['place'] ?? ''}`,
}

const places = editorPlaces.parse({
  format: 1,
  backend: 'local',
  cities: [
    { id: 'riga', name: 'Riga', country: 'lv', languages: ['lv', 'ru'], center: [24.1, 56.9], box: [23.9, 56.8, 24.4, 57.1] },
    { id: 'lublin', name: 'Lublin', country: 'pl', languages: ['pl'], center: [22.5, 51.2], box: [22.4, 51.1, 22.7, 51.3] },
  ],
  countries: [
    { id: 'lv', name: 'Latvia', languages: ['lv', 'ru'] },
    { id: 'pl', name: 'Poland', languages: ['pl'] },
  ],
})

interface Collection {
  name: string
  folder?: string
  fields?: EditorField[]
  files?: { name: string; file: string; fields: EditorField[] }[]
  i18n: { locales: string[] } | false
}
const collectionsOf = (city?: string) => editorConfig(places, backendOf('local'), names, '/', city)['collections'] as Collection[]
const fieldsOf = (collection: string) => collectionsOf().find(({ name }) => name === collection)!.fields!

describe('the collections of the editor', () => {
  it('are the folders of the content', () => {
    expect(collectionsOf().map(({ name, folder, files }) => [name, folder ?? files!.map(({ file }) => file).join(' ')])).toEqual([
      ['riga-services', 'content/cities/riga/services'],
      ['riga-guides', 'content/cities/riga/guides'],
      ['riga-notices', 'content/cities/riga/notices'],
      ['lublin-services', 'content/cities/lublin/services'],
      ['lublin-guides', 'content/cities/lublin/guides'],
      ['lublin-notices', 'content/cities/lublin/notices'],
      ['lv-services', 'content/countries/lv/services'],
      ['lv-guides', 'content/countries/lv/guides'],
      ['pl-services', 'content/countries/pl/services'],
      ['pl-guides', 'content/countries/pl/guides'],
      ['cities', 'content/cities/riga/city.yaml content/cities/lublin/city.yaml'],
      ['countries', 'content/countries/lv/country.yaml content/countries/pl/country.yaml'],
      ['glossaries', 'content/countries/lv/glossary.yaml content/countries/pl/glossary.yaml'],
    ])
  })

  it('are those of one city and its country, if one is asked for', () => {
    const all = collectionsOf('riga')
    expect(all.map(({ name }) => name)).toEqual([
      'riga-services',
      'riga-guides',
      'riga-notices',
      'lv-services',
      'lv-guides',
      'cities',
      'countries',
      'glossaries',
    ])
    expect(all.flatMap(({ files }) => files?.map(({ name }) => name) ?? [])).toEqual(['riga', 'lv', 'lv'])
  })

  it('have the languages of their place, and only words in them', () => {
    expect(collectionsOf()[0]!.i18n).toEqual({ locales: ['en', 'lv', 'ru'] })
    const inEveryLanguage = fieldsOf('riga-services').filter(({ i18n }) => i18n === true)
    expect(inEveryLanguage.map(({ name }) => name)).toEqual([
      'name',
      'summary',
      'keywords',
      'doubts',
      'body',
      'notes',
      'translated_by',
      'is_current',
      'page_language',
    ])
  })

  it('ask with fields of our own for what no other editor has', () => {
    const widgets = Object.fromEntries(fieldsOf('riga-services').map(({ name, widget }) => [name, widget]))
    expect(widgets).toMatchObject({
      opening_hours: 'first-door-hours',
      hours_exceptions: 'first-door-exceptions',
      bring: 'first-door-papers',
      for: 'first-door-codes',
      topics: 'first-door-codes',
    })
    const [location] = fieldsOf('riga-services').filter(({ name }) => name === 'locations')
    const inside = location!['fields'] as EditorField[]
    expect(inside.find(({ name }) => name === 'position')!.widget).toBe('first-door-position')
  })

  it('show no code where a code has a name, and no mark of a translation', () => {
    const kind = fieldsOf('riga-services').find(({ name }) => name === 'kind')!
    expect(kind['options']).toContainEqual({ value: 'ngo', label: 'name of kind.ngo' })
    expect(JSON.stringify(collectionsOf())).not.toMatch(/"(of|translation)"/)
  })
})

test.each([
  ['github:city/first-door@main', { name: 'github', repo: 'city/first-door', branch: 'main', auth_methods: ['token'] }],
  [
    'gitlab:https://git.city.example|web/first-door@main#app-1',
    {
      name: 'gitlab',
      repo: 'web/first-door',
      branch: 'main',
      base_url: 'https://git.city.example',
      api_root: 'https://git.city.example/api/v4',
      auth_type: 'pkce',
      app_id: 'app-1',
      auth_methods: ['oauth', 'token'],
    },
  ],
  [
    'gitea:https://codeberg.org|city/first-door@main',
    {
      name: 'gitea',
      repo: 'city/first-door',
      branch: 'main',
      base_url: 'https://codeberg.org',
      api_root: 'https://codeberg.org/api/v1',
      auth_methods: ['token'],
    },
  ],
])('"%s" is told to the editor, and nobody else is asked to sign people in', (setting, backend) => {
  expect(backendOf(setting)).toEqual(backend)
})
