import { useTranslation } from 'react-i18next'
import { Link, useHref, useNavigate } from 'react-router'
import { addDays } from '#content/calendar.ts'
import { cityTime } from '#content/opening-hours.ts'
import type { ContentReader } from '#content/reader.ts'
import type { CityFrame as City, NoticeView } from '#content/views.ts'
import { formatList, formatNearDay } from '#i18n/format.ts'
import { BandInner, Main } from '#ui/frame.tsx'
import { Note } from '#ui/note.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { Section } from '#ui/section.tsx'
import { EmergencyCard } from '../directory/emergency-card.tsx'
import { Notices } from '../directory/notices.tsx'
import { TopicDoors } from '../directory/topic-doors.tsx'
import { useNow } from '../directory/use-now.ts'
import { CityFrame } from '../frame/city-frame.tsx'
import { paths } from '../paths.ts'
import styles from './home-page.module.css'
import { OnThisDevice } from './on-this-device.tsx'

export interface HomeData {
  notices: NoticeView[]
}

export async function loadHome(content: ContentReader): Promise<HomeData> {
  return { notices: await content.notices() }
}

/** What do you need? Eight doors, and what is urgent. */
export function HomePage({ city, notices }: HomeData & { city: City }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const place = { language: i18n.language, city: city.id }
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
        hint={t('home.hint')}
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
            <HolidaysAhead city={city} />
            <Notices notices={notices} city={city} />
          </div>
          <div>
            <OnThisDevice city={city} />
            <footer className={styles['foot']}>
              <Link to={paths.welcome(i18n.language)}>{t('home.changeCity')}</Link>
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
