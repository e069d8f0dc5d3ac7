import { useEffect, useRef } from 'react'

const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'input'] as const

/** Does this once nobody has touched the screen for so many seconds. */
export function useUntouched(seconds: number, onUntouched: () => void): void {
  const act = useRef(onUntouched)
  useEffect(() => {
    act.current = onUntouched
  })
  useEffect(() => {
    let timer = 0
    const begin = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => act.current(), seconds * 1000)
    }
    begin()
    for (const touch of TOUCHES) window.addEventListener(touch, begin, { capture: true, passive: true })
    return () => {
      window.clearTimeout(timer)
      for (const touch of TOUCHES) window.removeEventListener(touch, begin, { capture: true })
    }
  }, [seconds])
}
