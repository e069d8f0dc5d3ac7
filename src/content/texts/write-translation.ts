/** Writes translated texts into their file; what is not among them stays as it stands, comments too. */
import { parse } from 'yaml'
import { splitMarkdown } from '../compile/split-markdown.ts'
import { sectionsOf, shapeOf, withWords } from './body-blocks.ts'
import { localizedTexts } from './localized-texts.ts'
import { type By, blockNames, keyOf, type TranslatablePage, withoutPage, type YamlContent } from './translatable-page.ts'
import { entry, flow, withYamlChanges, type YamlChange } from './yaml-edits.ts'

/** What became of a page: its new texts by their names, whose words they are now, and whether they are those of the present source. */
export interface TranslatedPage {
  page: TranslatablePage
  texts: ReadonlyMap<string, string>
  by: By
  isCurrent: boolean
}

/** The new text of a file, and what could not be written because a part of it is missing. */
export interface WrittenTranslation {
  text: string
  left: { name: string; why: string }[]
}

type Say = (name: string) => string | undefined

/** The file of words of a page. `undefined` as text means: there are not enough words for a file. */
export function writeMarkdownTranslation(
  { page, texts, by, isCurrent }: TranslatedPage,
  sourceBody: string,
  wordsFile: string | undefined,
): { text?: string; left: WrittenTranslation['left'] } {
  const left: WrittenTranslation['left'] = []
  const say: Say = (name) => texts.get(name) ?? page.texts.find((text) => text.name === name)?.target
  const needed = page.texts.filter(({ name }) => ['name', 'title', 'summary'].includes(name) && say(name) === undefined)
  if (needed.length > 0) {
    return { left: needed.map(({ name }) => ({ name, why: 'A page needs its name and summary before anything of it can be written.' })) }
  }
  const lineEnd = wordsFile?.includes('\r\n') ? '\r\n' : '\n'
  const parts = splitMarkdown(page.wordsFile, (wordsFile ?? '---\n---\n').replaceAll('\r\n', '\n'))
  if (!parts.ok) throw new Error(`${page.wordsFile} cannot be read.`)
  const doubts = doubtsOf(page, say, left)
  const body = newBody(sourceBody, parts.value.body, wordsFile === undefined, texts, say, left)
  const fields = wordsFile === undefined ? newFields(page, say, doubts, by) : withYamlChanges(parts.value.fields.text, fieldChanges())
  const text = `---\n${fields.endsWith('\n') || fields === '' ? fields : `${fields}\n`}---\n${wordsFile === undefined && body ? '\n' : ''}${body}`
  return { text: text.replaceAll('\n', lineEnd), left }

  function fieldChanges(): YamlChange[] {
    const present = (parse(parts.ok ? parts.value.fields.text : '', { logLevel: 'silent' }) ?? {}) as Record<string, unknown>
    const changed = [...texts].filter(([name]) => ['name', 'title', 'summary'].includes(name))
    const changes: YamlChange[] = changed.map(([name, value]) => ({ path: [name], value }))
    const keywords = texts.get('keywords')
    if (keywords !== undefined) changes.push({ path: ['keywords'], value: listOf(keywords) })
    changes.push(...noteChanges(texts, present['notes'] !== undefined && present['notes'] !== null))
    if (doubts && [...texts.keys()].some((name) => name.startsWith('doubts.'))) changes.push(...doubtChanges(doubts, present['doubts']))
    if (isCurrent && page.stale) changes.push({ path: ['translation', 'of'], value: page.mark! })
    if (by !== page.by) changes.push({ path: ['translation', 'by'], value: by })
    return changes
  }
}

/** The YAML file with these pages of it, and who translated its words of the language now. */
export function writeYamlTranslation(file: string, yaml: string, language: string, pages: readonly TranslatedPage[], by: By): string {
  const texts = new Map(pages.flatMap(({ page, texts }) => [...texts].map(([name, words]) => [`${page.key} ${name}`, words] as const)))
  const content = parse(yaml, { logLevel: 'silent' }) as YamlContent
  const changes = localizedTexts(content).flatMap(({ name, path }): YamlChange[] => {
    const value = texts.get(`${keyOf(file, name)} ${withoutPage(name)}`)
    return value === undefined ? [] : [{ path: [...path, language], value }]
  })
  const changed = withYamlChanges(yaml, changes)
  const { translated } = content
  if (translated?.[language] === by) return changed
  if (translated) return withYamlChanges(changed, [{ path: ['translated', language], value: by }])
  return `translated: ${flow({ [language]: by })}\n\n${changed}`
}

/** `a, b` as its two words. */
function listOf(words: string): string[] {
  return words
    .split(/[,،、，]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

function newFields(page: TranslatablePage, say: Say, doubts: string[] | undefined, by: By): string {
  const plain = ['name', 'title', 'summary'].flatMap((name) => {
    const words = say(name)
    return words === undefined ? [] : [entry(name, words, '')]
  })
  const keywords = listOf(say('keywords') ?? '')
  const notes = page.texts.flatMap(({ name }) => {
    const words = name.startsWith('notes.') ? say(name) : undefined
    return words === undefined ? [] : [[name.slice('notes.'.length), words] as const]
  })
  const lines = [
    ...plain,
    ...(keywords.length > 0 ? [`keywords: ${flow(keywords)}`] : []),
    ...(notes.length > 0 ? [entry('notes', Object.fromEntries(notes), '')] : []),
    ...(doubts && doubts.length > 0 ? [entry('doubts', doubts, '')] : []),
    `translation: { of: "${page.mark}", by: ${by} }`,
  ]
  return `${lines.join('\n')}\n`
}

/** The doubts stand side by side with those of the source: all of them or none. */
function doubtsOf(page: TranslatablePage, say: Say, left: WrittenTranslation['left']): string[] | undefined {
  const names = page.texts.map(({ name }) => name).filter((name) => name.startsWith('doubts.'))
  const words = names.map(say)
  if (words.every((doubt): doubt is string => doubt !== undefined)) return words
  const have = names.filter((name) => say(name) !== undefined)
  left.push(...have.map((name) => ({ name, why: 'Doubts are written when all of the page are translated.' })))
  return undefined
}

function noteChanges(texts: ReadonlyMap<string, string>, hasNotes: boolean): YamlChange[] {
  const notes = [...texts]
    .filter(([name]) => name.startsWith('notes.'))
    .map(([name, words]) => [name.slice('notes.'.length), words] as const)
  if (notes.length === 0) return []
  if (!hasNotes) return [{ path: ['notes'], value: Object.fromEntries(notes) }]
  return notes.map(([name, value]) => ({ path: ['notes', name], value }))
}

function doubtChanges(doubts: readonly string[], present: unknown): YamlChange[] {
  if (!Array.isArray(present) || present.length !== doubts.length) return [{ path: ['doubts'], value: doubts }]
  return doubts.flatMap((value, index) => (present[index] === value ? [] : [{ path: ['doubts', index], value }]))
}

/** Sections in the order of the source: those that came, built like the source; the others as they stood. */
function newBody(
  source: string,
  present: string,
  isNew: boolean,
  texts: ReadonlyMap<string, string>,
  say: Say,
  left: WrittenTranslation['left'],
): string {
  const old = sectionsOf(present)
  const wanted = sectionsOf(source)
  if (![...texts.keys()].some((name) => /^(body|steps)\./.test(name))) return isNew ? '' : present
  const written = wanted.flatMap((section): string[] => {
    const there = old.find(({ step }) => step === section.step)
    const names = blockNames(section)
    if (!names.some((name) => texts.has(name))) return there ? [there.text] : []
    const words = names.map(say)
    if (words.every((text): text is string => text !== undefined)) {
      return [withWords(there && shapeOf(there) === shapeOf(section) ? there : section, words)]
    }
    const came = names.filter((name) => texts.has(name))
    left.push(...came.map((name) => ({ name, why: 'A step or text is written when all of its paragraphs are translated.' })))
    return there ? [there.text] : []
  })
  return joined(written, isNew)
}

/** A blank line stands between sections, and one line end at the end. */
function joined(sections: readonly string[], isNew: boolean): string {
  const apart = sections.map((text, index) => (index < sections.length - 1 && text.trim() !== '' ? `${text.trimEnd()}\n\n` : text))
  const body = apart.join('')
  return isNew ? `${body.trim()}\n` : `${body.trimEnd()}\n`
}
