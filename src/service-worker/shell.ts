/** Divides the files of the app: what every reader needs, and what some need: the words of a language, the letters of one, and the map. */

type Entry = string | { url: string; revision: string | null }

const WORDS = /locale-(?<language>[a-z]{2,3})-\w+-[\w-]+\.js$/
const MAP = /\bassets\/map\//
const LETTERS = /\bassets\/[\w-]+\.woff2$/

/** The shell is kept at once; the rest when it is first used. */
export function splitShell(entries: readonly Entry[]): { shell: Entry[]; onDemand: string[] } {
  const urlOf = (entry: Entry) => (typeof entry === 'string' ? entry : entry.url)
  return {
    shell: entries.filter((entry) => groupOf(urlOf(entry)) === undefined),
    onDemand: entries.map(urlOf).filter((url) => groupOf(url) !== undefined),
  }
}

/** What a file belongs to that not every reader needs: a language, letters, or the map. */
export function groupOf(url: string): string | undefined {
  return WORDS.exec(url)?.groups?.['language'] ?? (MAP.test(url) ? 'map' : LETTERS.test(url) ? 'letters' : undefined)
}

/** Whether a group is kept whole as soon as one of its files is used: who has opened one map will open others, and headings are bold. */
export function isKeptWhole(group: string | undefined): boolean {
  return group === 'map' || group === 'letters'
}
