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

/** Says so when the words are in another language than the reader's, and when a machine made them. */
export function LanguageNotice({ language, translation }: Props) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { pathname } = useLocation()
  const isForeign = language !== i18n.language
  const isByMachine = translation?.by === 'machine'
  return (
    <>
      {isForeign && (
        <Note icon="languages">
          <p>{t('language.fallback', { language: code(t, `language.${language}`) })}</p>
        </Note>
      )}
      {isByMachine && (
        <Note icon="bot">
          <p>
            {t('language.machine')} <Link to={inLanguage(pathname, SOURCE_LANGUAGE)}>{t('language.original')}</Link>
          </p>
          {translation.stale && <p>{t('trust.staleTranslation')}</p>}
        </Note>
      )}
    </>
  )
}
