import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CityFrame as City, TermView } from '#content/views.ts'
import { code } from '#i18n/format.ts'
import { Words } from '#i18n/words.tsx'
import { Note } from '#ui/note.tsx'
import { paths } from '../paths.ts'

/** "Permis de ședere is Romanian for residence permit", and where to read on. */
export function TermNote({ term, city }: { term: TermView; city: City }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { facts, words, language } = term
  const place = { language: i18n.language, city: city.id }
  const more = facts.guide ? paths.guide(place, facts.guide) : facts.service ? paths.service(place, facts.service) : undefined
  return (
    <Note icon="languages">
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
      {more && (
        <p>
          <Link className="alone" to={more}>
            {t('search.readMore')}
          </Link>
        </p>
      )}
    </Note>
  )
}
