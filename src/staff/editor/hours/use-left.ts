import { type FocusEvent, useEffect, useRef } from 'react'

/**
 * For the blur of a group of fields: calls back once focus has left all of them. If the press of a pointer took it, only when that
 * has ended: what appears then must not push away the button that is being pressed.
 */
export function useLeft(onLeft: () => void): (event: FocusEvent<HTMLElement>) => void {
  const pressed = useRef(false)
  useEffect(() => {
    const down = () => {
      pressed.current = true
    }
    const up = () => {
      pressed.current = false
    }
    document.addEventListener('pointerdown', down, true)
    document.addEventListener('pointerup', up, true)
    document.addEventListener('pointercancel', up, true)
    return () => {
      document.removeEventListener('pointerdown', down, true)
      document.removeEventListener('pointerup', up, true)
      document.removeEventListener('pointercancel', up, true)
    }
  }, [])
  return ({ currentTarget, relatedTarget }) => {
    if (currentTarget.contains(relatedTarget)) return
    if (!pressed.current) onLeft()
    // The click comes right after the pointer is up.
    else document.addEventListener('pointerup', () => setTimeout(onLeft), { once: true })
  }
}
