import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { forgetSearches, recentIn } from '#store/searches.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { Section } from '#ui/section.tsx'
import { paths } from '../paths.ts'

/** What was looked for here before; stays on the device, and goes when asked. */
export function RecentSearches({ city }: { city: string }) {
  const { t, i18n } = useTranslation()
  const [searches, setSearches] = useState(() => recentIn(city))
  const forget = () => {
    forgetSearches(city)
    setSearches([])
  }
  if (searches.length === 0) return null
  return (
    <Section title={t('search.recent')}>
      <Rows>
        {searches.map((search) => (
          <Row key={search} before={<Icon name="clock" small />}>
            <Link className="cover" dir="auto" to={paths.search({ language: i18n.language, city }, search)}>
              {search}
            </Link>
          </Row>
        ))}
      </Rows>
      <Button look="quiet" onClick={forget}>
        {t('search.forget')}
      </Button>
    </Section>
  )
}
