/** The line of its file that a finding is about. */
import type { Finding } from '../checks/check.ts'
import type { ContentFiles } from '../compile/parse-pages.ts'
import { lineOfField } from '../compile/read-yaml.ts'
import { splitMarkdown } from '../compile/split-markdown.ts'

/**
 * The line, from 1: of the quoted words, else of the field, else of the nearest field that is there.
 * `undefined` when the finding names neither, or its file is not at hand.
 */
export function lineOfFinding({ file, field, quote }: Finding, files: ContentFiles): number | undefined {
  const text = files.get(file)
  if (text === undefined) return undefined
  const line = quote === undefined ? undefined : lineOfWords(text, quote)
  if (line !== undefined || field === undefined) return line
  const path = field.split('.')
  if (!file.endsWith('.md')) return lineOfField({ file, text, firstLine: 1 }, path)
  const parts = splitMarkdown(file, text)
  return parts.ok ? lineOfField(parts.value.fields, path) : undefined
}

/** A quote lacks the marks of Markdown and the line ends of the file; its first words are enough to find it. */
function lineOfWords(text: string, quote: string): number | undefined {
  const words = quote.replace(/ …$/, '').split(/\s+/).map(escaped)
  for (let count = words.length; count > 0; count--) {
    const found = new RegExp(words.slice(0, count).join('[\\s*_[\\]\\\\]+')).exec(text)
    if (found) return text.slice(0, found.index).split('\n').length
  }
  return undefined
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
