import { useTranslation } from 'react-i18next'
import { weekdayOf } from '#content/calendar.ts'
import { cityTime } from '#content/opening-hours.ts'
import type { Hours, Range } from '#content/records/parts.ts'
import type { CityFrame } from '#content/views.ts'
import { allExceptions, type Dates, weekAhead } from '#content/week-ahead.ts'
import { code, formatRange } from '#i18n/format.ts'
import { Note } from '#ui/note.tsx'
import styles from './hours-table.module.css'
import { OddDays, type SayReason } from './odd-days.tsx'
import { useNow } from './use-now.ts'

const DAYS = [0, 1, 2, 3, 4, 5, 6]

interface Props {
  hours: Hours
  city: CityFrame
  dates: Dates
  sayReason: SayReason
}

/** The week, a row a day; today marked; below it the days of the next two weeks that differ. */
export function HoursTable({ hours, city, dates, sayReason }: Props) {
  const { t } = useTranslation(['app', 'codes'])
  const now = useNow()
  const today = now && cityTime(now, city.timezone).day
  if (hours.always) return <p>{t('open.always')}</p>
  const ahead = today ? weekAhead(hours, today, city, dates) : { week: hours.week, seasonal: false, odd: allExceptions(hours, city, dates) }
  return (
    <>
      <table className={styles['hours']}>
        <tbody>
          {DAYS.map((weekday) => {
            const isToday = today !== undefined && weekdayOf(today) === weekday
            const ranges = ahead.week[weekday]!
            const name = code(t, `weekday.${weekday}`)
            return (
              <tr key={weekday} className={isToday ? styles['today'] : ranges.length === 0 ? styles['closed'] : undefined}>
                <th scope="row">{isToday ? t('hours.today', { day: name }) : name}</th>
                <Times ranges={ranges} />
              </tr>
            )
          })}
          {hours.holiday && (
            <tr className={hours.holiday.length === 0 ? styles['closed'] : undefined}>
              <th scope="row">{t('hours.holidays')}</th>
              <Times ranges={hours.holiday} />
            </tr>
          )}
        </tbody>
      </table>
      {ahead.seasonal && <p className={styles['season']}>{t('hours.season')}</p>}
      {ahead.odd.length > 0 && <OddDays odd={ahead.odd} sayReason={sayReason} />}
      {today && today > city.hoursUntil && (
        <Note icon="circle-alert" tone="lamp">
          <p>{t('hours.old')}</p>
        </Note>
      )}
    </>
  )
}

function Times({ ranges }: { ranges: readonly Range[] }) {
  const { t } = useTranslation(['app', 'codes'])
  return (
    <td>
      {ranges.length === 0 && t('hours.closed')}
      {ranges.map((range) => (
        <span key={range[0]}>{formatRange(t, range)}</span>
      ))}
    </td>
  )
}
