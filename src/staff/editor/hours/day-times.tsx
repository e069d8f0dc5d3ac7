import { Fragment, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Tick } from '#ui/choices.tsx'
import { Icon } from '#ui/icon.tsx'
import type { ExceptionFault } from './exceptions-draft.ts'
import { FaultLine } from './fault-line.tsx'
import styles from './hours.module.css'
import { replaced } from './replaced.ts'
import { endsBeforeStart, noSpan, type TypedSpan, tidy } from './typed-day.ts'
import { useLeft } from './use-left.ts'

interface Props {
  /** Whose hours these are: "Monday". */
  name: string
  spans: readonly TypedSpan[]
  onChange: (spans: readonly TypedSpan[]) => void
  faults: readonly ExceptionFault[]
}

/** From and until, once or more often a day. */
export function DayTimes({ name, spans, onChange, faults }: Props) {
  const { t: staff } = useTranslation('staff')
  const addId = useId()
  const put = (index: number, { from, until, nextDay }: TypedSpan) => onChange(replaced(spans, index, { from, until, nextDay }))
  return (
    <div className={styles['times']}>
      {spans.map((span, index) => (
        <SpanRow
          // A span has no name but its place.
          key={index}
          name={spans.length > 1 ? staff('hours.part', { day: name, number: index + 1 }) : name}
          span={span}
          onChange={(changed) => put(index, changed)}
          onRemove={
            spans.length > 1
              ? () => {
                  onChange(spans.filter((_, other) => other !== index))
                  document.getElementById(addId)?.focus()
                }
              : undefined
          }
          faults={faults.filter((fault) => fault.span === index)}
        />
      ))}
      <FaultLine id={`${addId}-fault`} is={faults.find(({ span }) => span === undefined)?.is} />
      <div>
        <Button
          id={addId}
          look="quiet"
          aria-label={staff('hours.addBreakOf', { day: name })}
          onClick={() => onChange([...spans, { ...noSpan, isNew: true }])}
        >
          <Icon name="plus" small />
          {staff('hours.addBreak')}
        </Button>
      </div>
    </div>
  )
}

/** Whoever adds a break goes on writing in it. */
function focusOn(input: HTMLInputElement | null): void {
  input?.focus()
}

interface SpanProps {
  name: string
  span: TypedSpan
  onChange: (span: TypedSpan) => void
  onRemove: (() => void) | undefined
  faults: readonly ExceptionFault[]
}

/** What is wrong is told once the fields are left: half a time is no mistake. */
function SpanRow({ name, span, onChange, onRemove, faults }: SpanProps) {
  const { t: staff } = useTranslation('staff')
  const id = useId()
  const [typing, setTyping] = useState(false)
  // It stays while it is being used, so that nobody loses their place.
  const [ticked, setTicked] = useState(false)
  const shown = typing ? [] : faults
  const left = useLeft(() => {
    setTyping(false)
    setTicked(false)
  })
  return (
    <div className={styles['span']} onFocus={() => setTyping(true)} onBlur={left}>
      <div className={styles['pair']}>
        {(['from', 'until'] as const).map((end) => (
          <Fragment key={end}>
            {end === 'until' && <span aria-hidden="true">–</span>}
            <input
              className={styles['time']}
              aria-label={staff(end === 'from' ? 'hours.fromOf' : 'hours.untilOf', { day: name })}
              aria-describedby={shown.length > 0 ? `${id}-fault` : undefined}
              aria-invalid={shown.some((fault) => fault.end === undefined || fault.end === end) || undefined}
              value={span[end]}
              ref={span.isNew && end === 'from' ? focusOn : undefined}
              autoComplete="off"
              inputMode="text"
              dir="ltr"
              size={5}
              onChange={({ currentTarget: { value } }) => onChange({ ...span, [end]: value })}
              onBlur={() => {
                if (tidy(span[end]) !== span[end]) onChange({ ...span, [end]: tidy(span[end]) })
              }}
            />
          </Fragment>
        ))}
        {onRemove && (
          <button type="button" className={styles['remove']} aria-label={staff('hours.removeOf', { day: name })} onClick={onRemove}>
            <Icon name="x" small />
          </button>
        )}
      </div>
      {(span.nextDay || ticked || endsBeforeStart(span)) && (
        <Tick
          checked={span.nextDay}
          aria-label={staff('hours.nextDayOf', { day: name })}
          onChange={({ currentTarget: { checked } }) => {
            setTicked(true)
            onChange({ ...span, nextDay: checked })
          }}
        >
          {staff('hours.nextDay')}
        </Tick>
      )}
      <FaultLine id={`${id}-fault`} is={shown[0]?.is} />
    </div>
  )
}
