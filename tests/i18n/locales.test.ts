import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { splitMarkdown } from '#content/compile/split-markdown.ts'
import {
  appointments,
  audiences,
  checkMethods,
  costs,
  documents,
  events,
  interpreters,
  kinds,
  levels,
  precisions,
  situations,
  statuses,
  timeUnits,
  topics,
  wheelchairAccess,
} from '#content/schema/codes.ts'
import { languages, SOURCE_LANGUAGE, staffLanguages } from '#i18n/languages.ts'
import { readContent } from '../../scripts/content-files.ts'

type Texts = Record<string, string>
const NAMESPACES = ['app', 'codes', 'papers', 'personal', 'desk', 'staff'] as const
type Namespace = (typeof NAMESPACES)[number]

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const readJson = (path: string): Texts => JSON.parse(readFileSync(root(path), 'utf8'))
const textsOf = (language: string, namespace: Namespace) => readJson(`locales/${language}/${namespace}.json`)

/** Those who work at a desk are spoken to in fewer languages than visitors. */
const namespacesOf = (language: string) => NAMESPACES.filter((name) => name !== 'staff' || staffLanguages.some((code) => code === language))
const english = Object.fromEntries(NAMESPACES.map((name) => [name, textsOf('en', name)])) as Record<Namespace, Texts>
const allEnglish: Texts = Object.assign({}, ...Object.values(english))
const folders = readdirSync(root('locales'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const translations = folders.filter((language) => language !== SOURCE_LANGUAGE)

test('every folder in locales/ is a language of the interface, and every language has its folder', () => {
  expect(folders.sort()).toEqual(languages.map(({ code }) => code).sort())
})

const PLURAL_FORM = /_(zero|one|two|few|many|other)$/

const formsOf = (language: string) => new Intl.PluralRules(language).resolvedOptions().pluralCategories

/** The keys of English, each plural in the forms of the language. */
function keysFor(language: string, namespace: Namespace): string[] {
  const keys = Object.keys(english[namespace]).flatMap((key) => {
    const base = key.replace(PLURAL_FORM, '')
    return base === key ? [key] : formsOf(language).map((form) => `${base}_${form}`)
  })
  return [...new Set(keys)].sort()
}

/** The English text that a key translates; for a form that English does not have, its general one. */
function modelOf(key: string, namespace: Namespace): string {
  return english[namespace][key] ?? english[namespace][key.replace(PLURAL_FORM, '_other')] ?? ''
}

const placeholdersOf = (text: string) => [...new Set(text.match(/\{\{.*?\}\}/g))].sort()

/** Whether a plural form is for one number only; such a form may say the number as a word, as Arabic does for two. */
function isForOneNumber(key: string, language: string): boolean {
  const form = PLURAL_FORM.exec(key)?.[1]
  const rules = new Intl.PluralRules(language)
  return Array.from({ length: 200 }, (_, number) => number).filter((number) => rules.select(number) === form).length === 1
}

const units = ['distance.metres', 'distance.kilometres']

/** Names, units and words that a language may write as English does. What has no letters, such as "112" or "{{day}} {{month}}", always may. */
const sameAsEnglish: Record<string, string[]> = {
  everywhere: ['frame.name', 'size.kilobytes', 'size.megabytes', 'settings.paper.a4', 'pin.title'],
  ro: [...units, 'service.email', 'form.original', 'storage.plans_one', 'quality.weight_important', 'office.editor'],
  de: [
    ...units,
    'service.website',
    'listen.pause',
    'room.status',
    'status.app',
    'status.version',
    ...['hi', 'ne', 'prs', 'so', 'ti', 'ur'].map((code) => `language.${code}`),
    ...[4, 8, 9, 11].flatMap((month) => [`month.${month}`, `monthAlone.${month}`]),
  ],
  it: [...units, 'service.email', 'plan.children.no', 'rounds.no', 'office.editor'],
  lv: [...units, 'about.licence'],
  pl: [...units, 'service.email', 'storage.plans_one', 'listen.stop'],
  es: ['document.visa', 'form.original', 'storage.plans_one', 'plan.children.no', 'rounds.no', 'office.editor'],
  sv: [
    ...units,
    'about.guides_one',
    'form.original',
    'storage.plans_one',
    'room.reception',
    'room.status',
    'status.app',
    'status.version',
    'quality.guides_one',
  ],
  fr: [
    'duration.minutes_one',
    'duration.minutes_other',
    'about.guides_one',
    'about.guides_other',
    'about.licence',
    'cities.guides',
    'kind.ngo',
    'document.visa',
    'document.photo',
    'form.original',
    'saved.guides',
    'listen.pause',
  ],
  tr: [...units, 'document.diploma', 'storage.plans_one'],
  so: units,
  ti: units,
  vi: units,
}

const hasLetters = (text: string) => /\p{L}/u.test(text.replace(/\{\{.*?\}\}/g, ''))

describe.each(folders)('%s', (language) => {
  test.each(namespacesOf(language))(
    'has the keys of English in %s.json, with the plural forms of its own grammar and no others',
    (namespace) => {
      expect(Object.keys(textsOf(language, namespace)).sort()).toEqual(keysFor(language, namespace))
    },
  )

  test.each(namespacesOf(language))('fills the same placeholders as English in %s.json', (namespace) => {
    const wrong = Object.entries(textsOf(language, namespace)).filter(([key, text]) => {
      const theirs = placeholdersOf(text)
      const counted = isForOneNumber(key, language) && !theirs.includes('{{count}}') ? [...theirs, '{{count}}'].sort() : theirs
      const model = placeholdersOf(modelOf(key, namespace))
      return theirs.join() !== model.join() && counted.join() !== model.join()
    })
    expect(wrong).toEqual([])
  })

  test.each(namespacesOf(language))('leaves no text of %s.json empty', (namespace) => {
    expect(Object.entries(textsOf(language, namespace)).filter(([, text]) => !text)).toEqual([])
  })

  test('has words for every code of the directory', () => {
    const words = { ...textsOf(language, 'codes'), ...textsOf(language, 'papers') }
    expect(codeKeys.filter((key) => !words[key])).toEqual([])
  })
})

describe.each(translations)('%s', (language) => {
  test.each(namespacesOf(language))('leaves nothing in English in %s.json but names, units and forms without words', (namespace) => {
    const allowed = [...sameAsEnglish['everywhere']!, ...(sameAsEnglish[language] ?? [])]
    const left = Object.entries(textsOf(language, namespace)).filter(
      ([key, text]) => text === modelOf(key, namespace) && hasLetters(text) && !allowed.includes(key),
    )
    expect(left).toEqual([])
  })
})

let codeKeys: string[]

beforeAll(async () => {
  codeKeys = await keysOfCodes()
})

/** What codes.json and papers.json must have words for: the codes of the schema, days, months, and the languages that occur in the directory. */
async function keysOfCodes(): Promise<string[]> {
  const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
  const groups: Record<string, readonly string[]> = {
    topic: topics,
    document: documents,
    audience: audiences,
    situation: situations,
    cost: costs,
    appointment: appointments,
    interpreter: interpreters,
    kind: kinds,
    level: levels,
    precision: precisions,
    wheelchair: wheelchairAccess,
    status: statuses.filter((status) => status !== 'active'),
    event: events,
    weekday: upTo(0, 6),
    month: upTo(1, 12),
    monthAlone: upTo(1, 12),
    language: await spokenLanguages(),
  }
  return Object.entries(groups).flatMap(([group, codes]) => codes.map((code) => `${group}.${code}`))
}

/** The languages of the interface, of pages of the directory, and those the directory says are spoken somewhere. */
async function spokenLanguages(): Promise<string[]> {
  const found = new Set<string>(languages.map(({ code }) => code))
  for (const [file, text] of await readContent(root('content'))) {
    const ofFile = /\.([a-z]{2,3})\.md$/.exec(file)?.[1]
    if (ofFile) found.add(ofFile)
    for (const language of languagesNamedIn(fieldsOf(file, text))) found.add(language)
  }
  return [...found]
}

function fieldsOf(file: string, text: string): unknown {
  if (file.endsWith('.yaml')) return parse(text)
  const parts = splitMarkdown(file, text)
  return parts.ok ? parse(parts.value.fields.text) : undefined
}

/** Every list called `languages`, at any depth. */
function languagesNamedIn(fields: unknown): string[] {
  if (typeof fields !== 'object' || fields === null) return []
  return Object.entries(fields).flatMap(([name, value]) =>
    name === 'languages' && Array.isArray(value) ? value.map(String) : languagesNamedIn(value),
  )
}

/** What src/ asks for: whole keys, `t('service.call')`, and how keys begin, `t(`trouble.${…}`)`. */
function asked() {
  const sources = readdirSync(root('src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(root(`src/${file}`), 'utf8'))
  const calls = sources.flatMap((source) =>
    [...source.matchAll(/\b(?:t\(|own\(|app\(|onDesk\(|staff\(|code\(t, )\s*([^(){}]*)/g)].map(([, argument]) => argument!),
  )
  return {
    keys: [...new Set(calls.flatMap((call) => [...call.matchAll(/'([\w-]+\.[\w.-]+)'/g)].map(([, key]) => key!)))].sort(),
    beginnings: [...new Set(calls.flatMap((call) => /^`([\w-]+\.[\w.-]*)\$/.exec(call)?.[1] ?? []))].sort(),
  }
}

/** The key as the code asks for it, before its plural form and its context: `device.title` for `device.title_phone`. */
function askedAs(key: string): string[] {
  const parts = key.split('_')
  return parts.map((_, index) => parts.slice(0, index + 1).join('_'))
}

test('every key that src/ asks for is there in English', () => {
  const there = new Set(Object.keys(allEnglish).flatMap(askedAs))
  const { keys, beginnings } = asked()
  expect(keys.length).toBeGreaterThan(100)
  expect(keys.filter((key) => !there.has(key))).toEqual([])
  expect(beginnings.filter((beginning) => ![...there].some((key) => key.startsWith(beginning)))).toEqual([])
})

test.each(['app', 'personal', 'desk', 'staff'] as const)('every English key of %s.json is asked for somewhere in src/', (namespace) => {
  const { keys, beginnings } = asked()
  const unused = Object.keys(english[namespace]).filter(
    (key) => !askedAs(key).some((name) => keys.includes(name)) && !beginnings.some((beginning) => key.startsWith(beginning)),
  )
  expect(unused).toEqual([])
})

test.each(['codes', 'papers'] as const)('every English key of %s.json is a code of the directory or asked for in src/', (namespace) => {
  const { beginnings } = asked()
  expect(
    Object.keys(english[namespace]).filter((key) => !codeKeys.includes(key) && !beginnings.some((beginning) => key.startsWith(beginning))),
  ).toEqual([])
})

test('every way of checking and every unit of time has words', () => {
  const { app } = english
  expect(checkMethods.filter((how) => !(`trust.checked_${how}_other` in app))).toEqual([])
  expect(timeUnits.filter((unit) => !(`duration.${unit}_other` in app))).toEqual([])
})

describe.skipIf(!existsSync(root('locales/notes.json')))('notes for translators', () => {
  test.each(['app', 'personal', 'desk', 'staff'] as const)('every key of %s.json has one', (namespace) => {
    const notes = readJson('locales/notes.json')
    expect(Object.keys(english[namespace]).filter((key) => !askedAs(key).some((name) => notes[name]))).toEqual([])
  })

  test('every one belongs to a key, or with a star to keys that begin so', () => {
    const keys = Object.keys(allEnglish)
    const names = new Set(keys.flatMap(askedAs))
    const belongs = (name: string) => (name.endsWith('*') ? keys.some((key) => key.startsWith(name.slice(0, -1))) : names.has(name))
    expect(Object.keys(readJson('locales/notes.json')).filter((name) => !belongs(name))).toEqual([])
  })
})
