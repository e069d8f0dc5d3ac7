/** A value per city that pages can watch. */
export interface Board<T> {
  get: (city: string) => T
  set: (city: string, value: T) => void
  watch: (listener: () => void) => () => void
}

/** A board on which every city has this value until another is set. */
export function createBoard<T>(unknown: T): Board<T> {
  const values = new Map<string, T>()
  const listeners = new Set<() => void>()
  return {
    get: (city) => values.get(city) ?? unknown,
    set(city, value) {
      values.set(city, value)
      for (const listener of listeners) listener()
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
