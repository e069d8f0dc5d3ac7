import { type RefObject, useEffect, useRef } from 'react'

/** Tells once, for each name, that the element has come into sight. */
export function useOnceSeen(element: RefObject<Element | null>, name: string, tell: () => void): void {
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  useEffect(() => {
    if (!element.current) return
    const eye = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        eye.disconnect()
        latest.current()
      },
      { threshold: 0.5 },
    )
    eye.observe(element.current)
    return () => eye.disconnect()
  }, [element, name])
}
