import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ContentReader } from '#content/reader.ts'
import type { CityFrame as City, CityView, ServiceCard, TopicFreshness } from '#content/views.ts'
import { code, formatDay, formatList, formatNumber, type Own, type T } from '#i18n/format.ts'
import { directionOf, languages, SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { useLanguageOf, Words } from '#i18n/words.tsx'
import { Fact, Facts } from '#ui/facts.tsx'
import { Main } from '#ui/frame.tsx'
import { Section } from '#ui/section.tsx'
import { BackLink } from '../directory/back-link.tsx'
import { GivenReports } from '../directory/given-reports.tsx'
import { Sources } from '../directory/trust.tsx'
import { CityFrame } from '../frame/city-frame.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import { useCityStatus } from '../frame/device.ts'
import { paths } from '../paths.ts'
import styles from './about-page.module.css'

export interface AboutData {
  view: CityView
  counts: { services: number; guides: number; unconfirmed: number }
  /** The first and the last day on which pages were checked. */
  checked: { first: string; last: string } | undefined
  byTopic: TopicFreshness[]
  frontDesk: ServiceCard | undefined
}

export async function loadAbout(content: ContentReader): Promise<AboutData | undefined> {
  const view = await content.city()
  if (!view) return undefined
  const { services, guides, unconfirmed, checkedOn, byTopic } = await content.freshness()
  const days = [...checkedOn].sort()
  const [frontDesk] = await content.cards([view.facts.frontDesk])
  return {
    view,
    counts: { services, guides, unconfirmed },
    checked: days.length > 0 ? { first: days[0]!, last: days.at(-1)! } : undefined,
    byTopic,
    frontDesk,
  }
}

/** Who runs this, how fresh it is, where it comes from, and under which licence. */
export function AboutPage({ city, view, counts, checked, byTopic, frontDesk }: AboutData & { city: City }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { t: own } = useTranslation('personal')
  const { t: onDesk } = useTranslation('desk')
  const desk = useDeskFrame()
  const status = useCityStatus(city.id)
  const { facts, words, language } = view
  const inWords = useLanguageOf(language)
  return (
    <CityFrame city={city} tab={undefined} reading>
      <Main>
        <BackLink to={paths.home({ language: i18n.language, city: city.id })}>{city.name}</BackLink>
        <h1>{t('about.title')}</h1>
        <p className={styles['lead']}>{t('about.lead', { city: city.name })}</p>

        <Section title={own('about.who')}>
          <p>
            {facts.publisherUrl ? (
              <a href={facts.publisherUrl} rel="noreferrer">
                {words.publisher}
              </a>
            ) : (
              <span {...inWords}>{words.publisher}</span>
            )}
            . {own('about.notTheCity')}
          </p>
          {!facts.feedback.email && !facts.feedback.url && <p className="soft">{own('about.noFeedback')}</p>}
        </Section>

        <Section title={own('about.fresh')}>
          <Facts>
            <Fact icon="list-ordered" name={own('about.contents')}>
              {countsInWords(own, counts.services, counts.guides)}
            </Fact>
            {checked && (
              <Fact icon="search-check" name={own('about.checked')}>
                {daysInWords(t, own, checked.first, checked.last)}
              </Fact>
            )}
            <Fact icon="circle-alert" name={own('about.confirmed')}>
              {own('about.unconfirmed', { count: counts.unconfirmed })}
            </Fact>
            {status.is === 'saved' && !desk && (
              <Fact icon="smartphone" name={own('about.version')}>
                <span className="ltr">{status.version}</span>
              </Fact>
            )}
          </Facts>
          <h3>{own('about.byTopic')}</h3>
          <ul className={styles['list']}>
            {byTopic.map(({ topic, services, guides, first, last }) => (
              <li key={topic}>
                <Link to={paths.topic({ language: i18n.language, city: city.id }, topic)}>{code(t, `topic.${topic}`)}</Link>:{' '}
                {countsInWords(own, services, guides)}. {own('about.checked')}: {daysInWords(t, own, first, last)}.
              </li>
            ))}
          </ul>
        </Section>

        <Section title={own('about.report')}>
          {facts.feedback.email && (
            <p>
              {own('about.write')}{' '}
              <a className="ltr" href={`mailto:${facts.feedback.email}`}>
                {facts.feedback.email}
              </a>
            </p>
          )}
          {!facts.feedback.email && !facts.feedback.url && (
            <>
              <p>{own('about.reportDesk')}</p>
              <FrontDesk desk={frontDesk} city={city} />
            </>
          )}
          <GivenReports city={city} />
        </Section>

        {(words.newcomers || facts.population) && (
          <Section title={own('about.city', { city: city.name })}>
            {facts.population && (
              <p>{own('about.population', { people: formatNumber(i18n.language, facts.population.count), year: facts.population.year })}</p>
            )}
            {words.newcomers && <p {...inWords}>{words.newcomers}</p>}
          </Section>
        )}

        {words.epi && (
          <Section title={own('about.epi')}>
            {facts.epiAreas && facts.epiAreas.length > 0 && (
              <p>
                {own('about.epiAreas', {
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
          <Section title={own('about.gaps')}>
            <ul className={styles['list']} {...inWords}>
              {words.gaps.map((gap) => (
                <li key={gap}>{gap}</li>
              ))}
            </ul>
          </Section>
        )}

        <Section title={own('about.sources')}>
          <p>{own('about.sourcesText')}</p>
          <Sources sources={facts.sources} />
        </Section>

        <Section title={own('about.languages')}>
          <p>{own('about.languagesText')}</p>
          <WordsOfTheApp desk={frontDesk} city={city} />
          <ul className={styles['list']}>
            {languages.map(({ code: spoken, name }) => (
              <li key={spoken}>
                <span lang={spoken} dir={directionOf(spoken)}>
                  {name}
                </span>
                {': '}
                {facts.contentLanguages.includes(spoken) ? own('about.allWords') : own('about.interfaceOnly')}
              </li>
            ))}
          </ul>
        </Section>

        <Section title={own('about.licence')}>
          <p>{own('about.licenceText')}</p>
          {!desk && (
            <p>
              <a className="alone" href={`${import.meta.env.BASE_URL}third-party-notices.txt`}>
                {own('about.notices')}
              </a>
            </p>
          )}
        </Section>

        <Section title={own('about.privacy')}>
          <p>{desk ? onDesk('take.privacy') : own('about.privacyText')}</p>
        </Section>
      </Main>
    </CityFrame>
  )
}

function countsInWords(own: Own, services: number, guides: number): string {
  return own('about.counts', { services: own('about.services', { count: services }), guides: own('about.guides', { count: guides }) })
}

function daysInWords(t: T, own: Own, first: string, last: string): string {
  if (first === last) return formatDay(t, last)
  return own('about.between', { first: formatDay(t, first), last: formatDay(t, last) })
}

/** The people who know what to do. */
function FrontDesk({ desk, city }: { desk: ServiceCard | undefined; city: City }) {
  const { i18n } = useTranslation()
  if (!desk) return null
  return (
    <p>
      <Link className="alone" to={paths.service({ language: i18n.language, city: city.id }, desk.id)}>
        <Words text={desk.name.text} language={desk.name.language} />
      </Link>
    </p>
  )
}

/** Who translated the buttons and menus, and how to help. */
function WordsOfTheApp({ desk, city }: { desk: ServiceCard | undefined; city: City }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { t: own } = useTranslation('personal')
  const spoken = languages.find((language) => language.code === i18n.language)
  if (!spoken || spoken.code === SOURCE_LANGUAGE) return null
  const language = code(t, `language.${spoken.code}`)
  return (
    <>
      <p>{own(`about.words_${spoken.by}`, { language })}</p>
      {spoken.by === 'machine' && (
        <>
          <p>{own('about.helpWords', { language })}</p>
          <FrontDesk desk={desk} city={city} />
        </>
      )}
    </>
  )
}
