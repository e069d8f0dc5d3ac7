import { useEffect, useState } from 'react'
import type { MapTheme } from './map-colours.ts'

/** The theme of the reader's device. */
export function useMapTheme(): MapTheme {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const change = () => setDark(query.matches)
    query.addEventListener('change', change)
    return () => query.removeEventListener('change', change)
  }, [])
  return dark ? 'dark' : 'light'
}
