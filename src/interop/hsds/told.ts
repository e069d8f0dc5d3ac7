/** How an import tells what it does not take over. */

/** Notes what is the matter with a field: `phones.0.number`. */
export type Tell = (field: string, message: string) => void

/** Tells every field of an object that nobody reads; `at` is empty for those of the service itself. */
export function tellUnread(object: Record<string, unknown>, read: readonly string[], at: string, tell: Tell): void {
  for (const [key, value] of Object.entries(object)) {
    const isEmpty = Array.isArray(value) && value.length === 0
    if (!read.includes(key) && !isEmpty) tell(at ? `${at}.${key}` : key, `It has no place here: ${short(value)}`)
  }
}

/** The words, cut to what a field may hold; what was cut is told. */
export function cut(words: string, field: string, tell: Tell): string {
  const text = words.replace(/\s+/g, ' ').trim()
  if (text.length <= 400) return text
  tell(field, `It is longer than 400 characters and was cut: "${text}"`)
  return text.slice(0, 400).trim()
}

/** A value as far as a line of a report can show it. */
export function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 160 ? `${text.slice(0, 160)}…` : text
}

/** The fields without those that are unknown or empty. */
export function filled(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  )
}
