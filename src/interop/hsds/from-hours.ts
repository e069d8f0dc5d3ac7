/** The hours of a service or a place: those that the directory can read, and what has to be told of the others. */
import { addDays } from '#content/calendar.ts'
import { hoursExpander } from '#content/compile/expand-hours.ts'
import { fromSchedules, type HoursFound } from './from-schedules.ts'
import type { InputSchedule } from './hsds-input.ts'
import { short, type Tell, tellUnread } from './told.ts'

const READ = [
  'id',
  'service_id',
  'location_id',
  'service_at_location_id',
  'valid_from',
  'valid_to',
  'dtstart',
  'until',
  'count',
  'wkst',
  'freq',
  'interval',
  'byday',
  'opens_at',
  'closes_at',
  'description',
  'notes',
]

/** Schedules, and where each list of them stands. */
export type SchedulesAt = [at: string, schedules: readonly InputSchedule[] | undefined]

export type HoursOf = (lists: readonly SchedulesAt[], tell: Tell) => Omit<HoursFound, 'unread'>

/** Reads hours as of this day. */
export function hoursReader(today: string): HoursOf {
  const expand = hoursExpander({ from: today, until: addDays(today, 366) }, { public: [] })
  const wrongWith = (hours: string) => {
    const expanded = expand(hours)
    return 'wrong' in expanded ? `"${hours}" was not taken over. ${expanded.wrong}` : undefined
  }
  return (lists, tell) => {
    const all = lists.flatMap(([at, schedules]) => (schedules ?? []).map((schedule, index) => ({ at: `${at}.${index}`, schedule })))
    const { openingHours, exceptions, notes, unread } = fromSchedules(
      all.map(({ schedule }) => schedule),
      today,
    )
    const reasons = new Map(unread.map(({ index, message }) => [index, message]))
    all.forEach(({ at, schedule }, index) => {
      const reason = reasons.get(index)
      if (reason) tell(at, reason)
      else tellMore(schedule, at, tell)
    })
    const field = lists[0]![0]
    const wrong = openingHours && wrongWith(openingHours)
    if (wrong) tell(field, wrong)
    const readable = exceptions.filter(({ from, hours }) => {
      const wrongDay = wrongWith(hours)
      if (wrongDay) tell(field, `${from}: ${wrongDay}`)
      return !wrongDay
    })
    return { ...(openingHours && !wrong && { openingHours }), exceptions: readable, notes }
  }
}

/** Ours repeat the times in words, for programs that show nothing else. */
const OURS = /Local time, \S+\.$/

function tellMore(schedule: InputSchedule, at: string, tell: Tell): void {
  tellUnread(schedule, READ, at, tell)
  const { opens_at, description } = schedule
  if (opens_at && description && !OURS.test(description))
    tell(`${at}.description`, `Its times were read. If this says more, write it into opening_hours_note: ${short(description)}`)
}
