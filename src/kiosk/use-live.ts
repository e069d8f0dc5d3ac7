import { useSyncExternalStore } from 'react'
import type { Live } from '#store/live.ts'

/** The newest answer of what the desk keeps; `undefined` before the first. */
export function useLive<T>({ get, watch }: Live<T>): T | undefined {
  return useSyncExternalStore(watch, get)
}
