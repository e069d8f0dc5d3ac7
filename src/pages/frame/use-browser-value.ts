import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** What only the browser knows and never changes; `asBuilt` in a page as it was built. */
export function useBrowserValue<T>(read: () => T, asBuilt: T): T {
  return useSyncExternalStore(never, read, () => asBuilt)
}
