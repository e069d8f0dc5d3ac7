/** The hours of one day as somebody is typing them. Pure. */
import { readTime, writeTime } from '#content/hours-grid/clock-time.ts'
import { DAY, type DayHours, type Interval, isNight, sameHours } from '#content/hours-grid/week-grid.ts'

export interface TypedSpan {
  from: string
  until: string
  /** It closes on the day after. */
  nextDay: boolean
  /** Added just now: whoever added it goes on writing there. */
  isNew?: true
}

export interface TypedDay {
  /** `usual`: as on other days of the year. In the usual week a day is never that. */
  is: 'open' | 'closed' | 'usual'
  spans: readonly TypedSpan[]
}

export interface TimeFault {
  is: 'time' | 'missing'
  span: number
  end: 'from' | 'until'
}

/** What a day says so far. */
export interface DayRead {
  /** Earliest first; `undefined`: as usual, or nothing typed. */
  hours: DayHours | undefined
  /** Where each of the hours was typed. */
  typedAt: readonly number[]
  faults: readonly TimeFault[]
}

export const noSpan: TypedSpan = { from: '', until: '', nextDay: false }
export const blankDay: TypedDay = { is: 'open', spans: [noSpan] }
export const usualDay: TypedDay = { is: 'usual', spans: [noSpan] }
export const closedDay: TypedDay = { is: 'closed', spans: [noSpan] }

export function typedDay(hours: DayHours | undefined): TypedDay {
  if (!hours) return usualDay
  return hours.length === 0 ? closedDay : { is: 'open', spans: hours.map(typedSpan) }
}

function typedSpan([from, until]: Interval): TypedSpan {
  const nextDay = isNight([from, until])
  return { from: writeTime(from), until: writeTime(nextDay ? until - DAY : until), nextDay }
}

export function readDay({ is, spans }: TypedDay): DayRead {
  if (is === 'usual') return { hours: undefined, typedAt: [], faults: [] }
  if (is === 'closed') return { hours: [], typedAt: [], faults: [] }
  const read = spans.map((span, index) => ({ index, ...readSpan(span, index) }))
  const told = read.flatMap(({ index, interval }) => (interval ? [{ index, interval }] : []))
  told.sort((one, other) => one.interval[0] - other.interval[0])
  return {
    hours: told.length > 0 ? told.map(({ interval }) => interval) : undefined,
    typedAt: told.map(({ index }) => index),
    faults: read.flatMap(({ faults }) => faults),
  }
}

/** Whether the typed hours end before they begin, so that they may go on after midnight. */
export function endsBeforeStart({ from, until, nextDay }: TypedSpan): boolean {
  const [start, end] = [readTime(from), readTime(until)]
  return !nextDay && start !== undefined && end !== undefined && end !== 0 && end <= start
}

/** Whether there is something that another day can take over. */
export function canCopy({ is, spans }: TypedDay): boolean {
  return is === 'closed' || (is === 'open' && spans.some(({ from, until }) => from !== '' && until !== ''))
}

/** The same day with fields of its own. */
export function copyOf(day: TypedDay): TypedDay {
  return { ...day, spans: day.spans.map(({ from, until, nextDay }) => ({ from, until, nextDay })) }
}

const FRIDAY = 4

/** The week with the hours of Monday on Tuesday to Friday; `undefined` when there is nothing to copy, or no day would change. */
export function copiedToFriday(week: readonly TypedDay[]): readonly TypedDay[] | undefined {
  const monday = week[0]!
  const isOwn = (weekday: number) => weekday === 0 || weekday > FRIDAY
  if (!canCopy(monday) || week.every((day, weekday) => isOwn(weekday) || saysTheSame(day, monday))) return undefined
  return week.map((day, weekday) => (isOwn(weekday) ? day : copyOf(monday)))
}

/** Times as they are written once somebody has left the field: `9` becomes `09:00`. */
export function tidy(text: string): string {
  const time = readTime(text)
  return time === undefined ? text.trim() : writeTime(time)
}

/** Whether two days have the same hours, so that one need not be copied to the other. */
export function saysTheSame(one: TypedDay, other: TypedDay): boolean {
  return one.is === other.is && sameHours(readDay(one).hours, readDay(other).hours)
}

function readSpan({ from, until, nextDay }: TypedSpan, span: number): { interval?: Interval; faults: TimeFault[] } {
  if (from.trim() === '' && until.trim() === '') return { faults: [] }
  const faults = (['from', 'until'] as const).flatMap((end): TimeFault[] => {
    const typed = (end === 'from' ? from : until).trim()
    if (typed === '') return [{ is: 'missing', span, end }]
    return readTime(typed) === undefined ? [{ is: 'time', span, end }] : []
  })
  if (faults.length > 0) return { faults }
  const end = readTime(until)!
  return { interval: [readTime(from)!, nextDay ? end + DAY : end || DAY], faults: [] }
}
