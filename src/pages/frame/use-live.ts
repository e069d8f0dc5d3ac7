import { useSyncExternalStore } from 'react'
import type { Live } from '#store/live.ts'

const nothing = { get: () => undefined, watch: () => () => undefined }

/** The newest answer of what the device keeps; `undefined` before the first, and in a page as it was built. */
export function useLive<T>(live: Live<T> | undefined): T | undefined {
  const { watch, get } = live ?? (nothing as Live<T>)
  return useSyncExternalStore(watch, get, () => undefined)
}
