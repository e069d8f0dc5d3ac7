/** Reads YAML that people wrote: never throws, knows the line of each field, explains what is wrong in plain words. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parse, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Problem, Result } from '../result.ts'

/** A piece of YAML inside a file. */
export interface YamlText {
  file: string
  text: string
  /** The line of the file on which the YAML begins, from 1. */
  firstLine: number
}

/** The value the schema makes of the YAML, or every problem in it with its line. */
export function readYaml<S extends z.ZodType>(yaml: YamlText, schema: S): Result<z.output<S>> {
  const readable = readableYaml(yaml)
  if (!readable.ok) return readable
  const checked = schema.safeParse(readable.value)
  if (checked.success) return { ok: true, value: checked.data }
  return { ok: false, problems: schemaProblems(yaml, schema, checked.error) }
}

/** What the YAML says, whether or not a schema allows it, or what keeps it from being read as fields. */
export function readableYaml(yaml: YamlText): Result<object> {
  let data: unknown
  try {
    data = parse(yaml.text, { logLevel: 'error' })
  } catch {
    return { ok: false, problems: syntaxProblems(yaml) }
  }
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return { ok: true, value: data }
  return { ok: false, problems: [{ file: yaml.file, line: yaml.firstLine, message: 'Write the fields here, one a line: "name: …".' }] }
}

/** The line of a field, from 1; the line of its nearest parent when the field is not there. */
export function lineOfField({ text, firstLine }: YamlText, path: readonly PropertyKey[]): number {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' })
  let node: unknown = document.contents
  let offset = 0
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      if (!pair) break
      offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(key)]
      offset = isNode(node) ? (node.range?.[0] ?? offset) : offset
    } else break
  }
  return firstLine + lines.linePos(offset).line - 1
}

function syntaxProblems({ file, text, firstLine }: YamlText): Problem[] {
  const lines = new LineCounter()
  const { errors } = parseDocument(text, { lineCounter: lines, logLevel: 'silent' })
  if (errors.length === 0) {
    return [{ file, line: firstLine, message: 'The fields cannot be read as YAML. Put texts with special characters between quotes.' }]
  }
  return errors.map(({ message, pos }) => ({
    file,
    line: firstLine + lines.linePos(pos[0]).line - 1,
    message: `This is not valid YAML (${message.split(/ at line |\n/)[0]}). Put texts with ": " or special characters between quotes, and keep the indentation.`,
  }))
}

function schemaProblems(yaml: YamlText, schema: z.ZodType, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const path = [...issue.path, key]
        return at(yaml, path, `There is no field "${key}" here. ${nearestField(schema, issue.path, key)}`)
      })
    }
    return [at(yaml, issue.path, messageOf(issue))]
  })
}

function at(yaml: YamlText, path: readonly PropertyKey[], message: string): Problem {
  const field = path.map(String).join('.')
  return { file: yaml.file, line: lineOfField(yaml, path), ...(field && { field }), message }
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && /received undefined/.test(issue.message)) return 'This field is missing. Add it.'
  if (issue.code === 'invalid_type') return `Expected ${issue.expected} here. ${issue.message}`
  if (issue.code === 'invalid_value') return `Write one of: ${issue.values.map(String).join(', ')}.`
  return issue.message
}

/** A hint for a mistyped or misplaced field. */
function nearestField(schema: z.ZodType, path: readonly PropertyKey[], key: string): string {
  if (path.length > 0) return 'Remove it or look at the field’s description in docs/fields.md.'
  const known = 'shape' in schema.def ? Object.keys(schema.def.shape as object) : []
  const near = known.filter((name) => distance(name, key) <= 2)
  return near.length > 0 ? `Did you mean "${near[0]}"?` : `The fields are: ${known.join(', ')}.`
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]!
}
