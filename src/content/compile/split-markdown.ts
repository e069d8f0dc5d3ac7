/** Takes a Markdown file apart: the fields between the two lines of hyphens, and the body. */
import type { Result } from '../result.ts'
import type { YamlText } from './read-yaml.ts'

export interface MarkdownFile {
  file: string
  fields: YamlText
  body: string
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number
}

const PARTS = /^---[ \t]*\r?\n(?<fields>.*?)^---[ \t]*(?:\r?\n(?<body>.*))?$/ms

/** The parts of the file, or the one thing that is wrong with its form. */
export function splitMarkdown(file: string, text: string): Result<MarkdownFile> {
  const match = PARTS.exec(text)
  if (!match?.groups || match.index > 0) {
    const message = 'Start the file with its fields between two lines of three hyphens (---).'
    return { ok: false, problems: [{ file, line: 1, message }] }
  }
  const { fields = '', body = '' } = match.groups
  const bodyLine = 3 + (fields.match(/\n/g)?.length ?? 0)
  return {
    ok: true,
    value: { file, fields: { file, text: fields, firstLine: 2 }, body, bodyLine },
  }
}
