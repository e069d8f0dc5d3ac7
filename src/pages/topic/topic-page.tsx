import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ContentReader } from '#content/reader.ts'
import type { CityFrame as City, GuideCard as Guide, ServiceCard as Service, TopicView } from '#content/views.ts'
import { code } from '#i18n/format.ts'
import { Arch } from '#ui/arch.tsx'
import { Cards } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Main } from '#ui/frame.tsx'
import { Icon } from '#ui/icon.tsx'
import { Rows } from '#ui/rows.tsx'
import { Section } from '#ui/section.tsx'
import { BackLink } from '../directory/back-link.tsx'
import { FilterBar } from '../directory/filter-bar.tsx'
import { GuideRow } from '../directory/guide-row.tsx'
import { SamePlacesLink } from '../directory/map-link.tsx'
import { Notices } from '../directory/notices.tsx'
import { QuickExit, QuickExitLimit } from '../directory/quick-exit.tsx'
import { ServiceCard } from '../directory/service-card.tsx'
import { Sorting } from '../directory/sorting.tsx'
import { topicIcons } from '../directory/topic-icons.ts'
import { useFiltered } from '../directory/use-filtered.ts'
import { CityFrame } from '../frame/city-frame.tsx'
import { paths } from '../paths.ts'
import styles from './topic-page.module.css'

export interface TopicData extends TopicView {
  topic: string
}

export async function loadTopic(content: ContentReader, topic: string): Promise<TopicData> {
  return { topic, ...(await content.topic(topic)) }
}

/** Everything under one door: how to do things, and the places that help. */
export function TopicPage({ city, topic, guides, sharedGuides, services, notices }: TopicData & { city: City }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  return (
    <CityFrame city={city} tab={undefined}>
      {topic === 'safety' && <QuickExit to={city.quickExit} />}
      <Main>
        {topic === 'safety' && <QuickExitLimit />}
        <BackLink to={paths.home({ language: i18n.language, city: city.id })}>{t('topic.all')}</BackLink>
        <div className={styles['title']}>
          <Arch topic={topic} large>
            <Icon name={topicIcons[topic]!} />
          </Arch>
          <h1>{code(t, `topic.${topic}`)}</h1>
        </div>
        <Notices notices={notices} city={city} />
        <Guides title={t('topic.howTo')} guides={guides} city={city} />
        {services.length > 0 && <Services services={services} city={city} topic={topic} />}
        <Guides title={t('topic.alsoUseful')} guides={sharedGuides} city={city} />
        {guides.length + services.length + sharedGuides.length === 0 && (
          <p>
            {t('topic.empty')} <Link to={paths.search({ language: i18n.language, city: city.id })}>{t('frame.search')}</Link>
          </p>
        )}
      </Main>
    </CityFrame>
  )
}

function Guides({ title, guides, city }: { title: string; guides: readonly Guide[]; city: City }) {
  if (guides.length === 0) return null
  return (
    <Section title={title}>
      <Rows>
        {guides.map((guide) => (
          <GuideRow key={guide.id} guide={guide} city={city.id} />
        ))}
      </Rows>
    </Section>
  )
}

/** The places that help, with filters and an order that the address remembers. What is unknown is never hidden, it stands after the matches. */
function Services({ services, city, topic }: { services: readonly Service[]; city: City; topic: string }) {
  const { t } = useTranslation()
  const { filtering, matches, unknown } = useFiltered(services, city)
  return (
    <Section title={t('topic.places', { count: services.length })}>
      <FilterBar services={services} city={city} />
      <Sorting services={services} />
      <SamePlacesLink city={city} topic={topic} />
      <p className={filtering ? styles['count'] : 'visually-hidden'} role="status">
        {filtering ? t('topic.matches', { count: matches.length }) : t('topic.places', { count: services.length })}
      </p>
      <CardList services={matches} city={city} />
      {unknown.length > 0 && (
        <Disclosure summary={t('topic.unknown', { count: unknown.length })} open={matches.length === 0}>
          <p className="small soft">{t('topic.unknownHint')}</p>
          <CardList services={unknown} city={city} />
        </Disclosure>
      )}
    </Section>
  )
}

function CardList({ services, city }: { services: readonly Service[]; city: City }) {
  return (
    <Cards>
      {services.map((service) => (
        <li key={service.id}>
          <ServiceCard service={service} city={city} />
        </li>
      ))}
    </Cards>
  )
}
