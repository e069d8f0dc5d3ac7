import { useSyncExternalStore } from 'react'

const MINUTE = 60_000

function eachMinute(tell: () => void): () => void {
  const timer = setInterval(tell, MINUTE / 2)
  return () => clearInterval(timer)
}

const thisMinute = () => Math.floor(Date.now() / MINUTE)
const noMinute = () => undefined

/** The present minute; `undefined` in a page as it was built, which cannot know when it will be read. */
export function useNow(): Date | undefined {
  const minute = useSyncExternalStore<number | undefined>(eachMinute, thisMinute, noMinute)
  return minute === undefined ? undefined : new Date(minute * MINUTE)
}
