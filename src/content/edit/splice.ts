/** Makes one small change in the text of a YAML document and leaves every other character as it is written. */
import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Path, SingleChange } from './single-changes.ts'
import { afterColon, entry, inLines, inOneLine, likeBefore, pairInLines, pairInOneLine, standsInLines } from './write-yaml.ts'

type ParsedMap = YAMLMap.Parsed<ParsedNode, ParsedNode | null>
type ParsedSeq = YAMLSeq.Parsed
type ParsedPair = Pair<ParsedNode, ParsedNode | null>

interface Splice {
  from: number
  to: number
  text: string
}

/**
 * The text after the change, or `undefined` where it cannot be made in place (anchors, keys of several lines …).
 * `order` are the names of the fields of the map that gets a new one, in the order in which they should stand.
 */
export function spliced(text: string, change: SingleChange, order: readonly string[]): string | undefined {
  const root = parseDocument(text, { keepSourceTokens: true, logLevel: 'silent' }).contents
  const parent = nodeAt(root, change.path.slice(0, -1))
  const last = change.path.at(-1)
  const splice =
    isMap(parent) && typeof last === 'string'
      ? spliceOfMap(text, parent as ParsedMap, last, change, order)
      : isSeq(parent) && typeof last === 'number'
        ? spliceOfList(text, parent as ParsedSeq, last, change)
        : undefined
  if (!splice) return undefined
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  return text.slice(0, splice.from) + splice.text.replace(/\r?\n/g, lineEnd) + text.slice(splice.to)
}

function nodeAt(root: ParsedNode | null, path: Path): ParsedNode | null | undefined {
  let node: ParsedNode | null | undefined = root
  for (const step of path) {
    if (isMap(node)) node = pairOf(node as ParsedMap, String(step))?.value
    else if (isSeq(node)) node = (node as ParsedSeq).items[Number(step)] as ParsedNode | undefined
    else return undefined
  }
  return node
}

function pairOf(map: ParsedMap, key: string): ParsedPair | undefined {
  return map.items.find((pair) => nameOf(pair) === key)
}

function nameOf({ key }: ParsedPair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined
}

function spliceOfMap(text: string, map: ParsedMap, key: string, change: SingleChange, order: readonly string[]): Splice | undefined {
  const pair = pairOf(map, key)
  if (change.is === 'insert') return pair ? undefined : newPair(text, map, key, change.value, order)
  if (!pair) return undefined
  return change.is === 'remove' ? withoutPair(text, map, pair) : newValue(text, map, pair, key, change.value)
}

function spliceOfList(text: string, list: ParsedSeq, index: number, change: SingleChange): Splice | undefined {
  const field = String([...change.path].reverse().find((step) => typeof step === 'string') ?? '')
  if (change.is === 'insert') return newEntry(text, list, index, change.value, field)
  const item = list.items[index] as ParsedNode | undefined
  if (!item) return undefined
  if (change.is === 'remove') return withoutEntry(text, list, index)
  const from = item.range[0]
  const to = endOf(text, item)
  if (list.flow) return { from, to, text: inPlace(text, item, change.value, true) }
  return {
    from,
    to,
    text: isScalar(item)
      ? inPlace(text, item, change.value, false, field, columnOf(text, from))
      : entry(change.value, field, columnOf(text, from)),
  }
}

/** How the value is written in the place of this one. */
function inPlace(text: string, old: ParsedNode, value: unknown, inFlow: boolean, field?: string, column = 0): string {
  if (isScalar(old) && typeof value === 'string') return likeBefore(value, old as Scalar, text.slice(old.range[0], old.range[1]), inFlow)
  if (inFlow) return inOneLine(value)
  return field === undefined ? afterColon(value) : entry(value, field, column)
}

function newValue(text: string, map: ParsedMap, pair: ParsedPair, key: string, value: unknown): Splice | undefined {
  const colon = afterKey(pair)
  if (colon === undefined) return undefined
  const old = pair.value
  if (map.flow) {
    if (!old || isEmpty(old)) return { from: colon, to: colon, text: ` ${inOneLine(value)}` }
    return { from: old.range[0], to: endOf(text, old), text: inPlace(text, old, value, true) }
  }
  const indent = columnOf(text, pair.key.range[0]) + 2
  const tall = standsInLines(value)
  if (!old || isEmpty(old)) {
    if (!tall) return { from: colon, to: colon, text: ` ${afterColon(value)}` }
    const end = endOfLine(text, colon)
    return { from: end, to: end, text: `\n${' '.repeat(indent)}${inLines(value, key, indent)}` }
  }
  const [from, to] = [old.range[0], endOf(text, old)]
  if (isBlock(old)) {
    if (tall) return { from, to, text: inLines(value, key, columnOf(text, from)) }
    return { from: colon, to, text: ` ${afterColon(value)}${text.slice(colon, from).trimEnd()}` }
  }
  if (!tall) return { from, to, text: inPlace(text, old, value, false) }
  return { from: colon, to, text: `${text.slice(colon, from).trimEnd()}\n${' '.repeat(indent)}${inLines(value, key, indent)}` }
}

function newPair(text: string, map: ParsedMap, key: string, value: unknown, order: readonly string[]): Splice | undefined {
  const before = pairBefore(map, key, order)
  const first = map.items[0]
  if (!first) return { from: map.range[0], to: map.range[1], text: inOneLine({ [key]: value }) }
  if (map.flow) {
    const pair = pairInOneLine(key, value)
    if (!before) return { from: first.key.range[0], to: first.key.range[0], text: `${pair}, ` }
    const end = endOfPair(text, before)
    return { from: end, to: end, text: `, ${pair}` }
  }
  const indent = columnOf(text, first.key.range[0])
  const pair = pairInLines(key, value, indent)
  if (!before) return { from: first.key.range[0], to: first.key.range[0], text: `${pair}\n${' '.repeat(indent)}` }
  return afterLine(text, endOfPair(text, before), `${' '.repeat(indent)}${pair}`)
}

/** The field after which the new one stands. */
function pairBefore(map: ParsedMap, key: string, order: readonly string[]): ParsedPair | undefined {
  const place = order.indexOf(key)
  if (place < 0) return map.items.at(-1)
  const earlier = new Set(order.slice(0, place))
  const names = map.items.map((pair) => order.indexOf(nameOf(pair) ?? ''))
  const nearest = Math.max(-1, ...names.filter((at) => at >= 0 && earlier.has(order[at]!)))
  return nearest < 0 ? undefined : map.items[names.lastIndexOf(nearest)]
}

function withoutPair(text: string, map: ParsedMap, pair: ParsedPair): Splice {
  const index = map.items.indexOf(pair)
  const next = map.items[index + 1]
  const from = pair.key.range[0]
  if (map.items.length === 1) return { from: map.range[0], to: endOf(text, map), text: '{}' }
  if (map.flow) {
    if (index > 0) return { from: endOfPair(text, map.items[index - 1]!), to: endOfPair(text, pair), text: '' }
    return { from, to: next!.key.range[0], text: '' }
  }
  if (isAloneBefore(text, from)) return wholeLines(text, from, endOfPair(text, pair))
  // The first field of an entry of a list: the next one takes its place beside the hyphen, unless a comment stands between them.
  const end = endOfLine(text, endOfPair(text, pair))
  const between = text.slice(end, next!.key.range[0])
  return { from, to: between.trim() === '' ? next!.key.range[0] : end, text: '' }
}

function newEntry(text: string, list: ParsedSeq, index: number, value: unknown, field: string): Splice | undefined {
  const first = list.items[0] as ParsedNode | undefined
  const before = list.items[index - 1] as ParsedNode | undefined
  if (index > list.items.length) return undefined
  if (!first) return { from: list.range[0], to: list.range[1], text: inOneLine([value]) }
  if (list.flow) {
    if (!before) return { from: first.range[0], to: first.range[0], text: `${inOneLine(value)}, ` }
    const end = endOf(text, before)
    return { from: end, to: end, text: `, ${inOneLine(value)}` }
  }
  const indent = columnOf(text, list.range[0])
  const written = `- ${entry(value, field, indent + 2)}`
  if (!before) return { from: list.range[0], to: list.range[0], text: `${written}\n${' '.repeat(indent)}` }
  return afterLine(text, endOf(text, before), `${' '.repeat(indent)}${written}`)
}

function withoutEntry(text: string, list: ParsedSeq, index: number): Splice | undefined {
  const items = list.items as ParsedNode[]
  const item = items[index]!
  if (items.length === 1) return { from: list.range[0], to: endOf(text, list), text: '[]' }
  if (list.flow) {
    if (index > 0) return { from: endOf(text, items[index - 1]!), to: endOf(text, item), text: '' }
    return { from: item.range[0], to: items[1]!.range[0], text: '' }
  }
  const hyphen = hyphenOf(list, index)
  return hyphen !== undefined && isAloneBefore(text, hyphen) ? wholeLines(text, hyphen, endOf(text, item)) : undefined
}

function hyphenOf(list: ParsedSeq, index: number): number | undefined {
  const token = list.srcToken
  if (token?.type !== 'block-seq') return undefined
  return token.items[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset
}

/** Just behind the colon of a field. */
function afterKey({ srcToken }: ParsedPair): number | undefined {
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind')
  return colon && colon.offset + 1
}

function endOfPair(text: string, pair: ParsedPair): number {
  const colon = afterKey(pair) ?? pair.key.range[1]
  return !pair.value || isEmpty(pair.value) ? colon : endOf(text, pair.value)
}

/** Where what is written of a value ends: before the comment, the spaces and the end of its last line. */
function endOf(text: string, node: ParsedNode): number {
  if (isBlock(node)) {
    const last = node.items.at(-1)
    if (isMap(node)) return endOfPair(text, last as ParsedPair)
    return endOf(text, last as ParsedNode)
  }
  const isText = isScalar(node) && (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL)
  return isText ? text.slice(0, node.range[1]).trimEnd().length : node.range[1]
}

function isEmpty(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null && node.range[0] === node.range[1]
}

function isBlock(node: ParsedNode): node is ParsedMap | ParsedSeq {
  return !isAlias(node) && isCollection(node) && !node.flow
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

function isAloneBefore(text: string, offset: number): boolean {
  return text.slice(offset - columnOf(text, offset), offset).trim() === ''
}

function endOfLine(text: string, offset: number): number {
  const next = text.indexOf('\n', offset)
  if (next < 0) return text.length
  return text[next - 1] === '\r' && next - 1 >= offset ? next - 1 : next
}

function afterLine(text: string, offset: number, line: string): Splice {
  const end = endOfLine(text, offset)
  return { from: end, to: end, text: `\n${line}` }
}

function wholeLines(text: string, from: number, to: number): Splice {
  const next = text.indexOf('\n', to)
  return { from: from - columnOf(text, from), to: next < 0 ? text.length : next + 1, text: '' }
}
