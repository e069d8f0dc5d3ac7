import { useTranslation } from 'react-i18next'
import { weekdayOf } from '#content/calendar.ts'
import type { Said } from '#content/spoken.ts'
import type { OddDays as Odd, Reason } from '#content/week-ahead.ts'
import { code, formatList, formatNearDay, formatRange } from '#i18n/format.ts'
import { Words } from '#i18n/words.tsx'
import { Note } from '#ui/note.tsx'
import styles from './odd-days.module.css'

/** What a reason is called: the name of a holiday, the note of an office. */
export type SayReason = (reason: Reason) => Said | undefined

/** Days that are not like others: when, which hours, and why. */
export function OddDays({ odd, sayReason }: { odd: readonly Odd[]; sayReason: SayReason }) {
  const { t } = useTranslation(['app', 'codes'])
  return (
    <Note icon="calendar-x" tone="lamp">
      <h3>{t('hours.odd')}</h3>
      <ul className={styles['odd']}>
        {odd.map((days) => (
          <li key={days.from}>
            <b>{dayNamed(days, t)}</b>
            <span>{timesOf(days, t)}</span>
            {days.reason && <Because reason={days.reason} sayReason={sayReason} />}
          </li>
        ))}
      </ul>
    </Note>
  )
}

function Because({ reason, sayReason }: { reason: Reason; sayReason: SayReason }) {
  const { t } = useTranslation(['app', 'codes'])
  const said = sayReason(reason)
  if (said) return <Words className={styles['reason']} text={said.text} language={said.language} />
  if ('exception' in reason) return null
  return <span className={styles['reason']}>{t('holiday' in reason ? 'hours.publicHoliday' : 'hours.schoolHolidays')}</span>
}

type T = ReturnType<typeof useTranslation<['app', 'codes']>>['t']

/** "Tuesday, 1 December" or "24 December – 2 January". */
function dayNamed({ from, until }: Odd, t: T): string {
  if (from === until) return t('hours.day', { weekday: code(t, `weekday.${weekdayOf(from)}`), day: formatNearDay(t, from) })
  return t('hours.days', { first: formatNearDay(t, from), last: formatNearDay(t, until) })
}

function timesOf({ ranges, unsure }: Odd, t: T): string {
  if (unsure) return t('hours.perhapsClosed')
  if (ranges.length === 0) return t('hours.closed')
  return formatList(
    t,
    ranges.map((range) => formatRange(t, range)),
  )
}
