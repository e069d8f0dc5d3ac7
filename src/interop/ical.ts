/** Dates as a file that calendars of phones and computers read: iCalendar. https://datatracker.ietf.org/doc/html/rfc5545 */
import { addDays } from '#content/calendar.ts'
import { instantOf } from '#content/city-clock.ts'
import { contentLine, escapeText } from './ical-line.ts'
import { timezoneLines } from './ical-timezone.ts'

export interface CalendarEvent {
  /** The same for ever and nowhere else: a calendar that reads the file again then changes the event and does not double it. */
  uid: string
  title: string
  when: TimedEvent | WholeDays
  /** It comes again as often as this, on every day up to `until`. Monthly is the same date; months without it are left out. */
  repeat?: { every: 'daily' | 'weekly' | 'monthly'; until: string }
  /** The language of the words. */
  language?: string
  /** More about it, as plain text with lines. */
  description?: string
  place?: string
  /** A web page about it. */
  url?: string
  /** Reminds so many minutes before it starts. A day starts at midnight: 9 in the morning of that day is -540. */
  reminder?: { minutesBefore: number }
}

/** From one time to another, as clocks of a time zone show it: `2026-12-05T18:30`. */
export interface TimedEvent {
  start: string
  end: string
  timezone: string
}

/** From one day to another, the last one included: `2026-12-05`. */
export interface WholeDays {
  firstDay: string
  lastDay: string
}

/** What a calendar that others subscribe to says of itself. https://datatracker.ietf.org/doc/html/rfc7986#section-5 */
export interface CalendarTitle {
  name: string
  description: string
  /** A calendar must not be empty: this zone stands in one without events. */
  timezone: string
}

/** The file with these events: at least one, or a title. `now` is when it is made. */
export function toICalendar(events: readonly CalendarEvent[], now: Date, title?: CalendarTitle): string {
  const year = now.getUTCFullYear()
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//First Door//First Door//EN',
    ...(title ? [`NAME:${escapeText(title.name)}`, `DESCRIPTION:${escapeText(title.description)}`] : []),
    ...(title && events.length === 0 ? timezoneLines(title.timezone, year, year) : timezonesOf(events)),
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ]
    .map(contentLine)
    .join('')
}

function eventLines(event: CalendarEvent, now: Date): string[] {
  const { uid, title, when, repeat, description, place, url, reminder } = event
  const language = event.language ? `;LANGUAGE=${event.language}` : ''
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${universal(now)}`,
    ...('firstDay' in when ? wholeDayLines(when) : timedLines(when)),
    ...(repeat ? [`RRULE:FREQ=${repeat.every.toUpperCase()};UNTIL=${lastStart(when, repeat.until)}`] : []),
    `SUMMARY${language}:${escapeText(title)}`,
    ...(description ? [`DESCRIPTION${language}:${escapeText(description)}`] : []),
    ...(place ? [`LOCATION:${escapeText(place)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    ...(reminder ? alarmLines(reminder.minutesBefore, title, language) : []),
    'END:VEVENT',
  ]
}

function timedLines({ start, end, timezone }: TimedEvent): string[] {
  const time = (name: string, local: string) => `${name};TZID=${timezone}:${basic(local)}00`
  // What ends when it starts has a start only.
  return end === start ? [time('DTSTART', start)] : [time('DTSTART', start), time('DTEND', end)]
}

/** The end is the day after the last, as a night begins another day. */
function wholeDayLines({ firstDay, lastDay }: WholeDays): string[] {
  return [`DTSTART;VALUE=DATE:${basic(firstDay)}`, `DTEND;VALUE=DATE:${basic(addDays(lastDay, 1))}`]
}

/** Until when it may start again: a day for whole days, otherwise the end of that day where it takes place. */
function lastStart(when: TimedEvent | WholeDays, day: string): string {
  return 'firstDay' in when ? basic(day) : universal(instantOf(`${day}T23:59`, when.timezone))
}

function alarmLines(minutesBefore: number, title: string, language: string): string[] {
  const trigger = `${minutesBefore > 0 ? '-' : ''}PT${Math.abs(minutesBefore)}M`
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${trigger}`, `DESCRIPTION${language}:${escapeText(title)}`, 'END:VALARM']
}

/** What the clocks of each time zone do while its events last. */
function timezonesOf(events: readonly CalendarEvent[]): string[] {
  const years = new Map<string, number[]>()
  for (const { when, repeat } of events) {
    if ('firstDay' in when) continue
    const days = [when.start, when.end, ...(repeat ? [repeat.until] : [])]
    years.set(when.timezone, [...(years.get(when.timezone) ?? []), ...days.map((day) => Number(day.slice(0, 4)))])
  }
  return [...years].flatMap(([timezone, all]) => timezoneLines(timezone, Math.min(...all), Math.max(...all)))
}

/** `2026-12-05T18:30` as `20261205T1830`. */
function basic(local: string): string {
  return local.replace(/[-:]/g, '')
}

function universal(instant: Date): string {
  return `${basic(instant.toISOString().slice(0, 19))}Z`
}
