/** The mark of source words. A translation names the mark of the words it translates; when they change, it no longer fits. */

/** Stands in the place of a mark in a translation that has just been made, until `npm run content:stamp` has put the right one in. */
export const NOT_MARKED_YET = '000000000000'

/** What a translator translates. Keywords are not part of it: every language has its own. */
export interface SourceWords {
  title: string
  summary?: string
  notes?: Record<string, string>
  doubts?: string[]
  body: string
}

/** Twelve hexadecimal digits that change whenever a word changes, and never when only a fact does. */
export async function wordsMark({ title, summary = '', notes = {}, doubts = [], body }: SourceWords): Promise<string> {
  const sortedNotes = Object.entries(notes).sort(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify([title, summary, sortedNotes, doubts, body.replace(/\s+/g, ' ').trim()])
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest).subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
