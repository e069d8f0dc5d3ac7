/** The text of a page as the pieces that are translated one by one: paragraphs, list entries and headings of steps. */
import MarkdownIt, { type Token } from 'markdown-it'

/** One paragraph, list entry or heading. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'list-item'
  /** Its Markdown, without the marks of lists and headings: what a translator translates. */
  words: string
  /** Its lines among those of the body, from 0; `until` is the first line after it. */
  from: number
  until: number
}

/** A step, or what stands before the first step. */
export interface Section {
  /** The `{#id}` of its heading; none for what stands before the first heading. */
  step?: string
  blocks: Block[]
  /** All of its text, down to the next heading. */
  text: string
  /** The line on which it begins, among those of the body. */
  from: number
}

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false })
const HEADING_ID = /\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$/

/** The sections of a body with lines that end in `\n`. Their texts together are the body. */
export function sectionsOf(body: string): Section[] {
  const lines = body.split('\n')
  const tokens = markdown.parse(body, {})
  const starts = tokens.flatMap(({ type, level, map }) => (type === 'heading_open' && level === 0 ? [map![0]] : []))
  const bounds = [...(starts[0] === 0 ? [] : [0]), ...starts, lines.length]
  const blocks = blocksOf(tokens)
  return bounds.slice(0, -1).map((from, index) => {
    const until = bounds[index + 1]!
    const own = blocks.filter((block) => block.from >= from && block.from < until)
    const text = `${lines.slice(from, until).join('\n')}${until < lines.length ? '\n' : ''}`
    const step = starts.includes(from) ? stepOf(lines[from]!) : undefined
    return { ...(step !== undefined && { step }), blocks: own, text, from }
  })
}

/** How the blocks of a section follow each other; two texts of one shape can be put side by side. */
export function shapeOf({ blocks }: Section): string {
  return blocks.map(({ kind }) => kind).join(' ')
}

/** The text of the section with other words in its blocks, one for each; marks of lists and headings stay as they are. */
export function withWords(section: Section, words: readonly string[]): string {
  const lines = section.text.split('\n')
  section.blocks
    .map((block, index) => ({ block, changed: words[index]! }))
    .filter(({ block, changed }) => changed !== block.words)
    .reverse()
    .forEach(({ block, changed }) => {
      const from = block.from - section.from
      const replaced = replaceWords(lines.slice(from, block.until - section.from), block, changed)
      lines.splice(from, block.until - block.from, ...replaced)
    })
  return lines.join('\n')
}

function blocksOf(tokens: readonly Token[]): Block[] {
  let listDepth = 0
  return tokens.flatMap((token, index): Block[] => {
    if (token.type === 'list_item_open' || token.type === 'list_item_close') listDepth += token.nesting
    if (token.type !== 'inline') return []
    const isHeading = tokens[index - 1]!.type === 'heading_open'
    const [from, until] = token.map!
    const words = isHeading ? token.content.replace(HEADING_ID, '') : token.content
    return [{ kind: isHeading ? 'heading' : listDepth > 0 ? 'list-item' : 'paragraph', words, from, until }]
  })
}

function stepOf(line: string): string {
  return HEADING_ID.exec(line)?.[1] ?? ''
}

/** What stands before and after the words on their lines is kept: `- `, `## `, ` {#id}`, indentation. */
function replaceWords(lines: readonly string[], { words }: Block, changed: string): string[] {
  const [first = '', ...more] = words.split('\n')
  const start = lines[0]!.lastIndexOf(first.trimEnd())
  const opening = lines[0]!.slice(0, start)
  const closing = more.length > 0 ? '' : lines[0]!.slice(start + first.length)
  const indent =
    more.length > 0 ? (/^\s*/.exec(lines[1]!)?.[0] ?? '') : ' '.repeat(/^\s*$/.test(opening) ? opening.length : markWidth(opening))
  const [head = '', ...rest] = changed.split('\n')
  return [`${opening}${head}`, ...rest.map((line) => `${indent}${line}`)].map((line, index, all) =>
    index === all.length - 1 ? `${line}${closing}` : line,
  )
}

function markWidth(opening: string): number {
  return opening.startsWith('#') ? 0 : opening.length
}
