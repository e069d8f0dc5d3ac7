import { memo, startTransition, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CityFrame as City, ServiceCard as Service } from '#content/views.ts'
import { Button } from '#ui/button.tsx'
import { Cards } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Note } from '#ui/note.tsx'
import { FilterBar } from '../directory/filter-bar.tsx'
import { SamePlacesLink } from '../directory/map-link.tsx'
import { Sorting } from '../directory/sorting.tsx'
import { TermMeaning } from '../directory/term-meaning.tsx'
import { useFilter } from '../directory/use-filter.ts'
import { useFiltered } from '../directory/use-filtered.ts'
import { NothingFound } from './nothing-found.tsx'
import { type Found, Result } from './result.tsx'
import styles from './results.module.css'

/** An official word is explained when it is among the best of what was found. */
const BEST = 5

interface ResultsProps {
  found: Found[]
  query: string
  city: City
  frontDesk: Service | undefined
}

/** What was found: the office's word first, then pages; or, if nothing, who else may help. */
export const Results = memo(({ found, query, city, frontDesk }: ResultsProps) => {
  const { t } = useTranslation()
  const term = found.slice(0, BEST).flatMap((hit) => (hit.kind === 'term' ? [hit.card] : []))[0]
  const hits = found.filter((hit) => hit.kind !== 'term')
  const services = hits.flatMap((hit) => (hit.kind === 'service' ? [hit.card] : []))
  const { filtering, matches, unknown } = useFiltered(services, city)
  const { order } = useFilter()
  if (hits.length === 0 && !term) return <NothingFound query={query} city={city} frontDesk={frontDesk} />

  // Filters and orders are about places; as long as nobody wants them, guides stand among the places.
  const placesOnly = filtering || order !== 'given'
  const byId = new Map(hits.map((hit) => [hit.kind === 'service' ? hit.card.id : '', hit]))
  const placesOf = (cards: readonly Service[]) => cards.map(({ id }) => byId.get(id)!)
  return (
    <>
      {term && (
        <Note icon="languages">
          <TermMeaning term={term} city={city.id} />
        </Note>
      )}
      {services.length > 0 && (
        <FilterBar services={services} city={city}>
          <Sorting services={services} />
          <SamePlacesLink city={city} />
        </FilterBar>
      )}
      <p className={styles['count']} role="status">
        {placesOnly && t('topic.matches', { count: matches.length })}
      </p>
      <h2 className="visually-hidden">{t('search.results')}</h2>
      <HitList hits={placesOnly ? placesOf(matches) : hits} found={found} city={city} />
      {unknown.length > 0 && (
        <Disclosure summary={t('topic.unknown', { count: unknown.length })} open={matches.length === 0}>
          <p className="small soft">{t('topic.unknownHint')}</p>
          <HitList hits={placesOf(unknown)} found={found} city={city} />
        </Disclosure>
      )}
    </>
  )
})

const AT_ONCE = 8
/** More than a phone shows; the others follow when these are drawn and nobody types. */
const FIRST = 4

interface HitListProps {
  hits: readonly Found[]
  /** All that was found, of which these are some. */
  found: readonly Found[]
  city: City
}

function HitList({ hits, found, city }: HitListProps) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState(AT_ONCE)
  const [drawn, setDrawn] = useState(found)
  useEffect(() => startTransition(() => setDrawn(found)), [found])
  const shown = drawn === found ? wanted : FIRST
  return (
    <>
      <Cards>
        {hits.slice(0, shown).map((hit) => (
          <li key={`${hit.kind}/${hit.kind === 'term' ? hit.card.facts.id : hit.card.id}`}>
            <Result hit={hit} city={city} />
          </li>
        ))}
      </Cards>
      {hits.length > wanted && (
        <p className={styles['more']}>
          <Button look="second" wide onClick={() => setWanted(wanted + AT_ONCE)}>
            {t('search.more', { count: Math.min(AT_ONCE, hits.length - wanted) })}
          </Button>
        </p>
      )}
    </>
  )
}
