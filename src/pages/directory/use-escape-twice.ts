import { useEffect, useLayoutEffect, useRef } from 'react'

const LONGEST_PAUSE = 1500

/** The time of the press before, also when the page has changed since. */
let first: number | undefined

/** Whether this press is the second of two. Times in milliseconds. */
export function isSecondPress(first: number | undefined, second: number): boolean {
  return first !== undefined && second - first <= LONGEST_PAUSE
}

/** Calls `leave` when Escape is pressed twice, one soon after the other, with no other key between. */
export function useEscapeTwice(leave: () => void): void {
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  // Ready before the page is seen.
  useLayoutEffect(() => {
    const press = ({ key, repeat, timeStamp }: KeyboardEvent) => {
      if (repeat) return
      if (key !== 'Escape' || somethingTakesEscape()) first = undefined
      else if (isSecondPress(first, timeStamp)) latest.current()
      else first = timeStamp
    }
    // Before those who close something with the same press.
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [])
}

/** A dialog or the meaning of a word is open: Escape closes it. */
function somethingTakesEscape(): boolean {
  return document.querySelector('dialog[open], bdi[aria-expanded="true"]') !== null
}
