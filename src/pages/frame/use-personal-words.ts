import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadPersonalWords } from '#i18n/setup.ts'

/** Whether the words around what a reader keeps are here; fetches them. For parts of pages that do not wait for them. */
export function usePersonalWords(): boolean {
  const { i18n } = useTranslation()
  const [here, setHere] = useState<string>()
  const language = i18n.language
  useEffect(() => {
    let current = true
    loadPersonalWords(language).then(
      () => current && setHere(language),
      // Without them the part is not shown.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [language])
  return here === language
}
