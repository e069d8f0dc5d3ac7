/** The six questions of the plan: what each asks, why, and what it makes of the answer. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, giveDay } from '#plan/change.ts'
import type { Answers, StoredPlan } from '#plan/stored-plan.ts'
import { Choice, Choices } from '#ui/choices.tsx'
import { DayField, dayIn } from './day-field.tsx'

interface FieldsProps {
  plan: StoredPlan
  today: string
}

export interface Question {
  id: 'purpose' | 'arrival' | 'papers' | 'children' | 'work' | 'home'
  Fields: (props: FieldsProps) => React.ReactNode
  /** What the form says, in the plan. */
  take: (plan: StoredPlan, form: FormData) => StoredPlan
}

export const QUESTIONS: readonly Question[] = [
  {
    id: 'purpose',
    Fields: Purpose,
    take: (plan, form) => answer(plan, 'purpose', among(PURPOSES, form.get('purpose'))),
  },
  {
    id: 'arrival',
    Fields: Arrival,
    take: (plan, form) => giveDay(plan, 'arrival', dayIn(form, 'arrival')),
  },
  {
    id: 'papers',
    Fields: Papers,
    take: (plan, form) => giveDay(giveDay(plan, 'visa-end', dayIn(form, 'visa-end')), 'permit-end', dayIn(form, 'permit-end')),
  },
  {
    id: 'children',
    Fields: Children,
    take: (plan, form) => answer(plan, 'children', form.has('children') ? form.get('children') === 'yes' : undefined),
  },
  {
    id: 'work',
    Fields: Work,
    take: (plan, form) => answer(plan, 'work', among(WORK, form.get('work'))),
  },
  {
    id: 'home',
    Fields: Home,
    take: (plan, form) => giveDay(answer(plan, 'home', among(HOME, form.get('home'))), 'moving-in', dayIn(form, 'moving-in')),
  },
]

const PURPOSES = ['work', 'study', 'family', 'protection'] as const
const WORK = ['have', 'looking', 'none'] as const
const HOME = ['have', 'looking'] as const

function among<T extends string>(known: readonly T[], value: FormDataEntryValue | null): T | undefined {
  return known.find((one) => one === value)
}

function Purpose({ plan }: FieldsProps) {
  const { t: own } = useTranslation('personal')
  return (
    <Choices>
      {PURPOSES.map((purpose) => (
        <Choice key={purpose} name="purpose" value={purpose} defaultChecked={plan.answers.purpose === purpose}>
          {own(`plan.purpose.${purpose}`)}
        </Choice>
      ))}
      <Choice name="purpose" value="none">
        {own('plan.purpose.none')}
      </Choice>
    </Choices>
  )
}

function Arrival({ plan, today }: FieldsProps) {
  const { t: own } = useTranslation('personal')
  return (
    <DayField
      name="arrival"
      label={own('plan.day.arrival')}
      day={plan.days['arrival']}
      today={today}
      futureSays={own('plan.arrivalFuture')}
    />
  )
}

function Papers({ plan, today }: FieldsProps) {
  const { t: own } = useTranslation('personal')
  const over = own('plan.dayOver')
  return (
    <>
      <DayField name="visa-end" label={own('plan.day.visa-end')} day={plan.days['visa-end']} today={today} optional pastSays={over} />
      <DayField name="permit-end" label={own('plan.day.permit-end')} day={plan.days['permit-end']} today={today} optional pastSays={over} />
    </>
  )
}

function Children({ plan: { answers } }: FieldsProps) {
  const { t: own } = useTranslation('personal')
  return (
    <Choices>
      <Choice name="children" value="yes" defaultChecked={answers.children === true}>
        {own('plan.children.yes')}
      </Choice>
      <Choice name="children" value="no" defaultChecked={answers.children === false}>
        {own('plan.children.no')}
      </Choice>
    </Choices>
  )
}

function Work({ plan: { answers } }: FieldsProps) {
  const { t: own } = useTranslation('personal')
  return (
    <Choices>
      {WORK.map((work) => (
        <Choice key={work} name="work" value={work} defaultChecked={answers.work === work}>
          {own(`plan.work.${work}`)}
        </Choice>
      ))}
    </Choices>
  )
}

/** Only who has a home has moved in. */
function Home({ plan, today }: FieldsProps) {
  const { t: own } = useTranslation('personal')
  const [home, setHome] = useState<Answers['home']>(plan.answers.home)
  return (
    <>
      <Choices>
        {HOME.map((one) => (
          <Choice key={one} name="home" value={one} checked={home === one} onChange={() => setHome(one)}>
            {own(`plan.home.${one}`)}
          </Choice>
        ))}
      </Choices>
      {home === 'have' && (
        <DayField name="moving-in" label={own('plan.day.moving-in')} day={plan.days['moving-in']} today={today} optional />
      )}
    </>
  )
}
