import type { CityFrame as City } from '#content/views.ts'
import type { Plan } from '#plan/plan.ts'
import type { StoredPlan } from '#plan/stored-plan.ts'
import { PrintButton } from '../bilingual/print-button.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import type { MyPlan } from '../frame/use-my-plan.ts'
import { CalendarOfAll } from './calendar-buttons.tsx'
import { DeletePlan } from './delete-plan.tsx'
import { MovePlan } from './move-plan.tsx'
import type { PlanContent } from './plan-content.ts'
import styles from './plan-page.module.css'

interface Props {
  city: City
  content: PlanContent
  mine: MyPlan
  plan: Plan
  today: string
  stored: StoredPlan
  onDelete: () => void
}

/** What can be done with the plan as a whole. */
export function WholePlan({ city, content, mine, plan, today, stored, onDelete }: Props) {
  const desk = useDeskFrame()
  const steps = stepsToDo(plan)
  return (
    <div className={styles['actions']}>
      {!desk && <CalendarOfAll due={plan.due} city={city} content={content} today={today} />}
      {steps.length > 0 && <PrintButton city={city} keys={[...new Set(steps.map(({ guide }) => `guide/${guide}`))]} steps={steps} />}
      <MovePlan city={city} stored={stored} mine={mine} />
      <DeletePlan onDelete={onDelete} />
    </div>
  )
}

/** What is left to do now and with the permit, as it goes on paper. */
function stepsToDo({ groups }: Plan) {
  return groups
    .filter(({ when }) => when === 'now' || when === 'permit')
    .flatMap(({ guides }) => guides)
    .flatMap(({ id, steps }) =>
      steps.filter(({ done, facts }) => !done && !facts.optional).map(({ key, due }) => ({ guide: id, key, ...(due && { day: due.day }) })),
    )
}
