import { useTranslation } from 'react-i18next'
import type { CityFrame as City } from '#content/views.ts'
import { tick, untick } from '#plan/change.ts'
import type { PlannedStep } from '#plan/plan.ts'
import { Tick } from '#ui/choices.tsx'
import type { MyPlan } from '../frame/use-my-plan.ts'
import { DueDay } from './due-day.tsx'
import type { PlanContent } from './plan-content.ts'
import styles from './plan-step.module.css'
import { StepLink, StepTitle } from './step-words.tsx'

interface Props {
  step: PlannedStep
  guide: string
  city: City
  content: PlanContent
  mine: MyPlan
  today: string
  /** It is the first that is not done. */
  isNext: boolean
}

/** A step to tick off, with its last day and where it is explained. */
export function PlanStep({ step, guide, city, content, mine, today, isNext }: Props) {
  const { t } = useTranslation()
  const { t: own } = useTranslation('personal')
  return (
    <li className={styles['step']}>
      <Tick
        checked={step.done}
        onChange={({ currentTarget: { checked } }) => mine.change((plan) => (checked ? tick : untick)(plan, step.key))}
      >
        <span className={step.done ? styles['done'] : styles['title']}>
          <StepTitle step={step} guide={guide} content={content} />
        </span>
      </Tick>
      <div className={styles['more']}>
        {isNext && <p className={styles['next']}>{own('plan.nextStep')}</p>}
        {step.facts.optional && <p className="small soft">{t('guide.optional')}</p>}
        {step.due && !step.done && <DueDay due={step.due} today={today} />}
        <StepLink step={step} guide={guide} content={content} city={city.id} short />
      </div>
    </li>
  )
}
