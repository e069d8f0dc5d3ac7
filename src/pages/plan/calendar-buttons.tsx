/** The days of a plan for the reader's calendar, as a file that is made on the device. */
import { useTranslation } from 'react-i18next'
import { useHref } from 'react-router'
import type { CityFrame as City } from '#content/views.ts'
import { toICalendar } from '#interop/ical.ts'
import { type Deadline, deadlinesToCalendarEvents } from '#interop/plan-calendar.ts'
import type { DueStep } from '#plan/plan.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { saveFile } from '../directory/save-file.ts'
import { paths } from '../paths.ts'
import type { PlanContent } from './plan-content.ts'

interface Props {
  city: City
  content: PlanContent
  today: string
}

export function CalendarOfAll({ due, ...rest }: Props & { due: DueStep[] }) {
  const { t: own } = useTranslation('personal')
  const events = useEvents(rest, due)
  if (events.length === 0) return null
  return (
    <Button wide onClick={() => saveFile(`plan-${rest.city.id}.ics`, 'text/calendar', toICalendar(events, new Date()))}>
      <Icon name="calendar-plus" />
      {own('plan.calendar')}
    </Button>
  )
}

/** One day alone. */
export function CalendarOfOne({ due, ...rest }: Props & { due: DueStep }) {
  const { t: own } = useTranslation('personal')
  const events = useEvents(rest, [due])
  if (events.length === 0) return null
  return (
    <Button look="quiet" onClick={() => saveFile(`${due.step.facts.id}.ics`, 'text/calendar', toICalendar(events, new Date()))}>
      <Icon name="calendar-plus" small />
      {own('plan.calendarOne')}
    </Button>
  )
}

/** Days that have passed are in no calendar. */
function useEvents({ city, content, today }: Props, due: DueStep[]) {
  const { i18n } = useTranslation()
  const home = useHref(paths.home({ language: i18n.language, city: city.id }))
  const deadlines = due.flatMap(({ guide, step, due: { day } }): Deadline[] => {
    const { title, steps } = content.guides.get(guide) ?? {}
    const stepTitle = steps?.[step.facts.id]
    if (!title || !stepTitle) return []
    const { id, deadline } = step.facts
    return [
      {
        city: city.id,
        guide,
        step: id,
        guideTitle: title.text,
        stepTitle: stepTitle.text,
        language: stepTitle.language,
        day,
        ...(deadline?.law && { law: deadline.law }),
        url: `${window.location.origin}${home}/guide/${guide}#${id}`,
      },
    ]
  })
  return deadlinesToCalendarEvents(deadlines, today)
}
