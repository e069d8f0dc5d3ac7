/**
 * Makes safe HTML of an author's Markdown. What is not on the list of allowed parts is refused with its line,
 * so nothing has to be cleaned afterwards: HTML, images, tables, code and odd links never get through.
 */
import MarkdownIt, { type Token } from 'markdown-it'
import type { Problem } from '../result.ts'
import { markTerms } from './mark-terms.ts'
import type { Place } from './place.ts'

export interface Body {
  file: string
  text: string
  /** The line of the file on which the text begins, from 1. */
  firstLine: number
}

export interface Section {
  /** The `{#id}` of the heading. */
  id: string
  title: string
  html: string
  line: number
}

export interface BodyHtml {
  /** What stands before the first heading. */
  intro: string
  sections: Section[]
  /** Pages of the directory the text links to: `service/igi-cluj`. */
  links: { key: string; line: number }[]
  problems: Problem[]
}

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false })
markdown.validateLink = () => true

const BLOCKS = new Set(['paragraph', 'bullet_list', 'ordered_list', 'list_item', 'heading'])
const INLINE = new Set(['text', 'text_special', 'softbreak', 'hardbreak', 'strong', 'em', 'link'])
const HEADING = /^(?<title>.+?)\s*\{#(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)\}$/

/**
 * The HTML of a body, its sections, and everything in it that has to be mended.
 * Emphasised words are by our convention the office's own: they carry its language, and the entry of the glossary that explains them.
 */
export function markdownToHtml(
  { file, text, firstLine }: Body,
  { officeLanguage, termOf }: Pick<Place, 'officeLanguage' | 'termOf'>,
): BodyHtml {
  const result: BodyHtml = { intro: '', sections: [], links: [], problems: [] }
  const problem = (line: number, message: string) => result.problems.push({ file, line, message })
  let block: Token[] = []
  let section: Section | undefined
  const close = () => {
    markTerms(block, termOf)
    const html = markdown.renderer.render(block, markdown.options, {}).trim()
    if (section) section.html = html
    else result.intro = html
    block = []
  }

  const tokens = markdown.parse(text, {})
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    const line = firstLine + (token.map?.[0] ?? 0)
    if (token.type === 'heading_open') {
      index += 2
      if (token.level > 0) {
        problem(line, 'A heading stands on a line of its own, not in a list or a quotation.')
        continue
      }
      close()
      section = readHeading(tokens[index - 1]!, token.tag, line, problem)
      if (section) result.sections.push(section)
      continue
    }
    if (token.type === 'inline') checkInline(token, line, officeLanguage, result, problem)
    else if (!BLOCKS.has(token.type.replace(/_(open|close)$/, ''))) {
      problem(line, `${nameOf(token.type)} cannot be used here. Write paragraphs, lists, **strong words** and links.`)
      continue
    }
    block.push(token)
  }
  close()
  return result
}

function readHeading(inline: Token, tag: string, line: number, problem: (line: number, message: string) => void): Section | undefined {
  if (tag !== 'h2') {
    problem(line, 'Use "## " for the heading of a step; other headings cannot be used.')
    return undefined
  }
  const parts = HEADING.exec(inline.content)?.groups
  if (!parts) {
    problem(line, 'Give the heading an id: "## Apply online {#apply-online}". The id has small letters, digits and hyphens.')
    return undefined
  }
  if (/[*_`[\]<>]/.test(parts['title']!)) problem(line, 'Write the heading in plain words, without emphasis, links or HTML.')
  return { id: parts['id']!, title: parts['title']!, html: '', line }
}

function checkInline(
  inline: Token,
  firstLine: number,
  officeLanguage: string,
  result: BodyHtml,
  problem: (line: number, message: string) => void,
): void {
  let line = firstLine
  const children = inline.children ?? []
  inline.children = children.filter((token) => isAllowed(token))
  for (const token of children) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') line++
    if (!isAllowed(token))
      problem(line, `${nameOf(token.type)} cannot be used here. Write plain words, **strong words**, *words of the office* and links.`)
    else if (token.tag === 'em') asOfficeWord(token, officeLanguage)
    else if (token.type === 'link_open') checkLink(token, line, result, problem)
  }
}

function isAllowed(token: Token): boolean {
  return INLINE.has(token.type.replace(/_(open|close)$/, ''))
}

/** `*permis de ședere*` is read in the office's language, and keeps its own direction inside Arabic. */
function asOfficeWord(token: Token, officeLanguage: string): void {
  token.tag = 'bdi'
  if (token.nesting === 1) token.attrSet('lang', officeLanguage)
}

function checkLink(token: Token, line: number, result: BodyHtml, problem: (line: number, message: string) => void): void {
  const href = String(token.attrGet('href') ?? '')
  token.attrs = [['href', href]]
  const page = /^(service|guide):([a-z0-9-]+)$/.exec(href)
  if (page) {
    result.links.push({ key: `${page[1]}/${page[2]}`, line })
    token.attrSet('href', `../${page[1]}/${page[2]}`)
  } else if (/^https?:\/\/[^\s]+$/i.test(href)) {
    token.attrSet('rel', 'noreferrer')
  } else if (!/^(tel:\+?\d{3,15}|mailto:[^\s@]+@[^\s@]+\.[^\s@]+)$/.test(href)) {
    token.attrs = []
    problem(
      line,
      `The link "${href}" cannot be used. Write https://…, tel:+40264123456, mailto:office@example.org, service:id or guide:id.`,
    )
  }
}

function nameOf(type: string): string {
  if (type.startsWith('html')) return 'HTML'
  if (type === 'image') return 'A picture'
  if (type === 'fence' || type.startsWith('code')) return 'Code (text between ` or indented by four spaces)'
  if (type === 'hr') return 'A line of hyphens'
  if (type.startsWith('blockquote')) return 'A quotation'
  return `This (${type.replace(/_(open|close)$/, '').replaceAll('_', ' ')})`
}
