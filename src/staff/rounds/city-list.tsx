import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { daysBetween } from '#content/calendar.ts'
import type { RoundCities } from '#content/quality/round-city.ts'
import { useInWords } from '#i18n/in-words.ts'
import { Words } from '#i18n/words.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { DueCounts } from './due-counts.tsx'

const SOON = 30

/** Every city, with how much is to be asked there. */
export function CityList({ cities: { cities } }: { cities: RoundCities }) {
  const { t } = useTranslation('staff')
  const inWords = useInWords()
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  return (
    <section aria-label={t('rounds.cities')}>
      <Rows>
        {cities.map(({ city, names, reviews }) => {
          const days = reviews.map((review) => daysBetween(today, review))
          return (
            <Row key={city} leads>
              <Link className="cover" to={`/round/${city}`}>
                <Words {...inWords(names)} />
              </Link>
              <DueCounts overdue={days.filter((left) => left < 0).length} soon={days.filter((left) => left >= 0 && left <= SOON).length} />
            </Row>
          )
        })}
      </Rows>
    </section>
  )
}
