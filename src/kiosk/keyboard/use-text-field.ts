import { type RefObject, useEffect, useState } from 'react'
import { isTextField, type TextField } from './text-field.ts'

/** The field for text that has the focus. It keeps it while keys of the keyboard are pressed. */
export function useTextField(keyboard: RefObject<HTMLElement | null>): TextField | undefined {
  const [field, setField] = useState<TextField>()
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    let pressed = false
    const look = () => {
      const { activeElement } = document
      if (signal.aborted || keyboard.current?.contains(activeElement)) return
      setField(isTextField(activeElement) ? activeElement : undefined)
    }
    const lookSoon = () => setTimeout(() => pressed || look())
    const listen = (name: string, act: () => void) => document.addEventListener(name, act, { signal, capture: true, passive: true })
    look()
    const stay = (event: Event) => event.preventDefault()
    for (const name of ['pointerdown', 'mousedown']) keyboard.current!.addEventListener(name, stay, { signal })
    // As long as a finger is down nothing goes: what lies under it would move away.
    listen('pointerdown', () => {
      pressed = true
    })
    for (const name of ['pointerup', 'pointercancel'])
      listen(name, () => {
        pressed = false
        lookSoon()
      })
    for (const name of ['focusin', 'focusout']) listen(name, lookSoon)
    // A field that has gone with its page does not tell.
    const pages = new MutationObserver(() => pressed || look())
    pages.observe(document.body, { childList: true, subtree: true })
    return () => {
      listening.abort()
      pages.disconnect()
    }
  }, [keyboard])
  return field
}
