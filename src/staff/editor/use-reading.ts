import { useEffect } from 'react'

/** Tells whether a field says something that can be kept; a field that goes away holds nobody up. */
export function useReading(isGood: boolean, onReading: ((isGood: boolean) => void) | undefined): void {
  useEffect(() => {
    onReading?.(isGood)
    return () => onReading?.(true)
  }, [isGood, onReading])
}
