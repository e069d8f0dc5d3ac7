import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import type { TermView } from '#content/views.ts'
import { code } from '#i18n/format.ts'
import { Words } from '#i18n/words.tsx'
import { paths } from '../paths.ts'

/** "Permis de ședere (Romanian): residence permit", what it is, and where to read on, unless that is here. */
export function TermMeaning({ term, city }: { term: TermView; city: string }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { pathname } = useLocation()
  const { facts, words, language } = term
  const place = { language: i18n.language, city }
  const more = facts.guide ? paths.guide(place, facts.guide) : facts.service ? paths.service(place, facts.service) : undefined
  return (
    <>
      <p>
        <b>
          <Words as="bdi" text={facts.term} language={facts.language} />
        </b>{' '}
        <span className="soft">({code(t, `language.${facts.language}`)})</span>:{' '}
        <b>
          <Words text={words.word} language={language} />
        </b>
      </p>
      <p className="small">
        <Words text={words.meaning} language={language} />
      </p>
      {more && more !== pathname && (
        <p>
          <Link className="alone" to={more}>
            {t('search.readMore')}
          </Link>
        </p>
      )}
    </>
  )
}
