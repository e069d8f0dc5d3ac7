import { useTranslation } from 'react-i18next'
import { addDays, weekdayOf } from '#content/calendar.ts'
import { type Calendar, isUnsureHoliday, rangesOn } from '#content/opening-hours.ts'
import type { Hours } from '#content/records/parts.ts'
import { code, formatList, formatNearDay, formatRange } from '#i18n/format.ts'
import { StateLine } from '#ui/state-line.tsx'
import styles from './hours.module.css'

interface Props {
  /** None: not known. */
  hours: Hours | undefined
  today: string
  calendar: Calendar
}

/** What readers will see: today in a line, then the days that follow. */
export function HoursPreview({ hours, today, calendar }: Props) {
  const { t } = useTranslation(['app', 'codes'])
  const says = useDayInWords(calendar)
  if (!hours) return <StateLine icon="circle-question-mark" word={t('open.unknown')} />
  if (hours.always) return <StateLine icon="door-open" tone="open" word={t('open.always')} />
  const nextDays = Array.from({ length: 7 }, (_, index) => addDays(today, index + 1))
  return (
    <>
      <Today hours={hours} today={today} calendar={calendar} />
      <dl className={styles['days']}>
        {nextDays.map((day) => (
          <div key={day}>
            <dt>{t('hours.day', { weekday: code(t, `weekday.${weekdayOf(day)}`), day: formatNearDay(t, day) })}</dt>
            <dd>{says(hours, day)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Today({ hours, today, calendar }: { hours: Hours; today: string; calendar: Calendar }) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  if (isUnsureHoliday(hours, today, calendar))
    return <StateLine icon="calendar-x" word={t('open.perhapsClosed')} next={t('open.holidayCall')} />
  const ranges = rangesOn(hours, today, calendar)
  if (ranges.length === 0) return <StateLine icon="door-closed" word={staff('hours.closedToday')} />
  const times = formatList(
    t,
    ranges.map((range) => formatRange(t, range)),
  )
  return <StateLine icon="door-open" tone="open" word={staff('hours.openToday')} next={times} />
}

/** A day's hours as readers read them: "08:30–16:30", "Closed", "Probably closed. Call before you go." */
function useDayInWords(calendar: Calendar): (hours: Hours, day: string) => string {
  const { t } = useTranslation(['app', 'codes'])
  return (hours, day) => {
    if (isUnsureHoliday(hours, day, calendar)) return t('hours.perhapsClosed')
    const ranges = rangesOn(hours, day, calendar)
    if (ranges.length === 0) return t('hours.closed')
    return formatList(
      t,
      ranges.map((range) => formatRange(t, range)),
    )
  }
}
