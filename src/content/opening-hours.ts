/** Open now, and when next? Looks up days that were expanded at build time; knows nothing of the syntax behind them. */
import { addDays, weekdayOf } from './calendar.ts'
import type { Hours, Range } from './records/parts.ts'

/** A moment in the city's own time. */
export interface CityTime {
  /** `2026-11-21` */
  day: string
  /** Minutes since midnight. */
  minute: number
}

export interface Calendar {
  holidays: readonly string[]
  /** The last day for which the hours were worked out; after it only the weekly pattern is known. */
  hoursUntil: string
}

export type OpenState =
  | { is: 'always-open' }
  /** Open until `until`; opens once more today at `again`. */
  | { is: 'open' | 'closes-soon'; until: CityTime; again?: Range }
  | { is: 'closed'; opens?: CityTime; holiday?: true }
  /** A public holiday on a day it usually opens, and no source says what it does then. */
  | { is: 'perhaps-closed'; opens?: CityTime }
  | { is: 'unknown' }

const DAY = 1440
const SOON = 60
const LOOK_AHEAD_DAYS = 60

/** The city's clock at an instant. */
export function cityTime(now: Date, timezone: string): CityTime {
  const parts = clockOf(timezone).formatToParts(now)
  const get = (type: string) => parts.find((part) => part.type === type)!.value
  return { day: `${get('year')}-${get('month')}-${get('day')}`, minute: Number(get('hour')) * 60 + Number(get('minute')) }
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Made once for each time zone: on an old phone one costs more than reading the time a hundred times. */
function clockOf(timezone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timezone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: timezone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
  clocks.set(timezone, clock)
  return clock
}

/** The open ranges of one day. */
export function rangesOn(hours: Hours, day: string, calendar: Calendar): Range[] {
  const special = hours.days?.[day]
  if (special) return special
  if (hours.holiday && calendar.holidays.includes(day)) return hours.holiday
  return hours.week[weekdayOf(day)]!
}

/** Whether the day is a public holiday of which no source says what the hours are. */
export function isUnsureHoliday(hours: Hours, day: string, calendar: Calendar): boolean {
  return !hours.always && !hours.holiday && !hours.days?.[day] && calendar.holidays.includes(day) && hours.week[weekdayOf(day)]!.length > 0
}

/** What the door says at this moment. */
export function openState(hours: Hours | undefined, now: CityTime, calendar: Calendar): OpenState {
  if (!hours) return { is: 'unknown' }
  if (hours.always) return { is: 'always-open' }
  if (isUnsureHoliday(hours, now.day, calendar))
    return withOpening({ is: 'perhaps-closed' }, nextOpening(hours, { day: addDays(now.day, 1), minute: -1 }, calendar))

  const today = rangesOn(hours, now.day, calendar)
  const current = today.find(([from, until]) => from <= now.minute && now.minute < until)
  if (current) {
    const until = closing(hours, now.day, current, calendar)
    const left = until.minute - now.minute + (until.day === now.day ? 0 : DAY)
    const again = today.find(([from]) => from > current[1])
    return { is: left <= SOON ? 'closes-soon' : 'open', until, ...(again && { again }) }
  }
  const usual = hours.week[weekdayOf(now.day)]!
  const isHoliday = today.length === 0 && usual.length > 0 && calendar.holidays.includes(now.day)
  const opens = nextOpening(hours, now, calendar)
  return withOpening(isHoliday ? { is: 'closed', holiday: true } : { is: 'closed' }, opens)
}

function withOpening<T extends object>(state: T, opens: CityTime | undefined): T & { opens?: CityTime } {
  return opens ? { ...state, opens } : state
}

/** When a range ends, following it over midnight. */
function closing(hours: Hours, day: string, [, until]: Range, calendar: Calendar): CityTime {
  if (until < DAY) return { day, minute: until }
  const next = addDays(day, 1)
  const morning = rangesOn(hours, next, calendar).find(([from]) => from === 0)
  if (!morning) return { day, minute: DAY }
  return morning[1] < DAY ? { day: next, minute: morning[1] } : { day: next, minute: DAY }
}

/** The next time the door opens after this moment, within two months. */
function nextOpening(hours: Hours, after: CityTime, calendar: Calendar): CityTime | undefined {
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const day = addDays(after.day, ahead)
    if (isUnsureHoliday(hours, day, calendar)) continue
    const start = rangesOn(hours, day, calendar).find(([from]) => ahead > 0 || from > after.minute)
    if (start) return { day, minute: start[0] }
  }
  return undefined
}
