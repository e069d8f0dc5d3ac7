import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from './fault-line.tsx'
import styles from './hours.module.css'
import type { DraftFault, HoursDraft } from './hours-draft.ts'
import { OtherDay } from './other-day.tsx'
import { OtherWeek } from './other-week.tsx'

interface Props {
  draft: HoursDraft
  onChange: (draft: HoursDraft) => void
  faults: readonly DraftFault[]
  /** The city lists its school holidays, so that hours can name them. */
  knowsSchool: boolean
}

/** What happens on public holidays and, where they are known, in school holidays. */
export function HolidayHours({ draft, onChange, faults, knowsSchool }: Props) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  return (
    <div className={styles['rows']}>
      <OtherDay
        name={t('hours.holidays')}
        day={draft.publicHolidays}
        answers={{ usual: staff('hours.unsaid'), closed: t('hours.closed'), open: staff('hours.isOpen') }}
        onChange={(publicHolidays) => onChange({ ...draft, publicHolidays })}
        faults={faults.filter(({ part }) => part === 'publicHolidays')}
        hint={staff('hours.holidaysHint')}
      />
      {(knowsSchool || draft.schoolHolidays.is !== 'usual') && (
        <SchoolHours
          school={draft.schoolHolidays}
          onChange={(schoolHolidays) => onChange({ ...draft, schoolHolidays })}
          faults={faults.filter(({ part }) => part === 'schoolHolidays')}
        />
      )}
    </div>
  )
}

type School = HoursDraft['schoolHolidays']

function SchoolHours({ school, onChange, faults }: { school: School; onChange: (school: School) => void; faults: readonly DraftFault[] }) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  const id = useId()
  return (
    <div className={`${styles['row']} ${styles['other']}`}>
      <label htmlFor={id} className={styles['name']}>
        {t('hours.schoolHolidays')}
      </label>
      <select
        id={id}
        className={styles['control']}
        value={school.is}
        onChange={({ currentTarget: { value } }) => onChange({ ...school, is: value as School['is'] })}
      >
        <option value="usual">{staff('hours.asUsual')}</option>
        <option value="closed">{t('hours.closed')}</option>
        <option value="other">{staff('hours.otherHours')}</option>
      </select>
      {school.is === 'other' && (
        <div className={styles['inner']} role="group" aria-label={t('hours.schoolHolidays')}>
          <FaultLine id={`${id}-fault`} is={faults.find(({ weekday }) => weekday === undefined)?.is} />
          <OtherWeek week={school.week} onChange={(week) => onChange({ ...school, week })} faults={faults} />
        </div>
      )}
    </div>
  )
}
