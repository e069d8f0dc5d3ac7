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
  /** Open until `until`, if it closes within a week; opens once more today at `again`. */
  | { is: 'open'; until?: CityTime; again?: Range }
  | { is: 'closed'; opens?: CityTime; holiday?: true }
  /** A public holiday on a day it usually opens, and no source says what it does then. */
  | { is: 'perhaps-closed'; opens?: CityTime }
  /** After the last day that was worked out: only what is usual on this day of the week can be told. */
  | { is: 'usual'; today: Range[] }
  | { is: 'unknown' }

const DAY = 1440
const MINUTE = 60_000
const WEEK = 7
const LOOK_AHEAD_DAYS = 60

/** The city's clock at an instant. */
export function cityTime(now: Date, timezone: string): CityTime {
  const parts = clockOf(timezone).formatToParts(now)
  const get = (type: string) => parts.find((part) => part.type === type)!.value
  return { day: `${get('year')}-${get('month')}-${get('day')}`, minute: Number(get('hour')) * 60 + Number(get('minute')) }
}

/** Minutes that really pass until the city's clock shows this; an hour more or less than it seems when the clocks change before. */
export function minutesUntil(then: CityTime, now: Date, timezone: string): number {
  const seems = minutesBetween(cityTime(now, timezone), then)
  const there = cityTime(new Date(now.getTime() + seems * MINUTE), timezone)
  return seems + minutesBetween(there, then)
}

function minutesBetween(from: CityTime, until: CityTime): number {
  const days = (Date.parse(until.day) - Date.parse(from.day)) / (DAY * MINUTE)
  return days * DAY + until.minute - from.minute
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
  if (now.day > calendar.hoursUntil) return { is: 'usual', today: hours.week[weekdayOf(now.day)]! }
  if (isUnsureHoliday(hours, now.day, calendar))
    return withOpening({ is: 'perhaps-closed' }, nextOpening(hours, { day: addDays(now.day, 1), minute: -1 }, calendar))

  const today = rangesOn(hours, now.day, calendar)
  const current = today.find(([from, until]) => from <= now.minute && now.minute < until)
  if (current) {
    const until = closing(hours, now.day, current, calendar)
    const again = today.find(([from]) => from > current[1])
    return { is: 'open', ...(until && { until }), ...(again && { again }) }
  }
  const usual = hours.week[weekdayOf(now.day)]!
  const isHoliday = today.length === 0 && usual.length > 0 && calendar.holidays.includes(now.day)
  const opens = nextOpening(hours, now, calendar)
  return withOpening(isHoliday ? { is: 'closed', holiday: true } : { is: 'closed' }, opens)
}

function withOpening<T extends object>(state: T, opens: CityTime | undefined): T & { opens?: CityTime } {
  return opens ? { ...state, opens } : state
}

/** When a range ends, following it over midnights as far as the days after them are sure. */
function closing(hours: Hours, today: string, [, until]: Range, calendar: Calendar): CityTime | undefined {
  let [day, end] = [today, until]
  for (let nights = 0; end === DAY; nights++) {
    if (nights === WEEK) return undefined
    const next = addDays(day, 1)
    const morning = next > calendar.hoursUntil || isUnsureHoliday(hours, next, calendar) ? undefined : rangesOn(hours, next, calendar)[0]
    if (morning?.[0] !== 0) break
    ;[day, end] = [next, morning[1]]
  }
  return { day, minute: end }
}

/** The next time the door opens after this moment, within two months and the days that were worked out. */
function nextOpening(hours: Hours, after: CityTime, calendar: Calendar): CityTime | undefined {
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const day = addDays(after.day, ahead)
    if (day > calendar.hoursUntil) return undefined
    if (isUnsureHoliday(hours, day, calendar)) continue
    const start = rangesOn(hours, day, calendar).find(([from]) => ahead > 0 || from > after.minute)
    if (start) return { day, minute: start[0] }
  }
  return undefined
}
