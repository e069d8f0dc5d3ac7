import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CityEntry } from '#content/city-entry.ts'
import { useInWords } from '#i18n/in-words.ts'
import { type LanguageCode, languages } from '#i18n/languages.ts'
import { Words } from '#i18n/words.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Band, BandInner, Main, Shell, SkipLink } from '#ui/frame.tsx'
import { Mark } from '#ui/icon.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { Section } from '#ui/section.tsx'
import { NothingKept } from '../frame/device-banners.tsx'
import { LanguageChoices, LanguageList, usePreferredLanguages } from '../frame/language-list.tsx'
import { LeaveNothing } from '../frame/leave-nothing.tsx'
import { paths } from '../paths.ts'
import { NearestCity } from './nearest-city.tsx'
import styles from './welcome-page.module.css'

export interface WelcomeData {
  cities: CityEntry[]
}

/** Large scripts and large groups of readers: who knows none of the words above sees their own. */
const GREETINGS: readonly LanguageCode[] = ['en', 'ar', 'uk', 'ne', 'ti', 'tr']
/** Shown when the browser does not say which languages its reader reads. */
const FIRST: readonly LanguageCode[] = ['en', 'ar', 'uk', 'fr']
const SHOWN = 4

/** The first page: your language, your city. */
export function WelcomePage({ cities }: WelcomeData) {
  const { t, i18n } = useTranslation()
  const preferred = usePreferredLanguages()
  const inWords = useInWords()
  const first = [...new Set([i18n.language as LanguageCode, ...preferred, ...FIRST])].slice(0, SHOWN)
  return (
    <Shell>
      <SkipLink>{t('frame.skip')}</SkipLink>
      <Band>
        <BandInner>
          <div className={styles['band']}>
            <div>
              <h1>{t('welcome.title')}</h1>
              <Greetings />
            </div>
            <Mark large />
          </div>
        </BandInner>
      </Band>
      <div role="status">
        <NothingKept />
      </div>
      <Main>
        <Section title={t('welcome.language')}>
          <LanguageChoices codes={first} to={paths.welcome} />
          <Disclosure summary={t('welcome.allLanguages', { number: languages.length })}>
            <LanguageList to={paths.welcome} />
          </Disclosure>
        </Section>
        <Section title={t('welcome.city')}>
          <Rows>
            {cities.map(({ id, name, country }) => (
              <Row key={id} leads>
                <Link className="cover" to={paths.home({ language: i18n.language, city: id })}>
                  <Words {...inWords(name)} />
                </Link>{' '}
                <span className="soft">
                  <Words {...inWords(country)} />
                </span>
              </Row>
            ))}
          </Rows>
          <NearestCity cities={cities} />
        </Section>
        <LeaveNothing />
        <p className={styles['foot']}>
          <Link className="alone" to={paths.cities(i18n.language)}>
            {t('cities.compare')}
          </Link>
        </p>
        <p className="small">{t('welcome.free')}</p>
      </Main>
    </Shell>
  )
}

function Greetings() {
  const { i18n } = useTranslation()
  const others = languages.filter(({ code }) => GREETINGS.includes(code) && code !== i18n.language)
  return (
    <p className={styles['greetings']}>
      {others.map(({ code, welcome, dir }, index) => (
        <Fragment key={code}>
          {index > 0 && '\u00a0· '}
          <bdi lang={code} dir={dir}>
            {welcome}
          </bdi>
        </Fragment>
      ))}
    </p>
  )
}
