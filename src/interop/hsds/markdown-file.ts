/** Writes a Markdown file of content: fields between two lines of hyphens, then plain paragraphs. */

/** A field with its value and, if its author has something to do, a comment above it. Fields without a value are left out. */
export type Field = [name: string, value: unknown, comment?: string]

/** Values are written as JSON, which is YAML, too: https://yaml.org/spec/1.2.2/#12-overview-of-yaml */
export function markdownFile(fields: readonly Field[], paragraphs: readonly string[]): string {
  const lines = fields.flatMap(([name, value, comment]) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0 && name !== 'sources')) return []
    return [...(comment ? [`# ${comment}`] : []), `${name}:${yaml(value)}`]
  })
  const body = paragraphs.map((paragraph) => `\n${escaped(paragraph)}\n`).join('')
  return `---\n${lines.join('\n')}\n---\n${body}`
}

/** The paragraphs of a plain text, each in one line. */
export function plainParagraphs(text: string): string[] {
  return text
    .split(/\n+/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
}

/** Lists of objects have a line each; words stand between quotes, so that no word is taken for a number or for "no". */
function yaml(value: unknown): string {
  if (Array.isArray(value) && value.some((item) => typeof item === 'object')) return value.map((item) => `\n  - ${flow(item)}`).join('')
  return ` ${flow(value)}`
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, field]) => `${key}: ${flow(field)}`)
      .join(', ')} }`
  }
  return JSON.stringify(value)
}

/** Words as words, also where Markdown would see a heading, a list or HTML in them. */
function escaped(paragraph: string): string {
  return paragraph
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^([-+=])|^(\d+)([.)])/, (_, sign, digits, dot) => (sign ? `\\${sign}` : `${digits}\\${dot}`))
}
