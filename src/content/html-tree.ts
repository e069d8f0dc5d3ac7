/** Reads the HTML that the compiler writes, which has few parts and always closes them. Pages draw it part by part. */
import { plainText } from './plain-text.ts'

export type HtmlNode = string | HtmlElement

export interface HtmlElement {
  tag: string
  attributes: Record<string, string>
  children: HtmlNode[]
}

/** The parts of a text of the directory. */
export function readHtml(html: string): HtmlNode[] {
  const root: HtmlElement = { tag: '', attributes: {}, children: [] }
  const open = [root]
  for (const [piece, slash, tag, attributes] of html.matchAll(/<(\/?)([a-z]+)([^>]*)>|[^<]+/g)) {
    if (slash) {
      open.pop()
      continue
    }
    const node = tag ? { tag, attributes: readAttributes(attributes!), children: [] } : plainText(piece)
    open.at(-1)!.children.push(node)
    if (typeof node !== 'string' && tag !== 'br') open.push(node)
  }
  return root.children
}

/** The entries of the glossary that a text names. */
export function termsNamedIn(html: string): string[] {
  return [...html.matchAll(/ data-term="([^"]+)"/g)].map((match) => match[1]!)
}

/** The emphasised words of a text, which are the office's own. */
export function officeWordsIn(html: string): string[] {
  return [...html.matchAll(/<bdi [^>]*>(.*?)<\/bdi>/gs)].map((match) => plainText(match[1]!))
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, plainText(value!)]))
}
