import { useEffect, useState } from 'react'
import type { LanguageCode } from '#i18n/languages.ts'
import { loadVisitorsWords } from '../use-words.ts'

const EACH = 5000
/** Who has touched the screen reads it; it waits as long for them. */
const AFTER_A_TOUCH = 30_000

/**
 * Which language the screen speaks at this moment: each in its turn, when its words are here. It stands still for who
 * wants less motion, and after a touch or a key.
 */
export function useTurn(languages: readonly LanguageCode[]): LanguageCode | undefined {
  const [spoken, setSpoken] = useState<LanguageCode>()
  useEffect(() => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)')
    let at = 0
    let wanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const next = async () => {
      timer = setTimeout(() => void next(), EACH)
      const language = languages[at++ % languages.length]!
      const here = await loadVisitorsWords(language).then(
        () => true,
        () => false,
      )
      if (here && wanted) setSpoken(language)
    }
    const wait = () => {
      clearTimeout(timer)
      if (!still.matches) timer = setTimeout(() => void next(), AFTER_A_TOUCH)
    }
    if (!still.matches) void next()
    still.addEventListener('change', wait)
    document.addEventListener('pointerdown', wait)
    document.addEventListener('keydown', wait)
    return () => {
      wanted = false
      clearTimeout(timer)
      still.removeEventListener('change', wait)
      document.removeEventListener('pointerdown', wait)
      document.removeEventListener('keydown', wait)
    }
  }, [languages])
  return spoken
}
