/** What can go wrong in a way that an author can mend, and how it is told. */

/** One thing to mend: where it is, what is wrong and how to mend it. */
export interface Problem {
  file: string
  /** Line in the file, from 1. */
  line?: number
  field?: string
  message: string
}

export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

/** A problem as one line: `content/…/igi-cluj.md:12 opening_hours: what is wrong, how to mend it`. */
export function describeProblem({ file, line, field, message }: Problem): string {
  return `${file}${line ? `:${line}` : ''}${field ? ` ${field}` : ''}: ${message}`.replace(/\s+/g, ' ')
}
