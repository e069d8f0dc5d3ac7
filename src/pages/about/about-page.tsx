import { useTranslation } from 'react-i18next'
import type { ContentReader } from '#content/reader.ts'
import type { CityFrame as City, CityView } from '#content/views.ts'
import { code, formatDay, formatList, formatNumber } from '#i18n/format.ts'
import { directionOf, languages } from '#i18n/languages.ts'
import { useLanguageOf } from '#i18n/words.tsx'
import { Fact, Facts } from '#ui/facts.tsx'
import { Main } from '#ui/frame.tsx'
import { Section } from '#ui/section.tsx'
import { BackLink } from '../directory/back-link.tsx'
import { Sources } from '../directory/trust.tsx'
import { CityFrame } from '../frame/city-frame.tsx'
import { useCityStatus } from '../frame/device.ts'
import { paths } from '../paths.ts'
import styles from './about-page.module.css'

export interface AboutData {
  view: CityView
  counts: { services: number; guides: number; unconfirmed: number }
  /** The first and the last day on which pages were checked. */
  checked: { first: string; last: string } | undefined
}

export async function loadAbout(content: ContentReader): Promise<AboutData | undefined> {
  const view = await content.city()
  if (!view) return undefined
  const { services, guides, unconfirmed, checkedOn } = await content.freshness()
  const days = [...checkedOn].sort()
  return { view, counts: { services, guides, unconfirmed }, checked: days.length > 0 ? { first: days[0]!, last: days.at(-1)! } : undefined }
}

/** Who runs this, how fresh it is, where it comes from, and under which licence. */
export function AboutPage({ city, view, counts, checked }: AboutData & { city: City }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const status = useCityStatus(city.id)
  const { facts, words, language } = view
  const inWords = useLanguageOf(language)
  return (
    <CityFrame city={city} tab={undefined} reading>
      <Main>
        <BackLink to={paths.home({ language: i18n.language, city: city.id })}>{city.name}</BackLink>
        <h1>{t('about.title')}</h1>
        <p className={styles['lead']}>{t('about.lead', { city: city.name })}</p>

        <Section title={t('about.who')}>
          <p>
            {facts.publisherUrl ? (
              <a href={facts.publisherUrl} rel="noreferrer">
                {words.publisher}
              </a>
            ) : (
              <span {...inWords}>{words.publisher}</span>
            )}
            . {t('about.notTheCity')}
          </p>
          {facts.feedback.email ? (
            <p>
              {t('about.write')}{' '}
              <a className="ltr" href={`mailto:${facts.feedback.email}`}>
                {facts.feedback.email}
              </a>
            </p>
          ) : (
            <p className="soft">{t('about.noFeedback')}</p>
          )}
        </Section>

        <Section title={t('about.fresh')}>
          <Facts>
            <Fact icon="list-ordered" name={t('about.contents')}>
              {t('about.counts', {
                services: t('about.services', { count: counts.services }),
                guides: t('about.guides', { count: counts.guides }),
              })}
            </Fact>
            {checked && (
              <Fact icon="search-check" name={t('about.checked')}>
                {checked.first === checked.last
                  ? formatDay(t, checked.last)
                  : t('about.between', { first: formatDay(t, checked.first), last: formatDay(t, checked.last) })}
              </Fact>
            )}
            <Fact icon="circle-alert" name={t('about.confirmed')}>
              {t('about.unconfirmed', { count: counts.unconfirmed })}
            </Fact>
            {status.is === 'saved' && (
              <Fact icon="smartphone" name={t('about.version')}>
                <span className="ltr">{status.version}</span>
              </Fact>
            )}
          </Facts>
        </Section>

        {(words.newcomers || facts.population) && (
          <Section title={t('about.city', { city: city.name })}>
            {facts.population && (
              <p>{t('about.population', { people: formatNumber(i18n.language, facts.population.count), year: facts.population.year })}</p>
            )}
            {words.newcomers && <p {...inWords}>{words.newcomers}</p>}
          </Section>
        )}

        {words.epi && (
          <Section title={t('about.epi')}>
            {facts.epiAreas && (
              <p>
                {t('about.epiAreas', {
                  areas: formatList(
                    t,
                    facts.epiAreas.map((area) => code(t, `epi.${area}`)),
                  ),
                })}
              </p>
            )}
            <p {...inWords}>{words.epi}</p>
          </Section>
        )}

        {words.gaps.length > 0 && (
          <Section title={t('about.gaps')}>
            <ul className={styles['list']} {...inWords}>
              {words.gaps.map((gap) => (
                <li key={gap}>{gap}</li>
              ))}
            </ul>
          </Section>
        )}

        <Section title={t('about.sources')}>
          <p>{t('about.sourcesText')}</p>
          <Sources sources={facts.sources} />
        </Section>

        <Section title={t('about.languages')}>
          <p>{t('about.languagesText')}</p>
          <ul className={styles['list']}>
            {languages.map(({ code: spoken, name }) => (
              <li key={spoken}>
                <span lang={spoken} dir={directionOf(spoken)}>
                  {name}
                </span>
                {': '}
                {facts.contentLanguages.includes(spoken) ? t('about.allWords') : t('about.interfaceOnly')}
              </li>
            ))}
          </ul>
        </Section>

        <Section title={t('about.licence')}>
          <p>{t('about.licenceText')}</p>
          <p>
            <a className="alone" href={`${import.meta.env.BASE_URL}third-party-notices.txt`}>
              {t('about.notices')}
            </a>
          </p>
        </Section>

        <Section title={t('about.privacy')}>
          <p>{t('about.privacyText')}</p>
        </Section>
      </Main>
    </CityFrame>
  )
}
