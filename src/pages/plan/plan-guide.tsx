import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CityFrame as City } from '#content/views.ts'
import { Words } from '#i18n/words.tsx'
import { note, putAside } from '#plan/change.ts'
import type { PlannedGuide } from '#plan/plan.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Field } from '#ui/field.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import { useDeviceWord } from '../frame/device.ts'
import type { MyPlan } from '../frame/use-my-plan.ts'
import type { PlanContent } from './plan-content.ts'
import styles from './plan-guide.module.css'
import { PlanStep } from './plan-step.tsx'

interface Props {
  guide: PlannedGuide
  city: City
  content: PlanContent
  mine: MyPlan
  today: string
  /** The key of the first step that is not done. */
  next: string | undefined
}

/** A guide of the plan: its steps to tick, the reader's own words, and a way to put it aside. */
export function PlanGuide({ guide, next, ...rest }: Props) {
  const { content, mine } = rest
  const { t: own } = useTranslation('personal')
  const [isOpen] = useState(() => guide.steps.some(({ key }) => key === next))
  const title = content.guides.get(guide.id)?.title
  const needed = guide.steps.filter(({ facts }) => !facts.optional)
  const done = needed.filter((step) => step.done).length
  return (
    <li className={styles['guide']}>
      <Disclosure
        open={isOpen}
        summary={
          <span className={styles['summary']}>
            <span>{title && <Words text={title.text} language={title.language} />}</span>
            {needed.length > 0 && <span className={styles['count']}>{own('plan.progress', { done, count: needed.length })}</span>}
          </span>
        }
      >
        <ul className={styles['steps']}>
          {guide.steps.map((step) => (
            <PlanStep key={step.key} {...rest} step={step} guide={guide.id} isNext={step.key === next} />
          ))}
        </ul>
        <div className={styles['mine']}>
          <Note guide={guide.id} mine={mine} />
          <Button look="quiet" onClick={() => mine.change((plan) => putAside(plan, guide.id))}>
            {own('plan.notForMe')}
          </Button>
        </div>
      </Disclosure>
    </li>
  )
}

const LONGEST = 2000

function Note({ guide, mine }: { guide: string; mine: MyPlan }) {
  const { t: own } = useTranslation('personal')
  const word = useDeviceWord()
  // It would be seen by nobody but this screen: it goes neither on paper nor into a code.
  if (useDeskFrame()) return null
  return (
    <Field label={own('plan.note')} hint={own('plan.noteHint', { context: word })}>
      {(control) => (
        <textarea
          {...control}
          rows={2}
          maxLength={LONGEST}
          dir="auto"
          defaultValue={mine.plan?.notes[guide]}
          onChange={({ currentTarget: { value } }) => mine.change((plan) => note(plan, guide, value))}
        />
      )}
    </Field>
  )
}
