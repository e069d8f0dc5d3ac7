import { useTranslation } from 'react-i18next'
import { addDays, weekdayOf } from '#content/calendar.ts'
import { cityTime, isUnsureHoliday } from '#content/opening-hours.ts'
import type { Hours } from '#content/records/parts.ts'
import type { CityFrame } from '#content/views.ts'
import { code, formatList, formatNearDay, formatRange } from '#i18n/format.ts'
import { Note } from '#ui/note.tsx'
import styles from './hours-table.module.css'
import { useNow } from './use-now.ts'

const DAYS = [0, 1, 2, 3, 4, 5, 6]
const AHEAD = 14

/** The week, a row a day; today marked; below it the days of the next two weeks that differ. */
export function HoursTable({ hours, city }: { hours: Hours; city: CityFrame }) {
  const { t } = useTranslation(['app', 'codes'])
  const now = useNow()
  const today = now && cityTime(now, city.timezone).day
  if (hours.always) return <p>{t('open.always')}</p>
  return (
    <>
      <table className={styles['hours']}>
        <tbody>
          {DAYS.map((weekday) => {
            const isToday = today !== undefined && weekdayOf(today) === weekday
            const ranges = hours.week[weekday]!
            const name = code(t, `weekday.${weekday}`)
            return (
              <tr key={weekday} className={isToday ? styles['today'] : ranges.length === 0 ? styles['closed'] : undefined}>
                <th scope="row">{isToday ? t('hours.today', { day: name }) : name}</th>
                <td>
                  {ranges.length === 0 && t('hours.closed')}
                  {ranges.map((range) => (
                    <span key={range[0]}>{formatRange(t, range)}</span>
                  ))}
                </td>
              </tr>
            )
          })}
          {hours.holiday && (
            <tr className={hours.holiday.length === 0 ? styles['closed'] : undefined}>
              <th scope="row">{t('hours.holidays')}</th>
              <td>
                {hours.holiday.length === 0 && t('hours.closed')}
                {hours.holiday.map((range) => (
                  <span key={range[0]}>{formatRange(t, range)}</span>
                ))}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {today && <DaysAhead hours={hours} city={city} today={today} />}
    </>
  )
}

function DaysAhead({ hours, city, today }: { hours: Hours; city: CityFrame; today: string }) {
  const { t } = useTranslation(['app', 'codes'])
  const days = Array.from({ length: AHEAD }, (_, index) => addDays(today, index))
  const unsure = days.filter((day) => isUnsureHoliday(hours, day, city))
  const special = days.filter((day) => hours.days?.[day])
  return (
    <>
      {unsure.length > 0 && (
        <Note icon="calendar-x" tone="lamp">
          <p>
            {t('hours.probablyClosed', {
              days: formatList(
                t,
                unsure.map((day) => formatNearDay(t, day)),
              ),
            })}
          </p>
        </Note>
      )}
      {special.map((day) => {
        const ranges = hours.days![day]!
        const times =
          ranges.length === 0
            ? t('hours.closed')
            : formatList(
                t,
                ranges.map((range) => formatRange(t, range)),
              )
        return (
          <Note key={day} icon="calendar-x" tone="lamp">
            <p>{t('hours.special', { day: formatNearDay(t, day), times })}</p>
          </Note>
        )
      })}
      {today > city.hoursUntil && (
        <Note icon="circle-alert" tone="lamp">
          <p>{t('hours.old')}</p>
        </Note>
      )}
    </>
  )
}
