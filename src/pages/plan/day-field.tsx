import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths } from '#content/calendar.ts'
import { Icon } from '#ui/icon.tsx'
import styles from './day-field.module.css'

interface Props {
  name: string
  label: string
  day: string | undefined
  today: string
  optional?: boolean
  /** What to say to a day that has passed, or is still to come. */
  pastSays?: string
  futureSays?: string
}

const FAR = 12 * 20

/** A day to fill in. It tells kindly what is odd about it, and takes it all the same. */
export function DayField({ name, label, day, today, optional, pastSays, futureSays }: Props) {
  const { t: own } = useTranslation('personal')
  const id = useId()
  const [value, setValue] = useState(day ?? '')
  const [isHalf, setHalf] = useState(false)
  const said = isHalf ? own('plan.dayWrong') : value && saidTo(value)
  function saidTo(given: string): string | undefined {
    if (given < addMonths(today, -FAR * 3) || given > addMonths(today, FAR)) return own('plan.dayFar')
    return given < today ? pastSays : given > today ? futureSays : undefined
  }
  return (
    <div className={styles['day']} data-wrong={isHalf || undefined}>
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-said`} className={styles['said']} aria-live="polite">
        {said && (
          <>
            <Icon name="circle-alert" small />
            <span>{said}</span>
          </>
        )}
      </p>
      <input
        id={id}
        name={name}
        type="date"
        min="1900-01-01"
        max="2199-12-31"
        defaultValue={day}
        aria-describedby={optional ? `${id}-said ${id}-hint` : `${id}-said`}
        aria-invalid={isHalf || undefined}
        onChange={({ currentTarget }) => {
          setValue(currentTarget.value)
          setHalf(false)
        }}
        onInvalid={(event) => {
          event.preventDefault()
          setHalf(true)
        }}
      />
      {optional && (
        <p id={`${id}-hint`} className="small soft">
          {own('plan.leaveEmpty')}
        </p>
      )}
    </div>
  )
}

/** Whether all days of the form are whole; the first that is not has the focus then, and says so. */
export function areDaysWhole(form: HTMLFormElement): boolean {
  if (form.checkValidity()) return true
  form.querySelector<HTMLInputElement>('input:invalid')?.focus()
  return false
}

/** The day in the field of this name; nothing when it is empty. */
export function dayIn(form: FormData, name: string): string | undefined {
  const day = form.get(name)
  return typeof day === 'string' && day !== '' ? day : undefined
}
