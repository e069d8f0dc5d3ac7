import { useTranslation } from 'react-i18next'
import type { ContentReader } from '#content/reader.ts'
import type { ContactFacts } from '#content/records/city.ts'
import type { CityFrame as City, CityView, ServiceCard as Service } from '#content/views.ts'
import { useLanguageOf, Words } from '#i18n/words.tsx'
import { Cards } from '#ui/card.tsx'
import { Main } from '#ui/frame.tsx'
import { Icon } from '#ui/icon.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { Section } from '#ui/section.tsx'
import { OpenNow } from '../directory/open-now.tsx'
import { QuickExit } from '../directory/quick-exit.tsx'
import { ServiceCard } from '../directory/service-card.tsx'
import { CityFrame } from '../frame/city-frame.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import styles from './emergency-page.module.css'

export interface EmergencyData {
  view: Pick<CityView, 'language'> & { contacts: ContactFacts[]; labels: CityView['words']['contacts']; roomLabels: Record<string, string> }
  /** What to say, in the office's words and in the reader's. */
  phrases: { id: string; office: string; own: string }[]
  rooms: Service[]
}

export async function loadEmergency(content: ContentReader): Promise<EmergencyData | undefined> {
  const view = await content.city()
  if (!view) return undefined
  const { facts, words, language } = view
  const office = await content.officeWords()
  return {
    view: { language, contacts: facts.contacts, labels: words.contacts, roomLabels: words.emergencyRooms },
    phrases: Object.entries(words.phrases).map(([id, own]) => ({ id, own, office: office?.phrases[id] ?? own })),
    rooms: await content.cards(facts.emergencyRooms),
  }
}

/** Call 112, what to say, who else helps by phone, and where the emergency rooms are. */
export function EmergencyPage({ city, view, phrases, rooms }: EmergencyData & { city: City }) {
  const { t } = useTranslation()
  const desk = useDeskFrame()
  const main = view.contacts.find((contact) => contact.main)
  const calls = view.contacts.filter((contact) => !contact.main && !contact.sms)
  const messages = view.contacts.filter((contact) => contact.sms)
  const inWords = useLanguageOf(view.language)
  const officeLanguage = city.languages[0]!
  return (
    <CityFrame city={city} tab="emergency">
      <QuickExit to={city.quickExit} />
      <Main>
        <h1 className={styles['title']}>{t('emergency.title')}</h1>
        {main && (
          <>
            <a className={styles['call']} href={`tel:${main.number}`}>
              <Icon name="phone" />
              <span>{t('emergency.call', { number: main.display })}</span>
            </a>
            <p {...inWords}>{view.labels[main.id]?.detail ?? view.labels[main.id]?.label}</p>
          </>
        )}
        {phrases.length > 0 && (
          <Section title={t('emergency.say')}>
            <ul className={styles['phrases']}>
              {phrases.map(({ id, office, own }) => (
                <li key={id}>
                  <b>
                    <Words text={office} language={officeLanguage} />
                  </b>
                  {own !== office && (
                    <span className="soft" {...inWords}>
                      {own}
                    </span>
                  )}
                </li>
              ))}
            </ul>
            <p>{t('emergency.then')}</p>
          </Section>
        )}
        {messages.map((contact) => (
          <p key={contact.id} className={styles['sms']} {...inWords}>
            {view.labels[contact.id]?.label}:{' '}
            <a className="ltr" href={`sms:${contact.number}`}>
              {contact.display}
            </a>
            {view.labels[contact.id]?.detail && `. ${view.labels[contact.id]!.detail}`}
          </p>
        ))}
        {calls.length > 0 && (
          <Section title={t('emergency.other')}>
            <Rows>
              {calls.map((contact) => (
                <Row key={contact.id} before={<Icon name="phone" />}>
                  <p {...inWords}>
                    <b>{view.labels[contact.id]?.label}</b>
                  </p>
                  <a className={`ltr ${styles['number']}`} href={`tel:${contact.number}`}>
                    {contact.display}
                  </a>
                  {contact.hours && <OpenNow hours={contact.hours} status="active" city={city} />}
                  <p className="small soft">
                    {[contact.free && t('emergency.free'), !contact.hours && t('open.unknown')].filter(Boolean).join(' · ')}
                  </p>
                  {view.labels[contact.id]?.detail && (
                    <p className="small" {...inWords}>
                      {view.labels[contact.id]!.detail}
                    </p>
                  )}
                </Row>
              ))}
            </Rows>
          </Section>
        )}
        {rooms.length > 0 && (
          <Section title={t('emergency.rooms')}>
            <Cards>
              {rooms.map((room) => (
                <li key={room.id}>
                  {view.roomLabels[room.id] && (
                    <p className="small" {...inWords}>
                      <b>{view.roomLabels[room.id]}</b>
                    </p>
                  )}
                  <ServiceCard service={room} city={city} />
                </li>
              ))}
            </Cards>
          </Section>
        )}
        {!desk && <p className={styles['exitNote']}>{t('exit.explain')}</p>}
      </Main>
    </CityFrame>
  )
}
