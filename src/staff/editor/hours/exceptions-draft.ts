/** Days with other hours, as somebody is changing them: the field hours_exceptions of a service. Pure. */
import type { ExpandedHours } from '#content/compile/expand-hours.ts'
import { gridFaults } from '#content/hours-grid/grid-faults.ts'
import { readWeek } from '#content/hours-grid/read-week.ts'
import { type DayHours, sameHours, type WeekGrid } from '#content/hours-grid/week-grid.ts'
import { rewrite } from '#content/hours-grid/write-week.ts'
import { type DraftFault, type Wrong, wrongIn } from './hours-draft.ts'
import { blankDay, readDay, type TypedDay, typedDay } from './typed-day.ts'

/** As it stands in the file. Says either `hours` or `closed`. */
export interface HoursException {
  /** `2026-12-24` */
  from: string
  until: string
  hours?: string | undefined
  closed?: true | undefined
  note?: string | undefined
}

export interface TypedException {
  from: string
  until: string
  /** Open at the same times every day, or closed. */
  day: TypedDay
  /** Hours that differ from day to day, as OpenStreetMap writes them; then `day` does not count. */
  text?: string
  note: string
  /** The last one without mistakes; none, when it is new. */
  said?: HoursException
}

export interface ExceptionFault extends Pick<DraftFault, 'span' | 'end'> {
  is: DraftFault['is'] | 'no-day'
}

export type ExceptionReading = { is: 'good'; value: HoursException } | { is: 'faulty'; faults: readonly ExceptionFault[] } | Wrong

export const newException: TypedException = { from: '', until: '', day: { ...blankDay, is: 'closed' }, note: '' }

export function typedException(said: HoursException): TypedException {
  const { from, until, hours, note = '' } = said
  const typed = { from, until, note, said }
  if (hours === undefined) return { ...typed, day: newException.day }
  const daily = dailyHours(hours)
  return daily ? { ...typed, day: typedDay(daily) } : { ...typed, day: blankDay, text: hours }
}

/** What is typed, if it can stand in the file; else what has to be mended. Keeps the text of hours that say the same. */
export function readException(typed: TypedException, expand: (value: string) => ExpandedHours): ExceptionReading {
  const faults = faultsOf(typed)
  if (faults.length > 0) return { is: 'faulty', faults }
  const { from, day, said, text } = typed
  const until = typed.until === '' ? from : typed.until
  const note = typed.note.trim() === '' ? {} : { note: typed.note === said?.note ? typed.note : typed.note.trim() }
  const hours = text ?? (day.is === 'closed' ? undefined : rewrite(said?.hours ?? '', everyDay(readDay(day).hours!)))
  if (hours === undefined) return { is: 'good', value: { from, until, closed: true, ...note } }
  const expanded = expand(hours)
  return 'wrong' in expanded ? wrongIn(hours, expanded.wrong, expand) : { is: 'good', value: { from, until, hours, ...note } }
}

/** The list as far as it is without mistakes: an entry that has some stays as it was before. */
export function saidOf(list: readonly TypedException[]): HoursException[] {
  return list.flatMap(({ said }) => (said ? [said] : []))
}

function faultsOf({ from, until, day, text }: TypedException): ExceptionFault[] {
  const found: ExceptionFault[] = []
  if (from === '') found.push({ is: 'no-day' })
  else if (until !== '' && until < from) found.push({ is: 'dates' })
  if (text !== undefined || day.is === 'closed') return found
  const { hours, typedAt, faults } = readDay(day)
  if (!hours) return [...found, ...(faults.length > 0 ? faults : [{ is: 'no-hours' as const }])]
  const unsound = gridFaults(everyDay(hours))
    .filter(({ at }) => at.weekday === 0)
    .map(({ is, at }): ExceptionFault => ({ is, span: typedAt[at.span ?? 0]! }))
  return [...found, ...faults, ...unsound]
}

/** The hours of a value that are the same every day, and nothing else. */
function dailyHours(value: string): DayHours | undefined {
  const grid = readWeek(value)
  if (grid?.is !== 'week' || grid.publicHolidays || grid.schoolHolidays || grid.seasons.length > 0) return undefined
  const [monday] = grid.week
  return monday && monday.length > 0 && grid.week.every((day) => sameHours(day, monday)) ? monday : undefined
}

function everyDay(hours: DayHours): WeekGrid {
  return { is: 'week', week: Array.from({ length: 7 }, () => hours), seasons: [] }
}
