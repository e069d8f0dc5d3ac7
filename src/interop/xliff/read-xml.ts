/** Reads XML that came from outside as a tree that knows its lines. A document type is refused, so nothing is expanded or fetched. */
import { SaxesParser } from 'saxes'

export interface XmlElement {
  /** Its name without a prefix. */
  name: string
  /** The namespace of its name. */
  space: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
  /** From 1. */
  line: number
}

export type XmlOutcome = { root: XmlElement } | { line: number; wrong: string }

/** Far more than a directory of a city needs. */
const MOST_LETTERS = 50_000_000
const DEEPEST = 100
const PIECE = 4096

/** The outermost element, or the first thing that is wrong. Attributes are known by their whole name: `xml:space`. Never throws. */
export function readXml(text: string): XmlOutcome {
  if (text.length > MOST_LETTERS) return { line: 1, wrong: 'The file is larger than 50 MB. Ask for it in parts.' }
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  let wrong: { line: number; wrong: string } | undefined
  const stop = (message: string) => {
    wrong ??= { line: parser.line, wrong: message }
  }
  const add = (child: XmlElement | string) => open.at(-1)?.children.push(child)
  let opening = 1

  parser.on('error', ({ message }) => stop(`This is not well-formed XML: ${message.replace(/^\d+:\d+: /, '')}`))
  parser.on('doctype', () => stop('A document type (<!DOCTYPE …>) cannot be read here. Ask for plain XLIFF without it.'))
  parser.on('opentagstart', () => {
    opening = parser.line
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length >= DEEPEST) return stop('Elements stand more than 100 deep in each other.')
    const values = Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value]))
    const element: XmlElement = { name: local, space: uri, attributes: values, children: [], line: opening }
    add(element)
    open.push(element)
    root ??= element
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', add)
  parser.on('cdata', add)

  // In pieces, so that a hostile file is given up at its first fault.
  for (let from = 0; from < text.length && !wrong; from += PIECE) parser.write(text.slice(from, from + PIECE))
  if (!wrong) parser.close()
  if (wrong) return wrong
  return root ? { root } : { line: 1, wrong: 'The file is empty.' }
}
