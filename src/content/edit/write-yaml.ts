/** Writes values as the authors of the directory write them: short lists and small facts on one line, places and phones over several. */
import { parse, Scalar } from 'yaml'
import { isList, isMapping } from './same-value.ts'

/** Lists whose entries take a line for each of their fields. */
const TALL_ENTRIES = new Set(['locations', 'phones', 'contacts'])
const LONG_WORDS = 60
const FOLDED_WIDTH = 120

/** Whether the value of this field takes several lines of its own below the name of the field. */
export function standsInLines(value: unknown): boolean {
  if (isList(value)) return value.some((item) => isMapping(item) || (typeof item === 'string' && isSentence(item)))
  if (!isMapping(value)) return false
  const values = Object.values(value)
  return values.some((item) => isList(item) || isMapping(item)) || values.some(isLong)
}

/** Whether an entry of this list takes several lines. */
function entryStandsInLines(value: unknown, field: string): boolean {
  if (!isMapping(value) || Object.keys(value).length === 0) return false
  return isTall(field) || Object.values(value).some((item) => isList(item) || isMapping(item))
}

/** The value on one line: `[ro, en]`, `{ on: 2026-11-21, how: phone }`. */
export function inOneLine(value: unknown): string {
  return flow(value)
}

/** A single value or one-line collection after the name of a field, or after the hyphen of a list. */
export function afterColon(value: unknown): string {
  return isList(value) || isMapping(value) ? flow(value) : scalar(value, false)
}

/** The value over several lines. The first line has no indentation: the caller has put it there. Lines end with `\n`. */
export function inLines(value: unknown, field: string, indent: number): string {
  const margin = `\n${' '.repeat(indent)}`
  if (isList(value)) return value.map((item) => `- ${entry(item, field, indent + 2)}`).join(margin)
  if (isMapping(value))
    return Object.entries(value)
      .map(([key, item]) => pairInLines(key, item, indent))
      .join(margin)
  return scalar(value, false)
}

/** A field and its value, in a map that stands over several lines. */
export function pairInLines(key: string, value: unknown, indent: number): string {
  if (!standsInLines(value)) return `${name(key, false)}: ${afterColon(value)}`
  return `${name(key, false)}:\n${' '.repeat(indent + 2)}${inLines(value, key, indent + 2)}`
}

/** A field and its value, in a map on one line. */
export function pairInOneLine(key: string, value: unknown): string {
  return `${name(key, true)}: ${flow(value)}`
}

/** An entry of a list, without its hyphen. */
export function entry(value: unknown, field: string, indent: number): string {
  return entryStandsInLines(value, field) ? inLines(value, field, indent) : afterColon(value)
}

/** The value in the quotes that stand around the old one. `source` is how the old value is written in the file. */
export function likeBefore(value: unknown, old: Scalar, source: string, inFlow: boolean): string {
  if (typeof value !== 'string') return scalar(value, inFlow)
  if (old.type === Scalar.QUOTE_DOUBLE) return JSON.stringify(value)
  if (old.type === Scalar.QUOTE_SINGLE && !/[\r\n]/.test(value)) return `'${value.replaceAll("'", "''")}'`
  if (old.type === Scalar.BLOCK_FOLDED) return folded(value, source) ?? JSON.stringify(value)
  return scalar(value, inFlow)
}

function isTall(field: string): boolean {
  return TALL_ENTRIES.has(field)
}

function isLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > LONG_WORDS
}

function isSentence(words: string): boolean {
  return words.length > LONG_WORDS || /^\S+( \S+){3,}\.$/.test(words)
}

function flow(value: unknown): string {
  if (isList(value)) return `[${value.map(flow).join(', ')}]`
  if (!isMapping(value)) return scalar(value, true)
  const pairs = Object.entries(value).map(([key, item]) => pairInOneLine(key, item))
  return pairs.length > 0 ? `{ ${pairs.join(', ')} }` : '{}'
}

/** Names of fields have no quotes: `on` is one of them. */
function name(key: string, inFlow: boolean): string {
  return /^[a-z]+(_[a-z]+)*$/.test(key) ? key : scalar(key, inFlow)
}

/** Without quotes where nobody could read it otherwise. A JSON text is a YAML text in double quotes (YAML 1.2, 1.3). */
function scalar(value: unknown, inFlow: boolean): string {
  if (typeof value !== 'string') return String(value)
  return isPlain(value, inFlow) ? value : JSON.stringify(value)
}

function isPlain(words: string, inFlow: boolean): boolean {
  // Older readers of YAML take these for true and false.
  if (/^(yes|no|on|off|y|n)$/i.test(words)) return false
  const address = !inFlow && /^https?:\/\/[^\s#]+$/.test(words)
  if (!address && !/^[\p{L}\p{N}][^:#\p{C}"'`{}[\]\\]*$/u.test(words)) return false
  return readsAs(inFlow ? `[${words}]` : `- ${words}`, words) && readsAs(inFlow ? `{ k: ${words} }` : `k: ${words}`, words)
}

function readsAs(yaml: string, words: string): boolean {
  try {
    const read = Object.values(parse(yaml, { logLevel: 'silent' }) as object)
    return read.length === 1 && read[0] === words
  } catch {
    return false
  }
}

/** Folded text (YAML 1.2, 8.1.3) with the indentation it had; only words with single spaces between them can be folded. */
function folded(words: string, source: string): string | undefined {
  const margin = /^(?<header>>-[ \t]*)\r?\n(?<indent> +)\S/.exec(source)?.groups
  if (!margin || !/^\S+( \S+)*$/.test(words)) return undefined
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length + margin['indent']!.length <= FOLDED_WIDTH)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return `${margin['header']}\n${lines.map((line) => `${margin['indent']}${line}`).join('\n')}`
}
