import { useLayoutEffect } from 'react'

/** How the whole document stands: large and far away for visitors, ordinary for those who work here. */
export function useDeskPlace(place: 'visitors' | 'staff', language: string): void {
  useLayoutEffect(() => {
    const root = document.documentElement
    if (place === 'visitors') {
      root.dataset['place'] = 'desk'
      return
    }
    delete root.dataset['place']
    root.lang = language
    root.dir = 'ltr'
  }, [place, language])
}
