import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CityEntry } from '#content/city-entry.ts'
import { languages } from '#i18n/languages.ts'
import { Words } from '#i18n/words.tsx'
import { Band, BandInner, Main, Shell, SkipLink } from '#ui/frame.tsx'
import { Icon, Mark } from '#ui/icon.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { Section } from '#ui/section.tsx'
import { paths } from '../paths.ts'
import styles from './welcome-page.module.css'

export interface WelcomeData {
  cities: CityEntry[]
}

/** The first page: your language, your city. */
export function WelcomePage({ cities }: WelcomeData) {
  const { t, i18n } = useTranslation()
  const inWords = (texts: Record<string, string>) => {
    const language = i18n.language in texts ? i18n.language : 'en'
    return { text: texts[language] ?? '', language }
  }
  const greetings = languages.filter(({ code }) => code !== i18n.language)
  return (
    <Shell>
      <SkipLink>{t('frame.skip')}</SkipLink>
      <Band>
        <BandInner>
          <div className={styles['band']}>
            <div>
              <h1>{t('welcome.title')}</h1>
              <p className={styles['greetings']}>
                {greetings.map(({ code, welcome, dir }, index) => (
                  <Fragment key={code}>
                    {index > 0 && ' · '}
                    <bdi lang={code} dir={dir}>
                      {welcome}
                    </bdi>
                  </Fragment>
                ))}
              </p>
            </div>
            <Mark large />
          </div>
        </BandInner>
      </Band>
      <Main>
        <Section title={t('welcome.language')}>
          <ul className={styles['choices']}>
            {languages.map(({ code, name, dir }) => (
              <li key={code}>
                <Link
                  to={paths.welcome(code)}
                  lang={code}
                  dir={dir}
                  hrefLang={code}
                  aria-current={code === i18n.language ? 'true' : undefined}
                  preventScrollReset
                >
                  {code === i18n.language && <Icon name="check" />}
                  {name}
                </Link>
              </li>
            ))}
          </ul>
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
        </Section>
      </Main>
    </Shell>
  )
}
