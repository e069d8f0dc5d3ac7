/** Changes single values of a YAML text and leaves every other character, comments too, as it stands. */
import { isCollection, isMap, isNode, isScalar, isSeq, parse, parseDocument, type YAMLMap } from 'yaml'

/** A value to set: its way through the text, and what shall stand there. All of the way but its last part exists. */
export interface YamlChange {
  path: readonly (string | number)[]
  value: YamlValue
}
export type YamlValue = string | readonly string[] | Readonly<Record<string, string>>

interface Edit {
  from: number
  until: number
  text: string
}

/** The text with the changes. Throws when a way leads nowhere: callers take their ways from the same text. */
export function withYamlChanges(text: string, changes: readonly YamlChange[]): string {
  const { contents } = parseDocument(text, { logLevel: 'silent' })
  if (contents === null && changes.length > 0) return changes.map(({ path, value }) => `${entry(path[0]!, value, '')}\n`).join('')
  const edits = changes.map(({ path, value }) => editFor(text, contents, path, value))
  // From the end, so that places before it stay where they are; of several at one place the first comes first.
  const fromTheEnd = edits.map((edit, index) => ({ ...edit, index })).sort((a, b) => b.from - a.from || b.index - a.index)
  return fromTheEnd.reduce((before, edit) => before.slice(0, edit.from) + edit.text + before.slice(edit.until), text)
}

function editFor(text: string, root: unknown, path: readonly (string | number)[], value: YamlValue): Edit {
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => (isCollection(node) ? node.get(key, true) : undefined), root)
  const key = path.at(-1)!
  if (!isCollection(parent)) throw new Error(`There is no ${path.slice(0, -1).join('.')} in this YAML.`)
  const node: unknown = parent.get(key, true)
  if (isNode(node) && node.range) return replacement(text, node, node.range, parent.flow === true, value)
  if (!isMap(parent)) throw new Error(`There is no ${path.join('.')} in this YAML.`)
  return insertion(text, parent, key, value)
}

function replacement(text: string, node: unknown, [from, until]: readonly number[], inFlow: boolean, value: YamlValue): Edit {
  const old = text.slice(from, until)
  const closing = /\s*$/.exec(old)![0]
  const isFlow = inFlow || (isCollection(node) ? node.flow === true : true)
  const isBlockText = isScalar(node) && node.type?.startsWith('BLOCK')
  if (typeof value === 'string') return { from: from!, until: until!, text: `${scalar(value, inFlow)}${isBlockText ? '\n' : closing}` }
  if (isFlow || !isSeq(node) || !Array.isArray(value)) return { from: from!, until: until!, text: `${flow(value)}${closing}` }
  const indent = columnOf(text, from!)
  const items = value.map((item: string) => `- ${scalar(item, false)}`)
  return { from: from!, until: until!, text: `${items.join(`\n${indent}`)}${closing}` }
}

/** A new entry after the last of its map. */
function insertion(text: string, parent: YAMLMap, key: string | number, value: YamlValue): Edit {
  const last = parent.items.at(-1)
  const end = last && isNode(last.value) && last.value.range ? last.value.range[1] : undefined
  if (end === undefined) throw new Error(`Nothing stands beside ${key} in this YAML.`)
  const from = end - /\s*$/.exec(text.slice(0, end))![0].length
  if (parent.flow) return { from, until: from, text: `, ${key}: ${typeof value === 'string' ? scalar(value, true) : flow(value)}` }
  const firstKey = parent.items[0]!.key
  const indent = columnOf(text, isNode(firstKey) ? firstKey.range![0] : 0)
  const lineEnd = text.indexOf('\n', from)
  const place = lineEnd < 0 ? text.length : lineEnd
  return { from: place, until: place, text: `\n${entry(key, value, indent)}` }
}

/** One entry of a map on lines of its own, as authors write it. */
export function entry(key: string | number, value: YamlValue, indent: string): string {
  if (typeof value === 'string') return `${indent}${scalar(String(key), false)}: ${scalar(value, false)}`
  if (Array.isArray(value)) return [`${indent}${key}:`, ...value.map((item: string) => `${indent}  - ${scalar(item, false)}`)].join('\n')
  const entries = Object.entries(value as Record<string, string>)
  return [`${indent}${key}:`, ...entries.map(([name, words]) => entry(name, words, `${indent}  `))].join('\n')
}

/** A list or map on one line. */
export function flow(value: Exclude<YamlValue, string>): string {
  if (Array.isArray(value)) return `[${value.map((item: string) => scalar(item, true)).join(', ')}]`
  const entries = Object.entries(value as Record<string, string>)
  return `{ ${entries.map(([key, words]) => `${scalar(key, true)}: ${scalar(words, true)}`).join(', ')} }`
}

/** Words as they stand where YAML reads them as such, in a map and in a list, else between quotes. */
function scalar(words: string, inFlow: boolean): string {
  const [inMap, inList] = inFlow ? [`{ k: ${words} }`, `[${words}, x]`] : [`k: ${words} # x`, `- ${words} # x`]
  const isPlain = !/[\n\r]/.test(words) && read(inMap)['k'] === words && read(inList)['0'] === words
  return isPlain ? words : JSON.stringify(words)
}

/** The entries of a small map or list; none when it cannot be read. */
function read(yaml: string): Readonly<Record<string, unknown>> {
  try {
    return { ...(parse(yaml, { logLevel: 'error' }) as object) } as Record<string, unknown>
  } catch {
    return {}
  }
}

function columnOf(text: string, offset: number): string {
  return ' '.repeat(offset - (text.lastIndexOf('\n', offset - 1) + 1))
}
