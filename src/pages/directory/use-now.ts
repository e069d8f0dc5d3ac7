/** The clock of a page. All that show the time change together, in small pieces, so that a finger never waits for them. */
import { startTransition, useEffect, useState } from 'react'

const MINUTE = 60_000

let minute: number | undefined
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<(minute: number) => void>()

/** Sets the clock. A page that is built in the browser does so first, and is right from its first moment. */
export function setClock(): void {
  const present = Math.floor(Date.now() / MINUTE)
  if (present === minute) return
  minute = present
  startTransition(() => {
    for (const listener of listeners) listener(present)
  })
}

function watchClock(listener: (minute: number) => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(setClock, MINUTE / 2)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The present minute; `undefined` in a page as it was built, which cannot know when it will be read. */
export function useNow(): Date | undefined {
  const [shown, setShown] = useState(minute)
  useEffect(() => {
    const stop = watchClock(setShown)
    setClock()
    // Another may have set the clock between the drawing of this part and now.
    startTransition(() => setShown(minute))
    return stop
  }, [])
  return shown === undefined ? undefined : new Date(shown * MINUTE)
}
