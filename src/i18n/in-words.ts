import { useTranslation } from 'react-i18next'

/** Of names in several languages: the one in the reader's, else the English one, with its language. */
export function useInWords(): (texts: Record<string, string>) => { text: string; language: string } {
  const { i18n } = useTranslation()
  return (texts) => {
    const language = i18n.language in texts ? i18n.language : 'en'
    return { text: texts[language] ?? '', language }
  }
}
