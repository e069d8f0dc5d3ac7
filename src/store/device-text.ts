/** Short texts that the browser keeps for this site, by name. A browser that keeps nothing has none, and is not told so. */
import { leavesNothing } from './leave-nothing.ts'

/** For a reader who leaves nothing behind: gone with the page. */
const inMemory = new Map<string, string>()

/** The kept text; `undefined` when there is none or the browser keeps nothing. */
export function keptText(name: string): string | undefined {
  if (leavesNothing()) return inMemory.get(name)
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

/** The names of all kept texts. */
export function keptNames(): string[] {
  if (leavesNothing()) return [...inMemory.keys()]
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}

/** Keeps the text, or forgets it. */
export function keepText(name: string, text: string | undefined): void {
  if (leavesNothing()) {
    if (text === undefined) inMemory.delete(name)
    else inMemory.set(name, text)
    return
  }
  try {
    if (text === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, text)
  } catch {
    // Nothing is kept; the next visit begins as the first did.
  }
}
