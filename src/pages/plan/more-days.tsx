import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { giveDay } from '#plan/change.ts'
import { Button } from '#ui/button.tsx'
import { Section } from '#ui/section.tsx'
import type { MyPlan } from '../frame/use-my-plan.ts'
import { areDaysWhole, DayField, dayIn } from './day-field.tsx'
import styles from './more-days.module.css'

/** Days that would tell more, asked where their answer shows. */
export function MoreDays({ missing, mine, today }: { missing: string[]; mine: MyPlan; today: string }) {
  const { t: own } = useTranslation('personal')
  if (missing.length === 0) return null
  const take = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!areDaysWhole(event.currentTarget)) return
    const form = new FormData(event.currentTarget)
    mine.change((plan) => missing.reduce((told, name) => giveDay(told, name, dayIn(form, name)), plan))
    // What was asked is gone; the dates that follow from it stand above.
    document.getElementById('content')?.focus({ preventScroll: true })
  }
  return (
    <Section title={own('plan.moreDays')}>
      <form className={styles['days']} noValidate onSubmit={take}>
        {missing.map((event) => (
          <DayField key={event} name={event} label={own(`plan.day.${event as 'arrival'}`)} day={undefined} today={today} />
        ))}
        <div>
          <Button look="second" type="submit">
            {own('plan.countDays')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
