import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { weekdayOf } from '#content/calendar.ts'
import { cityTime } from '#content/opening-hours.ts'
import type { CityFrame } from '#content/views.ts'
import { code, formatNearDay, formatTime } from '#i18n/format.ts'
import { Words } from '#i18n/words.tsx'
import { Shell } from '#ui/frame.tsx'
import { Mark } from '#ui/icon.tsx'
import { AgeLine } from '../age-line.tsx'
import styles from './kiosk-frame.module.css'
import { useMinute } from './use-minute.ts'

/** Around every page of a city on the screen of a desk: city and time on top. The row below belongs to the screen. */
export function KioskFrame({ city, band, children }: { city: CityFrame; band?: ReactNode; children: ReactNode }) {
  return (
    <Shell reading={!band}>
      <header className={styles['header']}>
        <div className={styles['top']}>
          <Mark />
          <Words as="bdi" className={styles['city']} text={city.name} language={city.nameLanguage} />
          <CityClock timezone={city.timezone} />
        </div>
        {band && <div className={styles['band']}>{band}</div>}
      </header>
      <AgeLine city={city.id} />
      {children}
    </Shell>
  )
}

function CityClock({ timezone }: { timezone: string }) {
  const { t } = useTranslation(['app', 'codes'])
  const { day, minute } = cityTime(useMinute(), timezone)
  return (
    <p className={styles['clock']}>
      {t('hours.day', { weekday: code(t, `weekday.${weekdayOf(day)}`), day: formatNearDay(t, day) })} · <bdi>{formatTime(minute)}</bdi>
    </p>
  )
}
