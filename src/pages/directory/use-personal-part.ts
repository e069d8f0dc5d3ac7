import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadPersonalWords } from '#i18n/setup.ts'

/** A part of a page that comes, with its words, once it is wanted; `missing` when it could not be fetched. `load` stays the same. */
export function usePersonalPart<Part>(load: () => Promise<Part>, wanted: boolean): { part: Part } | 'missing' | undefined {
  const { language } = useTranslation().i18n
  const [loaded, setLoaded] = useState<{ language: string; as: { part: Part } | 'missing' }>()
  useEffect(() => {
    if (!wanted) return
    let current = true
    const show = (as: { part: Part } | 'missing') => current && setLoaded({ language, as })
    Promise.all([load(), loadPersonalWords(language)]).then(
      ([part]) => show({ part }),
      () => show('missing'),
    )
    return () => {
      current = false
    }
  }, [load, wanted, language])
  return wanted && loaded?.language === language ? loaded.as : undefined
}
