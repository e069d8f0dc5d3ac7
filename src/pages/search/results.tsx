import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CityFrame as City, FoundCard, GuideCard, ServiceCard as Service, TermView } from '#content/views.ts'
import { code } from '#i18n/format.ts'
import { Words } from '#i18n/words.tsx'
import { Button } from '#ui/button.tsx'
import { Card, Cards, IconLine } from '#ui/card.tsx'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import { Section } from '#ui/section.tsx'
import { EmergencyCard } from '../directory/emergency-card.tsx'
import { ServiceCard } from '../directory/service-card.tsx'
import { TopicDoors } from '../directory/topic-doors.tsx'
import { paths } from '../paths.ts'
import { Marked } from './marked.tsx'
import styles from './results.module.css'

/** One thing a search has found, and the words of it that matched. */
export type Found = FoundCard & { matched: string[] }

const FIRST_RESULTS = 20

interface ResultsProps {
  found: Found[]
  query: string
  city: City
  frontDesk: Service | undefined
}

/** What was found: the office's word first, then pages; or, if nothing, who else may help. */
export function Results({ found, query, city, frontDesk }: ResultsProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(FIRST_RESULTS)
  const terms = found.flatMap((hit) => (hit.kind === 'term' ? [hit.card] : [])).slice(0, 1)
  const pages = found.filter((hit) => hit.kind !== 'term')
  if (pages.length === 0 && terms.length === 0) return <NothingFound query={query} city={city} frontDesk={frontDesk} />
  return (
    <>
      {terms.map((term) => (
        <Term key={term.facts.id} term={term} city={city} />
      ))}
      <h2 className="visually-hidden">{t('search.results')}</h2>
      <Cards>
        {pages.slice(0, shown).map((hit) => (
          <li key={`${hit.kind}/${hit.card.id}`}>
            {hit.kind === 'service' ? (
              <ServiceCard service={hit.card} city={city} showKind />
            ) : (
              <GuideResult guide={hit.card} city={city.id} matched={hit.matched} />
            )}
          </li>
        ))}
      </Cards>
      {pages.length > shown && (
        <p className={styles['more']}>
          <Button look="second" wide onClick={() => setShown(shown + FIRST_RESULTS)}>
            {t('search.more', { count: Math.min(FIRST_RESULTS, pages.length - shown) })}
          </Button>
        </p>
      )}
    </>
  )
}

function GuideResult({ guide, city, matched }: { guide: GuideCard; city: string; matched: string[] }) {
  const { t, i18n } = useTranslation()
  return (
    <Card {...(guide.topics[0] && { topic: guide.topics[0] })}>
      <IconLine icon={<Icon name="list-ordered" small />}>{t('kind.guide')}</IconLine>
      <h3>
        <Link className="cover" to={paths.guide({ language: i18n.language, city }, guide.id)}>
          <Marked text={guide.title.text} language={guide.title.language} matched={matched} />
        </Link>
      </h3>
      <p>
        <Marked text={guide.summary.text} language={guide.summary.language} matched={matched} />
      </p>
      <p className="small soft">{t('guide.steps', { count: guide.steps })}</p>
    </Card>
  )
}

/** "Permis de ședere is Romanian for residence permit", and where to read on. */
function Term({ term, city }: { term: TermView; city: City }) {
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

function NothingFound({ query, city, frontDesk }: Omit<ResultsProps, 'found'>) {
  const { t } = useTranslation()
  return (
    <>
      <h2>{t('search.nothing', { query })}</h2>
      <p>{t('search.nothingHint')}</p>
      {frontDesk && (
        <Section title={t('search.askPerson')}>
          <ServiceCard service={frontDesk} city={city} />
        </Section>
      )}
      <Section title={t('search.maybeHere')}>
        <TopicDoors city={city.id} />
      </Section>
      <div className={styles['more']}>
        <EmergencyCard city={city.id} />
      </div>
    </>
  )
}
