/** Which days of a service have dates of their own, and what they are called. */
import type { ServiceView } from '#content/views.ts'
import type { Dates } from '#content/week-ahead.ts'
import type { SayReason } from '../directory/odd-days.tsx'

export function datesOf({ facts, dayNames }: ServiceView): Dates {
  return { exceptions: facts.exceptions ?? [], school: dayNames?.school ?? [] }
}

/** An exception says its note; a holiday its name. */
export function reasonsOf({ notes, dayNames }: ServiceView): SayReason {
  return (reason) => {
    if ('exception' in reason) return notes[`hours_exceptions.${reason.exception}`]
    const name =
      'holiday' in reason ? dayNames?.holidays[reason.holiday] : dayNames?.school.find(({ from }) => from === reason.school)?.name
    return name && dayNames ? { text: name, language: dayNames.language } : undefined
  }
}
