/** A page as a translator gets it: every text of it, with what it says in the other language so far. */
import type { CompiledRecord, ContentFiles } from '../compile/parse-pages.ts'
import { SOURCE_LANGUAGE } from '../compile/place.ts'
import { splitMarkdown } from '../compile/split-markdown.ts'
import type { Translation } from '../records/parts.ts'
import { type Section, sectionsOf, shapeOf } from './body-blocks.ts'
import { describedField } from './described-field.ts'
import { type LocalizedEntry, localizedTexts } from './localized-texts.ts'

export type By = Translation['by']

/** One text to translate. */
export interface PageText {
  /** Its place on the page: `name`, `notes.fees.1`, `steps.apply-online.2`. */
  name: string
  words: string
  /** The words in the other language that stand there now. */
  target?: string
  /** What it is, in the words of the schema. */
  about: string
  /** Whether its words hold Markdown. */
  markdown: boolean
}

export interface TranslatablePage {
  /** `service/igi-cluj`; the country's own words are `country/ro`. */
  key: string
  /** The path of the file with its source words. */
  file: string
  /** The path of the file in which its words of the other language stand, or shall stand. */
  wordsFile: string
  texts: PageText[]
  /** Who translated it; `undefined` when nobody has. */
  by: By | undefined
  /** Its translation is older than its source words. */
  stale: boolean
  /** The mark of its source words; YAML files have none. */
  mark?: string
}

/** What a YAML file says of itself: who translated its words of each language. */
export interface YamlContent {
  translated?: Readonly<Record<string, By>>
}

interface Words {
  name?: string
  title?: string
  summary?: string
  keywords?: string[]
  notes?: Record<string, string>
  doubts?: string[]
  translation?: Translation | undefined
}

/** The page of a Markdown file, with its words in the other language. */
export function markdownPage(record: CompiledRecord, mark: string, files: ContentFiles, language: string): TranslatablePage {
  const file = record.files[SOURCE_LANGUAGE]!
  const kind = record.key.slice(0, record.key.indexOf('/'))
  const words = record.words as Record<string, Words | undefined>
  const [source, target] = [words[SOURCE_LANGUAGE]!, words[language]]
  const wordsFile = file.replace(/\.md$/, `.${language}.md`)
  const fields = fieldTexts(source)
  const translated = new Map([...fieldTexts(target ?? {}), ...bodyTexts(bodyOf(file, files), target ? bodyOf(wordsFile, files) : '')])
  const texts = [
    ...fields.map((pair) => [...pair, false] as const),
    ...bodySource(bodyOf(file, files)).map((pair) => [...pair, true] as const),
  ]
  return {
    key: record.key,
    file,
    wordsFile,
    texts: texts.map(([name, text, markdown]) =>
      withTarget({ name, words: text, about: describedField(kind, name), markdown }, translated.get(name)),
    ),
    by: target?.translation?.by,
    stale: target?.translation?.stale === true,
    mark,
  }
}

/** The pages of a YAML file: one for a city or a country, one a word of a glossary. */
export function yamlPages(file: string, content: YamlContent, language: string): TranslatablePage[] {
  const pages = new Map<string, LocalizedEntry[]>()
  for (const entry of localizedTexts(content)) {
    const key = keyOf(file, entry.name)
    pages.set(key, [...(pages.get(key) ?? []), entry])
  }
  return [...pages].map(([key, entries]) => {
    const texts = entries.map(({ name, field, words }) => {
      const text = { name: withoutPage(name), words: words[SOURCE_LANGUAGE]!, about: describedField(kindOf(file), field), markdown: false }
      return withTarget(text, words[language])
    })
    const known = texts.some(({ target }) => target !== undefined)
    return { key, file, wordsFile: file, texts, by: known ? (content.translated?.[language] ?? 'person') : undefined, stale: false }
  })
}

/** The body of a Markdown file with lines that end in `\n`. */
export function bodyOf(file: string, files: ContentFiles): string {
  const parts = splitMarkdown(file, (files.get(file) ?? '').replaceAll('\r\n', '\n'))
  return parts.ok ? parts.value.body : ''
}

/** The name of a block: `body.1` before the first heading, then `steps.apply-online.title`, `steps.apply-online.1`. */
export function blockNames(section: Section): string[] {
  const place = section.step === undefined ? 'body' : `steps.${section.step}`
  let number = 0
  return section.blocks.map(({ kind }) => (kind === 'heading' ? `${place}.title` : `${place}.${++number}`))
}

/** The name of the page to which an entry of a YAML file belongs. */
export function keyOf(file: string, entry: string): string {
  const [scope, folder] = file.split('/') as [string, string]
  if (kindOf(file) === 'glossary') return `term/${entry.split('.')[1]}`
  return `${scope === 'cities' ? 'city' : 'country'}/${folder}`
}

/** The name of an entry within its page. */
export function withoutPage(entry: string): string {
  return entry.replace(/^terms\.[^.]+\./, '')
}

function kindOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '')
}

function withTarget(text: PageText, target: string | undefined): PageText {
  return target === undefined ? text : { ...text, target }
}

function fieldTexts({ name, title, summary, keywords = [], notes = {}, doubts = [] }: Words): [string, string][] {
  const texts: [string, string | undefined][] = [
    ['name', name],
    ['title', title],
    ['summary', summary],
    ['keywords', keywords.length > 0 ? keywords.join(', ') : undefined],
    ...Object.entries(notes).map(([note, words]): [string, string] => [`notes.${note}`, words]),
    ...doubts.map((words, index): [string, string] => [`doubts.${index + 1}`, words]),
  ]
  return texts.filter((pair): pair is [string, string] => pair[1] !== undefined)
}

function bodySource(body: string): [string, string][] {
  return sectionsOf(body).flatMap((section) =>
    blockNames(section).map((name, index): [string, string] => [name, section.blocks[index]!.words]),
  )
}

/** The words of the sections that are built like those of the source, block by block. */
function bodyTexts(source: string, target: string): [string, string][] {
  const translated = sectionsOf(target)
  return sectionsOf(source).flatMap((section) => {
    const other = translated.find(({ step }) => step === section.step)
    if (!other || shapeOf(other) !== shapeOf(section)) return []
    return blockNames(section).map((name, index): [string, string] => [name, other.blocks[index]!.words])
  })
}
