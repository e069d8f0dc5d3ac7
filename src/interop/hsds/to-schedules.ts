/** Hours as schedules of HSDS 3.0, each an RRULE of RFC 5545: https://docs.openreferral.org/en/3.0/hsds/field_guidance.html#schedules */
import { addDays, weekdayOf } from '#content/calendar.ts'
import type { Hours, Range } from '#content/records/parts.ts'
import type { HsdsSchedule } from './hsds-objects.ts'

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

export interface ScheduleFrame {
  /** Under which the schedules get their ids. */
  name: string
  /** From the last check to the day the hours must be checked again. */
  validFrom: string
  validTo: string
  timezone: string
  /** What else there is to say about the hours. */
  notes: readonly string[]
}

/**
 * The week as one schedule for each pair of times, then the single days with other times. HSDS cannot say that a place is closed
 * on a day, or what it does on holidays: that stands in the notes.
 */
export function toSchedules(hours: Hours, { name, validFrom, validTo, timezone, notes }: ScheduleFrame): HsdsSchedule[] {
  const said = [...holidayNotes(hours), ...closedNotes(hours), ...notes]
  const clock = `Local time, ${timezone}.`
  const weekly = weeklyTimes(hours).map(
    ({ range, days }): HsdsSchedule => ({
      id: `${name}/schedule/week/${days.join('')}/${range.join('-')}`,
      valid_from: validFrom,
      valid_to: validTo,
      freq: 'WEEKLY',
      interval: 1,
      wkst: 'MO',
      byday: days.join(','),
      ...times(range),
      description: `${days.join(', ')} ${opens(range)}-${closes(range)}. ${clock}`,
      ...(said.length > 0 && { notes: said.join(' ') }),
    }),
  )
  const single = datedTimes(hours).map(
    ({ range, first, last }): HsdsSchedule => ({
      id: `${name}/schedule/${first}/${last}/${range.join('-')}`,
      dtstart: first,
      until: last,
      freq: 'WEEKLY',
      interval: 1,
      wkst: 'MO',
      byday: DAYS[weekdayOf(first)]!,
      ...times(range),
      description: `Instead of the hours of the week, ${first === last ? first : `every week from ${first} to ${last}`}: ${opens(range)}-${closes(range)}. ${clock}`,
    }),
  )
  if (weekly.length + single.length > 0) return [...weekly, ...single]
  return said.length > 0 ? [{ id: `${name}/schedule/notes`, valid_from: validFrom, valid_to: validTo, notes: said.join(' ') }] : []
}

function times(range: Range): Pick<HsdsSchedule, 'opens_at' | 'closes_at'> {
  return { opens_at: opens(range), closes_at: closes(range) }
}

/** Each pair of times with the weekdays that have it. */
function weeklyTimes({ week }: Hours): { range: Range; days: string[] }[] {
  const found = new Map<string, { range: Range; days: string[] }>()
  week.forEach((ranges, weekday) => {
    for (const range of ranges) {
      const entry = found.get(range.join()) ?? { range, days: [] }
      entry.days.push(DAYS[weekday]!)
      found.set(range.join(), entry)
    }
  })
  return [...found.values()]
}

/** Each pair of times of single days; the same on one weekday for weeks on end is one. */
function datedTimes({ days = {} }: Hours): { range: Range; first: string; last: string }[] {
  const runs: { range: Range; first: string; last: string }[] = []
  const dated = Object.entries(days).sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [day, ranges] of dated) {
    for (const range of ranges) {
      const before = runs.find((run) => run.last === addDays(day, -7) && run.range.join() === range.join())
      if (before) before.last = day
      else runs.push({ range, first: day, last: day })
    }
  }
  return runs
}

function holidayNotes({ holiday, always }: Hours): string[] {
  if (always) return ['Always open.']
  if (!holiday) return ['What happens on public holidays is not known.']
  if (holiday.length === 0) return ['Closed on public holidays.']
  return [`On public holidays: ${holiday.map((range) => `${opens(range)}-${closes(range)}`).join(', ')}.`]
}

function closedNotes({ days = {} }: Hours): string[] {
  const closed = Object.keys(days).filter((day) => days[day]!.length === 0)
  const runs: { from: string; until: string }[] = []
  for (const day of closed.sort()) {
    const last = runs.at(-1)
    if (last && addDays(last.until, 1) === day) last.until = day
    else runs.push({ from: day, until: day })
  }
  return runs.length > 0
    ? [`Closed on these days: ${runs.map(({ from, until }) => (from === until ? from : `${from} to ${until}`)).join(', ')}.`]
    : []
}

function opens([from]: Range): string {
  return clockOf(from)
}

/** 24:00 is no time of ISO 8601-1:2019, and 00:00 would be before it opens: HSDS writes 23:59. */
function closes([, until]: Range): string {
  return until >= 1440 ? '23:59' : clockOf(until)
}

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
