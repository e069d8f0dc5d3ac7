/** Every web address that the content names, and where it stands. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { ContentFiles } from '../compile/parse-pages.ts'
import type { YamlText } from '../compile/read-yaml.ts'
import { splitMarkdown } from '../compile/split-markdown.ts'

/** Where an address stands. */
export interface AddressPlace {
  file: string
  /** From 1. */
  line: number
  /** As authors write it: `sources.0.url`; absent in the text of a page. */
  field?: string
  /** The page: `service/igi-cluj`; absent in files that are no page of their own. */
  page?: string
}

export interface WebAddress {
  url: string
  places: AddressPlace[]
}

/** An address in running text ends before the bracket or the stop behind it. */
const ADDRESS = /https?:\/\/[^\s<>"'()[\]]+/g
const PAGE = /\/(?<folder>service|guide|notice)s\/(?<id>[^/.]+)[^/]*\.md$/

/** Takes reports by POST; nobody is meant to open it. */
const NOT_TO_BE_OPENED = 'feedback.url'

/**
 * Each address once, in the order of the files; what follows `#` is left out, since it never leaves the browser.
 * Files that cannot be read as YAML are left out: `content:check` tells them.
 */
export function webAddressesIn(files: ContentFiles): WebAddress[] {
  const addresses = new Map<string, AddressPlace[]>()
  for (const [file, text] of files) {
    for (const { url, ...place } of file.endsWith('.md') ? inMarkdown(file, text) : inYaml({ file, text, firstLine: 1 })) {
      const address = url.replace(/#.*$/, '')
      addresses.set(address, [...(addresses.get(address) ?? []), place])
    }
  }
  return [...addresses].map(([url, places]) => ({ url, places }))
}

type Found = AddressPlace & { url: string }

function inMarkdown(file: string, text: string): Found[] {
  const parts = splitMarkdown(file, text)
  if (!parts.ok) return []
  const { folder, id } = PAGE.exec(file)?.groups ?? {}
  const page = folder && { page: `${folder}/${id}` }
  const { fields, body, bodyLine } = parts.value
  const inBody = body.split('\n').flatMap((line, index) => urlsIn(line).map((url) => ({ url, file, line: bodyLine + index })))
  return [...inYaml(fields), ...inBody].map((found) => ({ ...found, ...page }))
}

function inYaml({ file, text, firstLine }: YamlText): Found[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' })
  const found: Found[] = []
  const visit = (node: unknown, path: readonly (string | number)[]): void => {
    if (isMap(node)) for (const { key, value } of node.items) visit(value, [...path, String(isScalar(key) ? key.value : key)])
    if (isSeq(node)) node.items.forEach((item, index) => visit(item, [...path, index]))
    if (!isScalar(node) || typeof node.value !== 'string') return
    const field = path.join('.')
    if (field === NOT_TO_BE_OPENED) return
    const line = firstLine + lines.linePos((node as Node).range?.[0] ?? 0).line - 1
    found.push(...urlsIn(node.value).map((url) => ({ url, file, line, field })))
  }
  visit(document.contents, [])
  return found
}

/** A field that is one address may have brackets in it. */
function urlsIn(text: string): string[] {
  if (/^https?:\/\/\S+$/.test(text)) return [text]
  return [...text.matchAll(ADDRESS)].map(([url]) => url.replace(/[.,;:!?*_]+$/, ''))
}
