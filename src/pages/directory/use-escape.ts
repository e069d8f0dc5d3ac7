import { useEffect, useEffectEvent } from 'react'

/** Calls `close` when Escape is pressed. All who listen hear the same press, also when the page is drawn anew between one and the next. */
export function useEscape(close: () => void): void {
  const closeNow = useEffectEvent(close)
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') closeNow()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
    // Once: a listener that is put in while the press goes round does not hear it.
  }, [])
}
