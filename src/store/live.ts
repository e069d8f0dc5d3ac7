/** Answers of the database that stay true: asked again whenever what they were read from changes, in any tab. */
import Dexie, { liveQuery } from 'dexie'

export interface Live<T> {
  /** The newest answer; `undefined` before the first. The same value until something has changed. */
  get: () => T | undefined
  /** Tells the listener of every answer from now on; asks the database as long as somebody listens. */
  watch: (listener: () => void) => () => void
}

/** The answer of `query`, kept true. Where nothing can be stored it is `otherwise`. */
export function live<T>(query: () => Promise<T>, otherwise: T): Live<T> {
  // liveQuery waits for ever for a database that is not there or cannot be opened.
  const asked = () => query().catch(() => otherwise)
  const listeners = new Set<() => void>()
  let value: T | undefined
  let stop: (() => void) | undefined
  const tell = (next: T) => {
    value = next
    for (const listener of listeners) listener()
  }
  return {
    get: () => value,
    watch(listener) {
      listeners.add(listener)
      if (!stop) {
        const subscription = liveQuery(asked).subscribe(tell)
        stop = () => subscription.unsubscribe()
        if (!Dexie.dependencies.indexedDB) tell(otherwise)
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = undefined
      }
    },
  }
}
