/** A field of a file of the directory, as its author wrote it. */
import { readableYaml } from '../compile/read-yaml.ts'
import { splitMarkdown } from '../compile/split-markdown.ts'

/** The value at this path of a Markdown file's fields; `undefined` when it is not there, or the file cannot be read. */
export function fieldValue(file: string, text: string, path: readonly (string | number)[]): unknown {
  const parts = splitMarkdown(file, text)
  const fields = parts.ok ? readableYaml(parts.value.fields) : parts
  if (!fields.ok) return undefined
  let value: unknown = fields.value
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}
