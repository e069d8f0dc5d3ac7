/** An event of the city for the calendar of a reader. */
import { plainText } from '#content/plain-text.ts'
import type { CityFrame, NoticeView } from '#content/views.ts'
import type { CalendarEvent } from './ical.ts'

/** The event of a notice with all its times, in the words of the notice. `undefined` when it is about none. */
export function noticeToCalendarEvent({ facts, title, html, language, host }: NoticeView, city: CityFrame): CalendarEvent | undefined {
  const { id, until, event, website } = facts
  if (!event) return undefined
  const description = plainText(html, '\n')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
  const place = event.place ?? (host && [host.name.text, host.street].filter(Boolean).join(', '))
  return {
    uid: `notice-${id}@${city.id}.first-door`,
    title,
    when: { start: event.start, end: event.end, timezone: city.timezone },
    ...(event.repeat && { repeat: { every: event.repeat, until } }),
    language,
    ...(description && { description }),
    ...(place && { place }),
    ...(website && { url: website }),
  }
}
