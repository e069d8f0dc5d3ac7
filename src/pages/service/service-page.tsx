import { useTranslation } from 'react-i18next'
import type { ContentReader } from '#content/reader.ts'
import type { CityFrame as City, ServiceView } from '#content/views.ts'
import { code } from '#i18n/format.ts'
import { SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { useLanguageOf, Words } from '#i18n/words.tsx'
import { Main } from '#ui/frame.tsx'
import { Rows } from '#ui/rows.tsx'
import { Section } from '#ui/section.tsx'
import { StateBox, StateExtra } from '#ui/state-line.tsx'
import { ActiveAlert } from '../directory/active-alert.tsx'
import { BackLink } from '../directory/back-link.tsx'
import { GuideRow } from '../directory/guide-row.tsx'
import { HoursTable } from '../directory/hours-table.tsx'
import { LanguageNotice } from '../directory/language-notice.tsx'
import { ReadAloud } from '../directory/listen/read-aloud.tsx'
import { OpenNow } from '../directory/open-now.tsx'
import { Papers } from '../directory/papers.tsx'
import { QuickExit, QuickExitLimit } from '../directory/quick-exit.tsx'
import { Trust } from '../directory/trust.tsx'
import { useOpenness } from '../directory/use-openness.ts'
import { CityFrame } from '../frame/city-frame.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import { paths } from '../paths.ts'
import { PageActions } from '../share/page-actions.tsx'
import { GoodToKnow } from './good-to-know.tsx'
import { hasPhone } from './has-phone.ts'
import { datesOf, reasonsOf } from './odd-days-of.ts'
import { ServiceActions } from './service-actions.tsx'
import styles from './service-page.module.css'
import { Unknowns } from './unknowns.tsx'

export interface ServiceData {
  service: ServiceView
}

export async function loadService(content: ContentReader, id: string): Promise<ServiceData | undefined> {
  const service = await content.service(id)
  return service && { service }
}

/** One service: what it is, open now, call or go, what to bring, what else to know, what we do not know, can I trust this. */
export function ServicePage({ city, service }: ServiceData & { city: City }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { facts, words, notes, language } = service
  const officeLanguage = city.languages[0]
  const topic = facts.topics[0]!
  const place = { language: i18n.language, city: city.id }
  const hours = facts.hours ?? (facts.locations.length === 1 ? facts.locations[0]!.hours : undefined)
  const isOpen = useOpenness(city)({ ...(hours && { hours }), status: facts.status })
  const inWords = useLanguageOf(language)
  const canCall = hasPhone(facts)
  const desk = useDeskFrame()
  const actions = <PageActions city={city} page={{ city: city.id, key: `service/${facts.id}`, title: words.name, language, facts }} />
  return (
    <CityFrame city={city} tab={undefined} reading>
      {facts.topics.includes('safety') && <QuickExit to={city.quickExit} />}
      <Main>
        {facts.topics.includes('safety') && <QuickExitLimit />}
        <ReadAloud
          topic={topic}
          back={<BackLink to={paths.topic(place, topic)}>{code(t, `topic.${topic}`)}</BackLink>}
          otherLanguages={[SOURCE_LANGUAGE, ...city.languages]}
        >
          <h1 {...inWords}>{words.name}</h1>
          {service.officeName && (
            <Words className={styles['otherName']} text={service.officeName.text} language={service.officeName.language} />
          )}
          <LanguageNotice language={language} translation={words.translation} />
          <p className={styles['lead']} {...inWords}>
            {words.summary}
          </p>
          <ActiveAlert alert={facts.alert && notes['alert'] && { ...notes['alert'], ...facts.alert }} city={city} />
          <StateBox open={isOpen === 'yes'}>
            <OpenNow hours={hours} status={facts.status} city={city} large />
            {!hours && facts.status === 'active' && <p className="soft">{t(canCall ? 'service.callBefore' : 'service.askBefore')}</p>}
            {facts.appointment && (
              <StateExtra icon="calendar-check">
                {code(t, `appointment.${facts.appointment}`)}
                {facts.booking && (
                  <>
                    {'. '}
                    <a href={facts.booking} rel="noreferrer">
                      {t('service.bookOn', { site: new URL(facts.booking).hostname.replace(/^www\./, '') })}
                    </a>
                  </>
                )}
              </StateExtra>
            )}
          </StateBox>
          {!desk && <ServiceActions facts={facts} />}
          {!desk && actions}
          {facts.bring.length > 0 && (
            <Section title={t('service.bring')}>
              <Papers papers={facts.bring} officeLanguage={officeLanguage} />
            </Section>
          )}
          {desk && actions}
          <GoodToKnow service={service} city={city} />
          {hours && (
            <Section title={t('service.hours')} anchor="hours">
              <HoursTable hours={hours} city={city} dates={datesOf(service)} sayReason={reasonsOf(service)} />
              {notes['opening_hours'] && (
                <p className={styles['hoursNote']}>
                  <Words text={notes['opening_hours'].text} language={notes['opening_hours'].language} />
                </p>
              )}
            </Section>
          )}
          <Unknowns facts={facts} city={city} />
          {service.guides.length > 0 && (
            <Section title={t('service.guides')}>
              <Rows>
                {service.guides.map((guide) => (
                  <GuideRow key={guide.id} guide={guide} city={city.id} />
                ))}
              </Rows>
            </Section>
          )}
          <Trust
            trust={facts.trust}
            canCall={canCall}
            doubts={words.doubts}
            doubtsLanguage={language}
            translation={words.translation}
            city={city}
            page={{ key: `service/${facts.id}`, title: words.name, language }}
          />
        </ReadAloud>
      </Main>
    </CityFrame>
  )
}
