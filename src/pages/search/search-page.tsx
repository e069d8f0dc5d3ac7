import { startTransition, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHref, useLocation, useNavigationType, useSearchParams } from 'react-router'
import type { ContentReader } from '#content/reader.ts'
import type { CityFrame as City, ServiceCard } from '#content/views.ts'
import { isolated } from '#i18n/format.ts'
import { rememberSearch } from '#store/searches.ts'
import { Main } from '#ui/frame.tsx'
import { LONGEST_SEARCH, SearchField } from '#ui/search-field.tsx'
import { Section } from '#ui/section.tsx'
import { TopicDoors } from '../directory/topic-doors.tsx'
import { useNow } from '../directory/use-now.ts'
import { CityFrame } from '../frame/city-frame.tsx'
import { paths } from '../paths.ts'
import { RecentSearches } from './recent-searches.tsx'
import type { Found } from './result.tsx'
import { Results } from './results.tsx'
import styles from './search-page.module.css'

export interface SearchData {
  frontDesk: ServiceCard | undefined
  officialWord: string | undefined
}

/** Looks through the directory of a city; comes from the app, which knows where the directory lies. */
export type Search = (query: string) => Promise<Found[]>

export async function loadSearch(content: ContentReader): Promise<SearchData> {
  const view = await content.city()
  const [frontDesk] = view ? await content.cards([view.facts.frontDesk]) : []
  return { frontDesk, officialWord: await content.officialWord() }
}

/** In milliseconds. */
const PAUSE_IN_TYPING = 300

/** Finds as you type; the address carries the words, so that a search can be sent. */
export function SearchPage({ city, frontDesk, officialWord, search }: SearchData & { city: City; search: Search }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const place = { language: i18n.language, city: city.id }
  const action = useHref(paths.search(place))
  const [params, setParams] = useSearchParams()
  // A page as it was built knows no words; they come with the clock.
  const ready = useNow() !== undefined
  const [typed, setTyped] = useState<string>()
  const { key } = useLocation()
  const navigation = useNavigationType()
  const [seen, setSeen] = useState(key)
  if (key !== seen) {
    setSeen(key)
    // Somebody went to another search; what was typed belongs to the one before.
    if (navigation !== 'REPLACE') setTyped(undefined)
  }
  const query = ready ? (typed ?? params.get('q') ?? '').slice(0, LONGEST_SEARCH) : ''
  const wanted = query.trim()
  const results = useResults(search, wanted)
  // The field is ahead of the address: no letter is lost, and none waits for the router.
  const writing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const type = (value: string) => {
    setTyped(value)
    clearTimeout(writing.current)
    writing.current = setTimeout(write, PAUSE_IN_TYPING, value)
  }
  useEffect(() => () => clearTimeout(writing.current), [])
  const write = (value: string) => {
    clearTimeout(writing.current)
    setParams(
      (old) => {
        if (value) old.set('q', value)
        else old.delete('q')
        return old
      },
      { replace: true, preventScrollReset: true },
    )
  }
  // A search is worth remembering when somebody went on from it.
  const latest = useRef('')
  useEffect(() => {
    latest.current = query
  }, [query])
  useEffect(() => () => rememberSearch(city.id, latest.current), [city.id])
  const submit = (value: string) => {
    rememberSearch(city.id, value)
    setTyped(value)
    write(value)
  }
  return (
    <CityFrame city={city} tab={undefined}>
      <Main>
        <h1 className={styles['label']}>
          <label htmlFor="q">{t('home.question')}</label>
        </h1>
        <SearchField
          id="q"
          action={action}
          buttonLabel={t('search.button')}
          clearLabel={t('search.clear')}
          {...(ready && { value: query, onValue: type, onSubmit: submit, onLeave: () => typed !== undefined && write(typed) })}
          {...(!query && officialWord && { hint: t('home.hint', { word: isolated(officialWord) }) })}
        />
        <div role="status" className={styles['count']}>
          {wanted && results.is === 'none' && t('search.searching')}
          {wanted && results.is === 'done' && t('search.count', { count: results.found.filter(({ kind }) => kind !== 'term').length })}
          {wanted && results.is === 'failed' && t('search.failed')}
        </div>
        {wanted && results.is === 'done' && <Results found={results.found} query={results.query} city={city} frontDesk={frontDesk} />}
        {ready && !wanted && <RecentSearches city={city.id} />}
        {(!wanted || results.is === 'failed') && (
          <Section title={t('home.topics')}>
            <TopicDoors city={city.id} />
          </Section>
        )}
      </Main>
    </CityFrame>
  )
}

type ResultsState = { is: 'none' } | { is: 'done'; query: string; found: Found[] } | { is: 'failed' }

/** Results of the latest words; those of slower, earlier words are dropped, and old ones stay until new ones are there. */
function useResults(search: Search, query: string): ResultsState {
  const [state, setState] = useState<ResultsState>({ is: 'none' })
  useEffect(() => {
    let current = true
    const tell = (next: ResultsState) => {
      // Drawn in pieces, so that the next letter need not wait.
      if (current) startTransition(() => setState(next))
    }
    if (query)
      search(query).then(
        (found) => tell({ is: 'done', query, found }),
        () => tell({ is: 'failed' }),
      )
    return () => {
      current = false
    }
  }, [search, query])
  return state
}
