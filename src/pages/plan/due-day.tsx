import { useTranslation } from 'react-i18next'
import { daysBetween } from '#content/calendar.ts'
import { formatDay } from '#i18n/format.ts'
import type { Due as DueOf } from '#plan/plan.ts'
import { Icon } from '#ui/icon.tsx'
import { Due } from '#ui/steps.tsx'

/** The last day of a step, and how long that is. */
export function DueDay({ due: { day, urgency }, today }: { due: DueOf; today: string }) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: own } = useTranslation('personal')
  const left = daysBetween(today, day)
  const togo = left === 0 ? own('plan.lastDay') : own('plan.daysLeft', { count: left })
  return (
    <>
      <Due icon={<Icon name="calendar-clock" small />}>{own('plan.by', { day: formatDay(t, day) })}</Due>
      <p className="small soft">{urgency === 'over' ? own('plan.over') : togo}</p>
    </>
  )
}
