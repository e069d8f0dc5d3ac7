/** Reads from a page what a voice would read: its blocks of text with their languages, and where each character stands. */
import { type Block, type Run, textOf } from '#speech/block.ts'
import type { Span } from '#speech/sentences.ts'

export interface PageBlock extends Block {
  element: Element
  /** Where each character of the block's text stands in the page. */
  places: Place[]
}

interface Place {
  node: Text
  offset: number
}

/** What is pressed, drawn or folded away is not read; nor is what says so itself. */
const UNSPOKEN =
  'button, select, input, textarea, label, nav, svg, figure, form, [aria-hidden="true"], [data-unspoken], details:not([open])'
/** Their parts are read as one line, with a short pause between them. */
const JOINED = 'tr, address'
const NUMBER_TO_CALL = /^[+\d\s()/-]+$/

/** The blocks of the page below this element, in the order in which they are read. */
export function pageBlocks(root: Element): PageBlock[] {
  const blocks: PageBlock[] = []
  let open = openBlock(root)
  const close = () => {
    if (textOf(open).trim() !== '') blocks.push(open)
  }
  const walk = (parent: Element, block: Element, language: string) => {
    for (const child of parent.childNodes) {
      if (child instanceof Text) write(open, child, language, isNumberToCall(parent))
      else if (child instanceof Element && !child.matches(UNSPOKEN)) enter(child, block, child.getAttribute('lang') ?? language)
      else if (child instanceof Element) part(open, ' ')
    }
  }
  const enter = (child: Element, block: Element, language: string) => {
    const { display, visibility } = getComputedStyle(child)
    if (display === 'none' || visibility === 'hidden') return
    if (display.startsWith('inline') && !child.matches('p, li')) walk(child, block, language)
    else if (block.matches(JOINED)) {
      part(open, ', ')
      walk(child, block, language)
    } else {
      close()
      open = openBlock(child)
      walk(child, child, language)
      close()
      open = openBlock(block)
    }
  }
  walk(root, root, root.closest('[lang]')?.getAttribute('lang') ?? '')
  close()
  return blocks
}

/** The place in the page of a stretch of a block, without the spaces at its ends. */
export function rangeOf(block: PageBlock, { from, until }: Span): Range {
  const text = textOf(block).slice(from, until)
  const first = block.places[from + text.length - text.trimStart().length]!
  const last = block.places[from + text.trimEnd().length - 1]!
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
  return range
}

function openBlock(element: Element): PageBlock {
  return { element, runs: [], places: [], isWhole: element.matches('address') }
}

/** Adds the words of a text node, with one space where it has several. */
function write(block: PageBlock, node: Text, language: string, isPhone: boolean): void {
  let text = ''
  let before = textOf(block)
  for (let offset = 0; offset < node.data.length; offset++) {
    const letter = /\s/.test(node.data[offset]!) ? ' ' : node.data[offset]!
    if (letter === ' ' && (before === '' || before.endsWith(' '))) continue
    block.places.push({ node, offset })
    text += letter
    before = letter
  }
  if (text) block.runs = [...block.runs, { text, language, isPhone } satisfies Run]
}

/** Keeps words apart that stand apart. */
function part(block: PageBlock, between: string): void {
  const last = block.runs.at(-1)
  const place = block.places.at(-1)
  if (!last || !place || textOf(block).endsWith(' ')) return
  block.runs = [...block.runs, { text: between, language: last.language }]
  for (const _ of between) block.places.push(place)
}

function isNumberToCall(parent: Element): boolean {
  return parent.matches('a[href^="tel:"]') && NUMBER_TO_CALL.test(parent.textContent ?? '')
}
