/** Entries of a list of papers, as files have them: a code alone, or a code with conditions. Pure. */

export interface Paper {
  document: string
  /** Only people in this situation need it. */
  if: string | undefined
  form: string | undefined
  /** How many, when more than one. */
  count: number | undefined
}

/** What can be said of a paper beside its code. */
export type Condition = 'if' | 'form' | 'count'

/** The entry as a paper; `undefined` for what is none. */
export function readPaper(entry: unknown): Paper | undefined {
  if (typeof entry === 'string') return { document: entry, if: undefined, form: undefined, count: undefined }
  const fields = fieldsOf(entry)
  if (typeof fields?.['document'] !== 'string') return undefined
  return { document: fields['document'], if: textOf(fields['if']), form: textOf(fields['form']), count: numberOf(fields['count']) }
}

/** The entry with another condition, or without it. All else that stands in it stays; a code without conditions stands alone. */
export function changePaper(entry: unknown, condition: Condition, value: string | number | undefined): unknown {
  const { [condition]: _, ...others } = fieldsOf(entry) ?? { document: entry }
  if (value !== undefined) return { ...others, [condition]: value }
  return Object.keys(others).length === 1 && 'document' in others ? others['document'] : others
}

/** Whether a paper stands in the list twice for the same people. */
export function hasTwins(entries: readonly unknown[]): boolean {
  const papers = entries.flatMap((entry) => readPaper(entry) ?? [])
  return new Set(papers.map((paper) => `${paper.document} ${paper.if ?? 'everyone'}`)).size < papers.length
}

function fieldsOf(entry: unknown): Record<string, unknown> | undefined {
  return typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? (entry as Record<string, unknown>) : undefined
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}
