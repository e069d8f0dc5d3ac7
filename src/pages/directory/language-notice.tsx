import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import type { Translation } from '#content/records/parts.ts'
import { code } from '#i18n/format.ts'
import { SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { Note } from '#ui/note.tsx'
import { inLanguage } from '../paths.ts'

interface Props {
  /** The language of the words on the page. */
  language: string
  translation: Translation | undefined
}

/** Says so when the words are in another language than the reader's, or were made by a machine. */
export function LanguageNotice({ language, translation }: Props) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { pathname } = useLocation()
  if (language !== i18n.language) {
    return (
      <Note icon="languages">
        <p>{t('language.fallback', { language: code(t, `language.${language}`) })}</p>
      </Note>
    )
  }
  if (translation?.by !== 'machine') return null
  return (
    <Note icon="bot">
      <p>
        {t('language.machine')} <Link to={inLanguage(pathname, SOURCE_LANGUAGE)}>{t('language.original')}</Link>
      </p>
      {translation.stale && <p>{t('trust.staleTranslation')}</p>}
    </Note>
  )
}
