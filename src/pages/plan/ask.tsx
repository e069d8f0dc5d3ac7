import { type FormEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EMPTY_PLAN } from '#plan/stored-plan.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Progress } from '#ui/progress.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import { useDeviceWord } from '../frame/device.ts'
import type { MyPlan } from '../frame/use-my-plan.ts'
import styles from './ask.module.css'
import { areDaysWhole } from './day-field.tsx'
import { QUESTIONS } from './questions.tsx'

interface Props {
  mine: MyPlan
  today: string
  number: number
  /** The only question that is asked now. */
  single: boolean
  /** The question has been answered or skipped. */
  onDone: () => void
  onBack: () => void
}

/** One question, why it is asked, and who gets to know the answer: nobody. */
export function Ask({ mine, today, number, single, onDone, onBack }: Props) {
  const { t: own } = useTranslation('personal')
  const { t: onDesk } = useTranslation('desk')
  const desk = useDeskFrame()
  const word = useDeviceWord()
  const heading = useRef<HTMLHeadingElement>(null)
  // A new question is a new page to somebody who cannot see it.
  useEffect(() => heading.current?.focus(), [])
  const { id, Fields, take } = QUESTIONS[number]!
  const plan = mine.plan ?? EMPTY_PLAN
  const all = QUESTIONS.length
  const count = own('plan.question', { number: number + 1, all })
  const answer = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (!areDaysWhole(form)) return
    const said = new FormData(form)
    mine.change((before) => take(before, said))
    onDone()
  }
  const next = single ? own('plan.saveAnswer') : number + 1 === all ? own('plan.finish') : own('plan.next')
  const asksDays = id === 'arrival' || id === 'papers'
  return (
    <form className={styles['ask']} noValidate onSubmit={answer}>
      {!single && (
        <div>
          <p className="soft">{count}</p>
          <Progress done={(number + 1) / all} label={count} />
        </div>
      )}
      <fieldset className={styles['question']} aria-describedby="why">
        <legend>
          <h2 ref={heading} tabIndex={-1}>
            {own(`plan.${id}`)}
          </h2>
        </legend>
        <p id="why">{own(`plan.${id}Why`)}</p>
        <Fields plan={plan} today={today} />
      </fieldset>
      <Button type="submit" wide>
        {next}
      </Button>
      <div className={styles['ways']}>
        <Button look="quiet" onClick={onBack}>
          {own('plan.back')}
        </Button>
        {!single && (
          <Button look="quiet" onClick={onDone}>
            {asksDays ? own('plan.dontKnow') : own('plan.skip')}
          </Button>
        )}
      </div>
      <p className={styles['private']}>
        <Icon name="eye-off" small />
        <span>{desk ? onDesk('take.forgets') : own('plan.private', { context: word })}</span>
      </p>
    </form>
  )
}
