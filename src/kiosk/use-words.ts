import { useEffect, useState } from 'react'
import { loadDeskWords } from '#i18n/desk-words.ts'
import { loadedLanguage, loadPersonalWords } from '#i18n/setup.ts'

/** All words that a visitor's screen needs in a language. Throws as `loadLanguage` does. */
export async function loadVisitorsWords(language: string): Promise<void> {
  await Promise.all([loadPersonalWords(language), loadDeskWords(language)])
}

/** The words of a language; until they are here, those shown before. The first language has to be loaded. */
export function useWords(language: string): ReturnType<typeof loadedLanguage> {
  const [shown, setShown] = useState(language)
  useEffect(() => {
    let wanted = true
    void loadVisitorsWords(language).then(
      () => wanted && setShown(language),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [language])
  return loadedLanguage(shown)
}
