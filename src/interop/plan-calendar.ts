/** The deadlines of a reader's plan for their calendar. */
import { addDays } from '#content/calendar.ts'
import type { CalendarEvent } from './ical.ts'

/** A step of a guide that must be done by a day, in words of the reader's language. */
export interface Deadline {
  city: string
  guide: string
  step: string
  guideTitle: string
  stepTitle: string
  /** The language of the titles. */
  language: string
  /** The last day: `2026-11-28`. */
  day: string
  /** The rule that sets it: `OUG 194/2002, art. 51`. */
  law?: string
  /** The page of the step. */
  url: string
}

/** A week leaves time to find a paper that is missing. */
const REMINDER_DAYS = [7, 3, 1]

const DAY_MINUTES = 24 * 60
const MORNING_MINUTES = 9 * 60

/** An event of one day for each deadline that has not passed, with a reminder at 9 in the morning: a week before, or as early as there is time. */
export function deadlinesToCalendarEvents(deadlines: readonly Deadline[], today: string): CalendarEvent[] {
  return deadlines.filter(({ day }) => day >= today).map((deadline) => eventOf(deadline, today))
}

function eventOf({ city, guide, step, guideTitle, stepTitle, language, day, law, url }: Deadline, today: string): CalendarEvent {
  const daysBefore = REMINDER_DAYS.find((count) => addDays(day, -count) > today) ?? 0
  return {
    uid: `plan-${guide}-${step}@${city}.first-door`,
    title: `${stepTitle} – ${guideTitle}`,
    when: { firstDay: day, lastDay: day },
    language,
    description: [guideTitle, law, url].filter(Boolean).join('\n'),
    url,
    reminder: { minutesBefore: daysBefore * DAY_MINUTES - MORNING_MINUTES },
  }
}
