/** Divides the files of the app: what every reader needs, and the words of each language. */

type Entry = string | { url: string; revision: string | null }

const WORDS = /locale-(?<language>[a-z]{2,3})-\w+-[\w-]+\.js$/

/** The shell is kept at once; words only of the languages the reader uses. */
export function splitShell(entries: readonly Entry[]): { shell: Entry[]; words: string[] } {
  const urlOf = (entry: Entry) => (typeof entry === 'string' ? entry : entry.url)
  return {
    shell: entries.filter((entry) => !WORDS.test(urlOf(entry))),
    words: entries.map(urlOf).filter((url) => WORDS.test(url)),
  }
}

/** The language whose words a file holds. */
export function languageOf(url: string): string | undefined {
  return WORDS.exec(url)?.groups?.['language']
}
