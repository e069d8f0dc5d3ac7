import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useParams } from 'react-router'
import { parseRoundCities, type RoundCities } from '#content/quality/round-city.ts'
import { useInWords } from '#i18n/in-words.ts'
import { Words } from '#i18n/words.tsx'
import { Main } from '#ui/frame.tsx'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { type CityFiles, readFilesOf } from '../city-files.ts'
import { PageHeading } from '../page-heading.tsx'
import type { StaffFiles } from '../staff-files.ts'
import { useLoaded } from '../use-loaded.ts'
import { BringIn } from './bring-in.tsx'
import styles from './exchange.module.css'
import { TakeOut } from './take-out.tsx'

interface Props {
  files: StaffFiles
  /** The address of the site, for links to its open data. */
  base: string
}

/** The directory in other people's formats, out and in again: what `npm run exchange` does, in the browser. */
export function Exchange({ files, base }: Props) {
  const { t } = useTranslation('staff')
  const loaded = useLoaded(useCallback(async () => parseRoundCities(await files.read('rounds.json')), [files]))
  return (
    <div className={styles['page']}>
      <Main>
        {loaded.is === 'loading' && <p role="status">{t('exchange.loading')}</p>}
        {loaded.is === 'missing' && <Missing />}
        {loaded.is === 'here' && <Pages cities={loaded.value.cities} files={files} base={base} />}
      </Main>
    </div>
  )
}

function Missing() {
  const { t } = useTranslation('staff')
  return (
    <>
      <PageHeading>{t('office.exchange')}</PageHeading>
      <Note icon="circle-alert" tone="danger">
        {t('exchange.missing')}
      </Note>
    </>
  )
}

type Cities = RoundCities['cities']

function Pages({ cities, files, base }: Props & { cities: Cities }) {
  const { t } = useTranslation('staff')
  const inWords = useInWords()
  const { city: id } = useParams()
  const city = cities.find((one) => one.city === id)
  if (city) {
    return <CityPage key={city.city} city={city.city} names={city.names} files={files} base={base} isOnly={cities.length === 1} />
  }
  if (id === undefined && cities.length === 1) return <Navigate to={`/exchange/${cities[0]!.city}`} replace />
  return (
    <>
      <PageHeading>{t('office.exchange')}</PageHeading>
      <p className="soft">{t(id === undefined ? 'exchange.choose' : 'exchange.noCity')}</p>
      <div className={styles['cities']}>
        <Rows>
          {cities.map(({ city: other, names }) => (
            <Row key={other} leads>
              <Link className="cover" to={`/exchange/${other}`}>
                <Words {...inWords(names)} />
              </Link>
            </Row>
          ))}
        </Rows>
      </div>
    </>
  )
}

interface CityProps extends Props {
  city: string
  names: Record<string, string>
  isOnly: boolean
}

function CityPage({ city, names, files, base, isOnly }: CityProps) {
  const { t } = useTranslation('staff')
  const inWords = useInWords()
  const loaded = useLoaded(useCallback(() => readFilesOf(city, files), [city, files]))
  return (
    <>
      {!isOnly && (
        <Link to="/exchange" className="alone">
          <Icon name="chevron-left" turns />
          {t('exchange.otherCities')}
        </Link>
      )}
      <PageHeading>
        <Words {...inWords(names)} />
      </PageHeading>
      <p className="soft">{t('exchange.lead')}</p>
      {loaded.is === 'loading' && <p role="status">{t('exchange.loading')}</p>}
      {loaded.is === 'missing' && (
        <Note icon="circle-alert" tone="danger">
          {t('exchange.missing')}
        </Note>
      )}
      {loaded.is === 'here' && <Ways city={city} texts={loaded.value} base={base} />}
    </>
  )
}

function Ways({ city, texts: { folder, files }, base }: { city: string; texts: CityFiles; base: string }) {
  const { t } = useTranslation('staff')
  return (
    <>
      <TakeOut city={city} files={files} base={base} />
      <BringIn city={city} files={files} folder={folder} />
      <p className={styles['hsds']}>
        {t('exchange.hsds')}
        <code dir="ltr">npm run exchange -- hsds-in feed.json --city {city}</code>
      </p>
    </>
  )
}
