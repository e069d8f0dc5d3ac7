/** The messages and events of a city, for calendars that ask for them again and again. */
import { plainText } from '#content/plain-text.ts'
import type { CityFrame, NoticeView } from '#content/views.ts'
import { type CalendarEvent, toICalendar } from '../ical.ts'
import { noticeToCalendarEvent } from '../notice-event.ts'
import { termsOf } from './licence.ts'
import type { OpenCity } from './open-city.ts'

/** The calendar of these notices. A message without an event lasts from its first day to its last. `now` is when it is made. */
export function toNoticesCalendar(city: OpenCity, frame: CityFrame, notices: readonly NoticeView[], now: Date): string {
  const events = notices.map((notice) => noticeToCalendarEvent(notice, frame) ?? wholeDays(notice, frame))
  const { name } = city.words
  return toICalendar(events, now, { name: `First Door, ${name}`, description: termsOf(city), timezone: city.facts.timezone })
}

function wholeDays({ facts, title, html, language }: NoticeView, city: CityFrame): CalendarEvent {
  const description = plainText(html, '\n')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
  return {
    uid: `notice-${facts.id}@${city.id}.first-door`,
    title,
    when: { firstDay: facts.from, lastDay: facts.until },
    language,
    ...(description && { description }),
    ...(facts.website && { url: facts.website }),
  }
}
