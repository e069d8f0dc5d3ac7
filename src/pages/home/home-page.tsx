import { useTranslation } from 'react-i18next'
import { Link, useHref, useNavigate } from 'react-router'
import { addDays } from '#content/calendar.ts'
import { cityTime } from '#content/opening-hours.ts'
import type { ContentReader } from '#content/reader.ts'
import type { CityFrame as City, NoticeView } from '#content/views.ts'
import { formatList, formatNearDay, isolated } from '#i18n/format.ts'
import { BandInner, Main } from '#ui/frame.tsx'
import { Note } from '#ui/note.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { Section } from '#ui/section.tsx'
import { EmergencyCard } from '../directory/emergency-card.tsx'
import { Notices } from '../directory/notices.tsx'
import { TopicDoors } from '../directory/topic-doors.tsx'
import { useNow } from '../directory/use-now.ts'
import { usePersonalPart } from '../directory/use-personal-part.ts'
import { CityFrame } from '../frame/city-frame.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import { useDevice } from '../frame/device.ts'
import { paths } from '../paths.ts'
import styles from './home-page.module.css'
import { PlanCard } from './plan-card.tsx'

export interface HomeData {
  notices: NoticeView[]
  officialWord: string | undefined
}

export async function loadHome(content: ContentReader): Promise<HomeData> {
  return { notices: await content.notices(), officialWord: await content.officialWord() }
}

const loadOwnDevice = () => import('./own-device.tsx').then(({ OwnDevice }) => OwnDevice)

/** What do you need? Eight doors, and what is urgent. */
export function HomePage({ city, notices, officialWord }: HomeData & { city: City }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const place = { language: i18n.language, city: city.id }
  const desk = useDeskFrame()
  const navigate = useNavigate()
  const searchAddress = useHref(paths.search(place))
  const band = (
    <BandInner>
      <h1>
        <label htmlFor="q">{t('home.question')}</label>
      </h1>
      <SearchField
        id="q"
        action={searchAddress}
        buttonLabel={t('search.button')}
        clearLabel={t('search.clear')}
        {...(officialWord && { hint: t('home.hint', { word: isolated(officialWord) }) })}
        onBand
        onSubmit={(query) => void navigate(paths.search(place, query))}
      />
    </BandInner>
  )
  return (
    <div className={styles['home']}>
      <CityFrame city={city} tab="home" band={band}>
        <Main wide>
          <div>
            <Section title={t('home.topics')} titleHidden>
              <TopicDoors city={city.id} />
            </Section>
          </div>
          <div className={styles['aside']}>
            <EmergencyCard city={city.id} />
            <PlanCard city={city} />
            <HolidaysAhead city={city} />
            <Notices notices={notices} city={city} />
          </div>
          <div>
            {!desk && <OwnDevice city={city} />}
            <footer className={styles['foot']}>
              {!desk && <Link to={paths.welcome(i18n.language)}>{t('home.changeCity')}</Link>}
              <Link to={paths.about(place)}>{t('home.about')}</Link>
            </footer>
          </div>
        </Main>
      </CityFrame>
    </div>
  )
}

const DAYS_AHEAD = 12

/** Public holidays in the next days; offices that say nothing about them are probably closed. */
function HolidaysAhead({ city }: { city: City }) {
  const { t } = useTranslation(['app', 'codes'])
  const now = useNow()
  if (!now) return null
  const today = cityTime(now, city.timezone).day
  const days = city.holidays.filter((day) => day >= today && day <= addDays(today, DAYS_AHEAD))
  if (days.length === 0) return null
  return (
    <Note icon="calendar-x" tone="lamp">
      <p>
        {t('home.holidays', {
          count: days.length,
          days: formatList(
            t,
            days.map((day) => formatNearDay(t, day)),
          ),
        })}
      </p>
    </Note>
  )
}

/** Of a device nothing can be said before it is there. */
function OwnDevice({ city }: { city: City }) {
  const loaded = usePersonalPart(loadOwnDevice, useDevice() !== undefined)
  return typeof loaded === 'object' ? <loaded.part city={city} /> : null
}
