import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExpandedHours } from '#content/compile/expand-hours.ts'
import type { Holidays } from '#content/compile/name-holidays.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { useReading } from '../use-reading.ts'
import { DayTimes } from './day-times.tsx'
import { type HoursException, newException, readException, saidOf, type TypedException, typedException } from './exceptions-draft.ts'
import { FaultLine, WrongLine } from './fault-line.tsx'
import styles from './hours.module.css'
import { replaced } from './replaced.ts'
import { useHoursCompiler } from './use-hours-compiler.ts'

interface Props {
  id: string
  label: string
  /** The field hours_exceptions of a service. */
  value: readonly HoursException[]
  /** Called with lists that compile only: an entry with a mistake stays as it was, a new one waits. */
  onChange: (value: HoursException[]) => void
  /** Hears whether every entry says its hours now. */
  onReading?: (isGood: boolean) => void
  /** The day of the city: `2026-11-22`. */
  today: string
  holidays?: Holidays
}

interface State {
  list: readonly TypedException[]
  said: string
  given: string
}

function stateOf(value: readonly HoursException[]): State {
  const key = JSON.stringify(value)
  return { list: value.map(typedException), said: key, given: key }
}

/** Days with other hours, with their dates: a list that can grow and shrink. */
export function ExceptionsField({ id, label, value, onChange, onReading, today, holidays }: Props) {
  const { t: staff } = useTranslation('staff')
  const { expand } = useHoursCompiler(today, holidays)
  const [state, setState] = useState(() => stateOf(value))
  const given = JSON.stringify(value)
  if (given !== state.given) setState(given === state.said ? { ...state, given } : stateOf(value))
  useReading(
    state.list.every((typed) => readException(typed, expand).is === 'good'),
    onReading,
  )

  const change = (list: readonly TypedException[]) => {
    const values = saidOf(list)
    const said = JSON.stringify(values)
    setState({ ...state, list, said })
    if (said !== state.said) onChange(values)
  }
  const put = (index: number, typed: TypedException) => {
    const reading = readException(typed, expand)
    change(replaced(state.list, index, reading.is === 'good' ? { ...typed, said: reading.value } : typed))
  }
  return (
    <fieldset id={id} className={styles['field']}>
      <legend>{label}</legend>
      <p className={styles['hint']}>{staff('hours.exception.hint')}</p>
      {state.list.map((typed, index) => (
        <ExceptionRow
          key={index}
          number={index + 1}
          typed={typed}
          expand={expand}
          onChange={(changed) => put(index, changed)}
          onRemove={() => {
            change(state.list.filter((_, other) => other !== index))
            document.getElementById(`${id}-add`)?.focus()
          }}
        />
      ))}
      <div>
        <Button id={`${id}-add`} look="second" onClick={() => change([...state.list, newException])}>
          <Icon name="plus" small />
          {staff('hours.exception.add')}
        </Button>
      </div>
    </fieldset>
  )
}

interface RowProps {
  number: number
  typed: TypedException
  expand: (value: string) => ExpandedHours
  onChange: (typed: TypedException) => void
  onRemove: () => void
}

function ExceptionRow({ number, typed, expand, onChange, onRemove }: RowProps) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  const id = useId()
  const name = staff('hours.exception.name', { number })
  const reading = readException(typed, expand)
  const faults = reading.is === 'faulty' ? reading.faults : []
  const ofDates = faults.find(({ is }) => is === 'no-day' || is === 'dates')?.is
  return (
    <fieldset className={styles['season']} aria-describedby={ofDates && `${id}-dates`}>
      <legend>{name}</legend>
      <div className={styles['dates']}>
        {(['from', 'until'] as const).map((end) => (
          <Field key={end} label={staff(`hours.exception.${end}`)}>
            {(control) => (
              <input
                {...control}
                type="date"
                value={typed[end]}
                onChange={({ currentTarget: { value } }) => onChange({ ...typed, [end]: value })}
              />
            )}
          </Field>
        ))}
      </div>
      <FaultLine id={`${id}-dates`} is={ofDates} />
      {typed.text === undefined ? (
        <>
          <Field label={staff('hours.exception.is')}>
            {(control) => (
              <select
                {...control}
                value={typed.day.is}
                onChange={({ currentTarget: { value } }) =>
                  onChange({ ...typed, day: { ...typed.day, is: value === 'open' ? 'open' : 'closed' } })
                }
              >
                <option value="closed">{t('hours.closed')}</option>
                <option value="open">{staff('hours.isOpen')}</option>
              </select>
            )}
          </Field>
          {typed.day.is === 'open' && (
            <DayTimes
              name={name}
              spans={typed.day.spans}
              onChange={(spans) => onChange({ ...typed, day: { is: 'open', spans } })}
              faults={faults.filter(({ is }) => is !== ofDates)}
            />
          )}
        </>
      ) : (
        <Field label={staff('hours.textLabel')}>
          {(control) => (
            <input
              {...control}
              dir="ltr"
              lang="en"
              spellCheck={false}
              autoComplete="off"
              value={typed.text}
              onChange={({ currentTarget: { value } }) => onChange({ ...typed, text: value })}
            />
          )}
        </Field>
      )}
      {reading.is === 'wrong' && <WrongLine id={`${id}-wrong`} wrong={reading} />}
      <Field label={staff('hours.exception.note')}>
        {(control) => (
          <input {...control} value={typed.note} onChange={({ currentTarget: { value } }) => onChange({ ...typed, note: value })} />
        )}
      </Field>
      <div>
        <Button look="quiet" aria-label={staff('hours.exception.removeOf', { number })} onClick={onRemove}>
          <Icon name="trash-2" small />
          {staff('hours.remove')}
        </Button>
      </div>
    </fieldset>
  )
}
