/** Changes fields of a file of the directory and leaves every other byte of it as it is: comments, order, quotes, blank lines, ends of lines. */
import { parse } from 'yaml'
import { readableYaml } from '../compile/read-yaml.ts'
import { splitMarkdown } from '../compile/split-markdown.ts'
import type { Problem, Result } from '../result.ts'
import { orderOfFields } from './order-of-fields.ts'
import { isList, isMapping, sameValue } from './same-value.ts'
import { type Path, singleChanges } from './single-changes.ts'
import { spliced } from './splice.ts'

/** A field and its new value: `{ path: ['phones', 0, 'number'], value: '+40264123456' }`. `undefined` removes the field, or the entry of a list. */
export interface FieldChange {
  path: readonly (string | number)[]
  value: unknown
}

/**
 * The text of the file with these changes, made one after another. Fields that are not there are added, with what they stand in;
 * new ones stand where the schema names them. An entry after the last one of a list is added to it.
 * Nothing is checked against the schema: compiling does that. A change that cannot be made in place is a problem, and then nothing is changed.
 */
export function changeFields(file: string, text: string, changes: readonly FieldChange[]): Result<string> {
  const fields = fieldsOfFile(file, text)
  if (!fields.ok) return fields
  const { before, after } = fields.value
  let yaml = fields.value.yaml
  for (const change of changes) {
    const changed = changeField(file, yaml, change)
    if (!changed.ok) return changed
    yaml = changed.value
  }
  return { ok: true, value: before + yaml + after }
}

interface FileParts {
  before: string
  yaml: string
  after: string
}

function fieldsOfFile(file: string, text: string): Result<FileParts> {
  const whole: FileParts = { before: '', yaml: text, after: '' }
  if (!file.endsWith('.md')) return checkedYaml(file, whole, 1)
  const parts = splitMarkdown(file, text)
  if (!parts.ok) return parts
  const yaml = parts.value.fields.text
  const start = text.indexOf('\n') + 1
  return checkedYaml(file, { before: text.slice(0, start), yaml, after: text.slice(start + yaml.length) }, 2)
}

function checkedYaml(file: string, parts: FileParts, firstLine: number): Result<FileParts> {
  const read = readableYaml({ file, text: parts.yaml, firstLine })
  return read.ok ? { ok: true, value: parts } : read
}

function changeField(file: string, yaml: string, { path, value }: FieldChange): Result<string> {
  const before: unknown = parse(yaml, { logLevel: 'error' })
  const wanted = withValue(before, path, value)
  if (!wanted) return refused(file, path, 'There is no such place in this file. Look at the field around it.')
  let text = yaml
  for (const change of singleChanges([], before, wanted.value)) {
    const next = spliced(text, change, orderOfFields(file, change.path.slice(0, -1)))
    if (next === undefined) return refused(file, path, BY_HAND)
    text = next
  }
  return saysWhatIsWanted(text, wanted.value) ? { ok: true, value: text } : refused(file, path, BY_HAND)
}

const BY_HAND = 'This field is written in a form that is not changed by a program. Change it in the file itself.'

function saysWhatIsWanted(text: string, wanted: unknown): boolean {
  try {
    return sameValue(parse(text, { logLevel: 'error' }), wanted)
  } catch {
    return false
  }
}

function refused(file: string, path: Path, message: string): Result<never> {
  const problem: Problem = { file, field: path.join('.'), message }
  return { ok: false, problems: [problem] }
}

/** The whole value with this one in its place; `undefined` if the path leads through a single value or beyond the end of a list. */
function withValue(whole: unknown, path: Path, value: unknown): { value: unknown } | undefined {
  const [step, ...rest] = path
  if (step === undefined) return { value }
  if (typeof step === 'number') {
    const list = whole ?? []
    if (!isList(list) || step < 0 || step > list.length) return undefined
    if (step === list.length && value === undefined) return { value: whole }
    const inside = withValue(list[step], rest, value)
    return inside && { value: [...list.slice(0, step), ...(inside.value === undefined ? [] : [inside.value]), ...list.slice(step + 1)] }
  }
  const map = whole ?? {}
  if (!isMapping(map)) return undefined
  if (!Object.hasOwn(map, step) && value === undefined) return { value: whole }
  const inside = withValue(map[step], rest, value)
  if (!inside) return undefined
  const { [step]: _, ...others } = map
  return { value: inside.value === undefined ? others : { ...map, [step]: inside.value } }
}
