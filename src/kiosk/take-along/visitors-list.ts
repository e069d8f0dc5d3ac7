/** What a visitor collects to take along: keys of pages, in the order in which they were chosen. Lives as long as the page. */

export interface VisitorsList {
  all: () => readonly string[]
  watch: (listener: () => void) => () => void
  add: (key: string) => void
  remove: (key: string) => void
}

export function createVisitorsList(): VisitorsList {
  const listeners = new Set<() => void>()
  let keys: readonly string[] = []
  const show = (next: readonly string[]) => {
    keys = next
    for (const listener of listeners) listener()
  }
  return {
    all: () => keys,
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    add: (key) => show(keys.includes(key) ? keys : [...keys, key]),
    remove: (key) => show(keys.filter((kept) => kept !== key)),
  }
}
