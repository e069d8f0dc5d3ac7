/** What a reader has done of a guide. */
import { useTranslation } from 'react-i18next'
import type { StepFacts } from '#content/records/guide.ts'
import { Tick } from '#ui/choices.tsx'
import { Progress } from '#ui/progress.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import { useDeviceWord } from '../frame/device.ts'
import styles from './ticks.module.css'
import type { Ticks } from './use-ticks.ts'

/** "2 of 6 steps done. Only this phone knows." Says nothing before the first tick. */
export function TicksDone({ ticks }: { ticks: Ticks }) {
  const { t: own } = useTranslation('personal')
  const word = useDeviceWord()
  if (ticks.done === 0) return null
  const words = own('plan.progress', { done: ticks.done, count: ticks.all })
  return (
    <div className={styles['done']}>
      <p>
        <strong>{words}</strong> <span className="soft">{own('plan.onlyHere', { context: word })}</span>
      </p>
      <Progress done={ticks.done / ticks.all} label={words} />
    </div>
  )
}

/** The box under a step. Its room is there before it, so that nothing moves when it comes. */
export function StepTick({ step, ticks }: { step: StepFacts; ticks: Ticks | undefined }) {
  if (useDeskFrame()) return null
  return <div className={styles['room']}>{ticks && <Box step={step} ticks={ticks} />}</div>
}

function Box({ step, ticks }: { step: StepFacts; ticks: Ticks }) {
  const { t: own } = useTranslation('personal')
  const isDone = ticks.isDone(step)
  return (
    <Tick checked={isDone} aria-describedby={`${step.id}-title`} onChange={({ currentTarget: { checked } }) => ticks.tick(step, checked)}>
      {own(isDone ? 'plan.ticked' : 'plan.tick')}
    </Tick>
  )
}
