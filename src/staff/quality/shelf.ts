/** What somebody has brought in from files: kept in memory, for as long as the page is open, and nowhere else. */
import { type Outside, readOutside, withMore } from '#content/quality/outside-files.ts'

export interface Shelf {
  get: () => Outside
  /** The function it gives back stops the watching. */
  watch: (tell: () => void) => () => void
  add: (files: readonly File[]) => Promise<void>
  clear: () => void
}

const EMPTY: Outside = { reports: [], links: [], problems: [] }

export function emptyShelf(): Shelf {
  let outside = EMPTY
  const watchers = new Set<() => void>()
  const put = (next: Outside) => {
    outside = next
    for (const tell of watchers) tell()
  }
  return {
    get: () => outside,
    watch: (tell) => {
      watchers.add(tell)
      return () => void watchers.delete(tell)
    },
    add: async (files) => {
      const texts = new Map<string, string>()
      for (const file of files) texts.set(freeName(file.name, texts), await file.text())
      put(withMore(outside, readOutside(texts)))
    },
    clear: () => put(EMPTY),
  }
}

/** Two files of two folders may have one name. */
function freeName(name: string, taken: ReadonlyMap<string, string>): string {
  for (let number = 2; ; number++) {
    if (!taken.has(name)) return name
    if (!taken.has(`${name} (${number})`)) return `${name} (${number})`
  }
}
