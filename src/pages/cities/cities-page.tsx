import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CityEntry } from '#content/city-entry.ts'
import { code, formatDay, formatList, formatNumber } from '#i18n/format.ts'
import { useInWords } from '#i18n/in-words.ts'
import { Words } from '#i18n/words.tsx'
import { Fact, Facts } from '#ui/facts.tsx'
import { Main, PlainHeader, Shell, SkipLink } from '#ui/frame.tsx'
import { Section } from '#ui/section.tsx'
import { SiteTop } from '../frame/site-top.tsx'
import { paths } from '../paths.ts'
import styles from './cities-page.module.css'

/** All cities side by side, and a word to those that are not here yet. */
export function CitiesPage({ cities }: { cities: readonly CityEntry[] }) {
  const { t } = useTranslation(['app', 'codes'])
  return (
    <Shell reading>
      <SkipLink>{t('frame.skip')}</SkipLink>
      <PlainHeader>
        <SiteTop />
      </PlainHeader>
      <Main>
        <h1>{t('cities.title')}</h1>
        <p>{t('cities.lead')}</p>
        {cities.map((city) => (
          <City key={city.id} city={city} />
        ))}
        <Section title={t('cities.invite')}>
          <p>{t('cities.inviteText')}</p>
        </Section>
      </Main>
    </Shell>
  )
}

function City({ city }: { city: CityEntry }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const inWords = useInWords()
  const { text: name, language } = inWords(city.name)
  const number = (value: number) => formatNumber(i18n.language, value)
  return (
    <section className={styles['city']}>
      <h2>
        <Link to={paths.home({ language: i18n.language, city: city.id })} aria-label={t('cities.open', { city: name })}>
          <Words as="bdi" text={name} language={language} />
        </Link>{' '}
        <span className="soft">
          <Words {...inWords(city.country)} />
        </span>
      </h2>
      <Facts>
        {city.people && (
          <Fact icon="users" name={t('cities.people')}>
            {number(city.people.count)} ({city.people.year})
          </Fact>
        )}
        <Fact icon="map-pin" name={t('cities.places')}>
          {number(city.services)}
        </Fact>
        <Fact icon="list-ordered" name={t('cities.guides')}>
          {number(city.guides)}
        </Fact>
        <Fact icon="languages" name={t('cities.languages')}>
          {formatList(
            t,
            city.languages.map((spoken) => code(t, `language.${spoken}`)),
          )}
        </Fact>
        {city.map && (
          <Fact icon="map" name={t('cities.map')}>
            {t(`cities.map_${city.map}`)}
          </Fact>
        )}
        {city.epiAreas.length > 0 && (
          <Fact icon="book-user" name={t('cities.strategy')}>
            {formatList(
              t,
              city.epiAreas.map((area) => code(t, `epi.${area}`)),
            )}
          </Fact>
        )}
        {city.checked && (
          <Fact icon="search-check" name={t('cities.checked')}>
            {formatDay(t, city.checked)}
          </Fact>
        )}
      </Facts>
    </section>
  )
}
