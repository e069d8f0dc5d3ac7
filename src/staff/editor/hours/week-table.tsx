import { useTranslation } from 'react-i18next'
import { code } from '#i18n/format.ts'
import { Button } from '#ui/button.tsx'
import { Tick } from '#ui/choices.tsx'
import { Icon } from '#ui/icon.tsx'
import { DayTimes } from './day-times.tsx'
import styles from './hours.module.css'
import type { DraftFault } from './hours-draft.ts'
import { replaced } from './replaced.ts'
import { canCopy, copiedToFriday, copyOf, noSpan, saysTheSame, type TypedDay } from './typed-day.ts'

interface Props {
  week: readonly TypedDay[]
  onChange: (week: readonly TypedDay[]) => void
  faults: readonly DraftFault[]
}

/** The usual week, a row a day. */
export function WeekTable({ week, onChange, faults }: Props) {
  const monday = week[0]!
  const toFriday = copiedToFriday(week)
  return (
    <div className={styles['rows']}>
      {week.map((day, weekday) => (
        <DayRow
          key={weekday}
          weekday={weekday}
          day={day}
          onChange={(changed) => onChange(replaced(week, weekday, changed))}
          asMonday={
            weekday > 0 && canCopy(monday) && !saysTheSame(day, monday)
              ? () => onChange(replaced(week, weekday, copyOf(monday)))
              : undefined
          }
          toFriday={weekday === 0 && toFriday ? () => onChange(toFriday) : undefined}
          faults={faults.filter((fault) => fault.weekday === weekday)}
        />
      ))}
    </div>
  )
}

interface RowProps {
  weekday: number
  day: TypedDay
  onChange: (day: TypedDay) => void
  asMonday: (() => void) | undefined
  toFriday: (() => void) | undefined
  faults: readonly DraftFault[]
}

function DayRow({ weekday, day, onChange, asMonday, toFriday, faults }: RowProps) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  const name = code(t, `weekday.${weekday}`)
  return (
    <div className={styles['row']}>
      <b className={styles['name']}>{name}</b>
      <Tick
        checked={day.is === 'closed'}
        aria-label={staff('hours.closedOf', { day: name })}
        onChange={({ currentTarget: { checked } }) =>
          onChange(checked ? { is: 'closed', spans: day.spans } : { is: 'open', spans: day.spans.length > 0 ? day.spans : [noSpan] })
        }
      >
        {t('hours.closed')}
      </Tick>
      {day.is === 'open' && (
        <DayTimes name={name} spans={day.spans} onChange={(spans) => onChange({ is: 'open', spans })} faults={faults} />
      )}
      {(asMonday ?? toFriday) && (
        <div className={styles['copy']}>
          <Button look="quiet" aria-label={asMonday && staff('hours.asMondayOf', { day: name })} onClick={asMonday ?? toFriday}>
            <Icon name="copy" small />
            {asMonday ? staff('hours.asMonday') : staff('hours.toFriday')}
          </Button>
        </div>
      )}
    </div>
  )
}
