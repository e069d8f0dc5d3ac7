import { useTranslation } from 'react-i18next'
import { code } from '#i18n/format.ts'
import styles from './hours.module.css'
import type { DraftFault } from './hours-draft.ts'
import { OtherDay } from './other-day.tsx'
import { replaced } from './replaced.ts'
import { copiedToFriday, type TypedDay } from './typed-day.ts'

interface Props {
  week: readonly TypedDay[]
  onChange: (week: readonly TypedDay[]) => void
  faults: readonly DraftFault[]
}

/** A week beside the usual one: every day is as usual, closed, or open at other times. */
export function OtherWeek({ week, onChange, faults }: Props) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  const answers = { usual: staff('hours.asUsual'), closed: t('hours.closed'), open: staff('hours.isOpen') }
  const toFriday = copiedToFriday(week)
  return (
    <div className={styles['rows']}>
      {week.map((day, weekday) => (
        <OtherDay
          key={weekday}
          name={code(t, `weekday.${weekday}`)}
          day={day}
          answers={answers}
          toFriday={weekday === 0 && toFriday ? () => onChange(toFriday) : undefined}
          onChange={(changed) => onChange(replaced(week, weekday, changed))}
          faults={faults.filter((fault) => fault.weekday === weekday)}
        />
      ))}
    </div>
  )
}
