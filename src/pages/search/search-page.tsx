import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useHref, useSearchParams } from 'react-router'
import type { ContentReader } from '#content/reader.ts'
import { topics } from '#content/schema/codes.ts'
import type { CityFrame as City, FoundCard, GuideCard, ServiceCard as Service, TermView } from '#content/views.ts'
import { code } from '#i18n/format.ts'
import { Words } from '#i18n/words.tsx'
import { Arch } from '#ui/arch.tsx'
import { Button } from '#ui/button.tsx'
import { Card, Cards, IconLine } from '#ui/card.tsx'
import { Main } from '#ui/frame.tsx'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { Section } from '#ui/section.tsx'
import { EmergencyCard } from '../directory/emergency-card.tsx'
import { ServiceCard } from '../directory/service-card.tsx'
import { topicIcons } from '../directory/topic-icons.ts'
import { useNow } from '../directory/use-now.ts'
import { CityFrame } from '../frame/city-frame.tsx'
import { paths } from '../paths.ts'
import { Marked } from './marked.tsx'
import styles from './search-page.module.css'

export interface SearchData {
  frontDesk: Service | undefined
}

/** One thing a search has found, and the words of it that matched. */
export type Found = FoundCard & { matched: string[] }

/** Looks through the directory of a city; comes from the app, which knows where the directory lies. */
export type Search = (query: string) => Promise<Found[]>

export async function loadSearch(content: ContentReader): Promise<SearchData> {
  const view = await content.city()
  const [frontDesk] = view ? await content.cards([view.facts.frontDesk]) : []
  return { frontDesk }
}

const FIRST_RESULTS = 20

/** Finds as you type; the address carries the words, so that a search can be sent. */
export function SearchPage({ city, frontDesk, search }: SearchData & { city: City; search: Search }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const place = { language: i18n.language, city: city.id }
  const action = useHref(paths.search(place))
  const [params, setParams] = useSearchParams()
  // A page as it was built knows no words; they come with the clock.
  const ready = useNow() !== undefined
  const query = ready ? (params.get('q') ?? '') : ''
  const results = useResults(search, useDeferredValue(query.trim()))
  const input = useRef<HTMLInputElement>(null)
  const type = (value: string) => setParams(value ? { q: value } : {}, { replace: true, preventScrollReset: true })

  return (
    <CityFrame city={city} tab="search">
      <Main>
        <h1 className={styles['label']}>
          <label htmlFor="q">{t('home.question')}</label>
        </h1>
        <SearchField
          id="q"
          inputRef={input}
          action={action}
          buttonLabel={t('search.button')}
          clearLabel={t('search.clear')}
          {...(ready && { value: query, onValue: type, onSubmit: type })}
          {...(!query && { hint: t('home.hint') })}
        />
        <div role="status" className={styles['count']}>
          {results.is === 'done' &&
            query.trim() &&
            t('search.count', { count: results.found.filter(({ kind }) => kind !== 'term').length })}
          {results.is === 'failed' && t('search.failed')}
        </div>
        {results.is === 'done' && query.trim() ? (
          <Results key={query} found={results.found} query={query.trim()} city={city} frontDesk={frontDesk} />
        ) : (
          <Topics city={city.id} title={t('home.topics')} />
        )}
      </Main>
    </CityFrame>
  )
}

type ResultsState = { is: 'none' } | { is: 'done'; found: Found[] } | { is: 'failed' }

/** Results of the latest words; those of slower, earlier words are dropped, and old ones stay until new ones are there. */
function useResults(search: Search, query: string): ResultsState {
  const [state, setState] = useState<ResultsState>({ is: 'none' })
  useEffect(() => {
    let current = true
    const tell = (next: ResultsState) => {
      if (current) setState(next)
    }
    if (query)
      search(query).then(
        (found) => tell({ is: 'done', found }),
        () => tell({ is: 'failed' }),
      )
    return () => {
      current = false
    }
  }, [search, query])
  return state
}

interface ResultsProps {
  found: Found[]
  query: string
  city: City
  frontDesk: Service | undefined
}

function Results({ found, query, city, frontDesk }: ResultsProps) {
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
      <Topics city={city.id} title={t('search.maybeHere')} />
      <div className={styles['more']}>
        <EmergencyCard city={city.id} />
      </div>
    </>
  )
}

function Topics({ city, title }: { city: string; title: string }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  return (
    <Section title={title}>
      <Rows look="doors">
        {topics.map((topic) => (
          <Row
            key={topic}
            topic={topic}
            leads
            before={
              <Arch topic={topic}>
                <Icon name={topicIcons[topic]!} />
              </Arch>
            }
          >
            <Link className="cover" to={paths.topic({ language: i18n.language, city }, topic)}>
              {code(t, `topic.${topic}`)}
            </Link>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
