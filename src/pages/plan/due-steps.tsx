import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CityFrame as City } from '#content/views.ts'
import type { DueStep } from '#plan/plan.ts'
import { Section } from '#ui/section.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import type { MyPlan } from '../frame/use-my-plan.ts'
import { paths } from '../paths.ts'
import { CalendarOfOne } from './calendar-buttons.tsx'
import { DueDay } from './due-day.tsx'
import styles from './due-steps.module.css'
import type { PlanContent } from './plan-content.ts'
import { StepLink, StepTitle } from './step-words.tsx'

interface Props {
  due: DueStep[]
  city: City
  content: PlanContent
  mine: MyPlan
  today: string
}

/** The steps with a day, the earliest first. They are ticked in their guides, below. */
export function DueSteps({ due, ...rest }: Props) {
  const { t: own } = useTranslation('personal')
  const desk = useDeskFrame()
  if (due.length === 0) return null
  return (
    <Section title={own('plan.dates')}>
      <ul className={styles['list']}>
        {due.map((one) => (
          <li key={one.step.key}>
            <p className={styles['title']}>
              <StepTitle step={one.step} guide={one.guide} content={rest.content} />
            </p>
            <DueDay due={one.due} today={rest.today} />
            {one.due.urgency === 'over' && <AskForHelp city={rest.city.id} frontDesk={rest.content.frontDesk} />}
            <StepLink step={one.step} guide={one.guide} content={rest.content} city={rest.city.id} />
            {!desk && <CalendarOfOne due={one} city={rest.city} content={rest.content} today={rest.today} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function AskForHelp({ city, frontDesk }: { city: string; frontDesk: PlanContent['frontDesk'] }) {
  const { i18n } = useTranslation()
  const { t: own } = useTranslation('personal')
  if (!frontDesk) return null
  return (
    <Link className="alone small" to={paths.service({ language: i18n.language, city }, frontDesk.id)}>
      {own('plan.askThere', { place: frontDesk.name.text })}
    </Link>
  )
}
