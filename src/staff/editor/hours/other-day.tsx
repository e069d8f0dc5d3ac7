import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { DayTimes } from './day-times.tsx'
import type { ExceptionFault } from './exceptions-draft.ts'
import styles from './hours.module.css'
import type { TypedDay } from './typed-day.ts'

interface Props {
  /** "Monday", "Public holidays". */
  name: string
  day: TypedDay
  onChange: (day: TypedDay) => void
  /** The words of each answer, in this order. */
  answers: Partial<Record<TypedDay['is'], string>>
  faults: readonly ExceptionFault[]
  hint?: string
  /** Gives these hours to Tuesday to Friday. */
  toFriday?: (() => void) | undefined
}

/** A day that may differ from the usual week: one answer, and times where it is open. */
export function OtherDay({ name, day, onChange, answers, faults, hint, toFriday }: Props) {
  const { t: staff } = useTranslation('staff')
  const id = useId()
  return (
    <div className={`${styles['row']} ${styles['other']}`}>
      <label htmlFor={id} className={styles['name']}>
        {name}
      </label>
      <select
        id={id}
        className={styles['control']}
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={day.is}
        onChange={({ currentTarget: { value } }) => onChange({ is: value as TypedDay['is'], spans: day.spans })}
      >
        {Object.entries(answers).map(([is, words]) => (
          <option key={is} value={is}>
            {words}
          </option>
        ))}
      </select>
      {day.is === 'open' && (
        <DayTimes name={name} spans={day.spans} onChange={(spans) => onChange({ is: 'open', spans })} faults={faults} />
      )}
      {toFriday && (
        <div className={styles['copy']}>
          <Button look="quiet" onClick={toFriday}>
            <Icon name="copy" small />
            {staff('hours.toFriday')}
          </Button>
        </div>
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  )
}
