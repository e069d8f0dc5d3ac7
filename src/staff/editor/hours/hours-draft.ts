/** Opening hours as somebody is changing them, and what can be made of them so far. Pure. */
import type { ExpandedHours } from '#content/compile/expand-hours.ts'
import { type FaultKind, gridFaults, type Part } from '#content/hours-grid/grid-faults.ts'
import { readWeek } from '#content/hours-grid/read-week.ts'
import type { WeekGrid } from '#content/hours-grid/week-grid.ts'
import { rewrite } from '#content/hours-grid/write-week.ts'
import type { Hours } from '#content/records/parts.ts'
import { blankDay, type DayRead, readDay, type TypedDay, typedDay, usualDay } from './typed-day.ts'
import { datesOf, type TypedSeason, typedSeason } from './typed-season.ts'

/** What the field shows: nothing is known, a week, never closes, or OpenStreetMap's text. */
export const views = ['unknown', 'week', 'always', 'text'] as const
export type View = (typeof views)[number]

export interface HoursDraft {
  view: View
  week: readonly TypedDay[]
  /** `usual`: nobody has said it. */
  publicHolidays: TypedDay
  schoolHolidays: { is: 'usual' | 'closed' | 'other'; week: readonly TypedDay[] }
  seasons: readonly TypedSeason[]
  text: string
}

export interface DraftFault {
  is: FaultKind | 'time' | 'missing' | 'no-hours' | 'empty'
  part: Part
  weekday?: number
  span?: number
  end?: 'from' | 'until'
}

/** What the draft says: a value that compiles (empty: not known), or what has to be mended before it does. */
export type Reading = { is: 'good'; value: string; hours: Hours | undefined } | { is: 'faulty'; faults: readonly DraftFault[] } | Wrong

/** The compiler's own words, and the part of the text they are about, if it has several. */
export interface Wrong {
  is: 'wrong'
  because: string
  part?: string
}

type Expand = (value: string) => ExpandedHours

const SEVEN = [0, 1, 2, 3, 4, 5, 6]
const usualWeek = SEVEN.map(() => usualDay)

/** The draft for a value as it stands in a file. */
export function draftOf(value: string): HoursDraft {
  const grid = readWeek(value)
  const blank: HoursDraft = {
    view: value.trim() === '' ? 'unknown' : 'text',
    week: SEVEN.map(() => blankDay),
    publicHolidays: usualDay,
    schoolHolidays: { is: 'usual', week: usualWeek },
    seasons: [],
    text: value,
  }
  if (!grid) return blank
  if (grid.is === 'always') return { ...blank, view: 'always' }
  const { week, publicHolidays, schoolHolidays, seasons } = grid
  const closedInSchoolHolidays = schoolHolidays?.every((day) => day?.length === 0)
  return {
    ...blank,
    view: 'week',
    week: week.map(typedDay),
    publicHolidays: typedDay(publicHolidays),
    schoolHolidays: schoolHolidays
      ? { is: closedInSchoolHolidays ? 'closed' : 'other', week: schoolHolidays.map(typedDay) }
      : blank.schoolHolidays,
    seasons: seasons.map(typedSeason),
  }
}

/** The draft in another view; `value` is the last one without mistakes, which text begins with. */
export function showAs(draft: HoursDraft, view: View, value: string): HoursDraft {
  if (view === 'text') return { ...draft, view, text: value }
  if (view === 'week' && draft.view === 'text' && readWeek(draft.text)?.is === 'week') return draftOf(draft.text)
  return { ...draft, view }
}

/** Reads the draft. `opened`: the value it came from, which stays byte for byte when the table says the same. */
export function readDraft(draft: HoursDraft, opened: string, expand: Expand): Reading {
  switch (draft.view) {
    case 'unknown':
      return { is: 'good', value: '', hours: undefined }
    case 'always':
      return compiled(rewrite(opened, { is: 'always' }), expand)
    case 'text':
      return compiled(draft.text, expand)
    case 'week': {
      const { grid, faults } = readTable(draft)
      return faults.length > 0 ? { is: 'faulty', faults } : compiled(rewrite(opened, grid), expand)
    }
  }
}

function compiled(value: string, expand: Expand): Reading {
  if (value.trim() === '') return { is: 'good', value: '', hours: undefined }
  const hours = expand(value)
  return 'wrong' in hours ? wrongIn(value, hours.wrong, expand) : { is: 'good', value, hours }
}

/** Tells which part between semicolons is wrong by itself; none, when only all of them together are. */
export function wrongIn(value: string, because: string, expand: Expand): Wrong {
  const parts = value.split(';').map((part) => part.trim())
  for (const part of parts.length > 1 ? parts : []) {
    const alone = expand(part)
    if ('wrong' in alone) return { is: 'wrong', because: alone.wrong, part }
  }
  return { is: 'wrong', because }
}

/** The table, and everything in it that has to be mended. */
function readTable(draft: HoursDraft): { grid: WeekGrid; faults: DraftFault[] } {
  const week = draft.week.map(readDay)
  const holiday = readDay(draft.publicHolidays)
  const school = readSchool(draft.schoolHolidays)
  const seasons = draft.seasons.map((season) => ({ dates: datesOf(season), week: season.week.map(readDay) }))
  const grid: WeekGrid = {
    is: 'week',
    week: week.map(({ hours }) => hours ?? []),
    ...(holiday.hours && { publicHolidays: holiday.hours }),
    ...(school && { schoolHolidays: school.map(({ hours }) => hours) }),
    seasons: seasons.map(({ dates, week: days }) => ({ dates, week: days.map(({ hours }) => hours) })),
  }
  const days = (part: Part): readonly DayRead[] => {
    if (typeof part === 'number') return seasons[part]!.week
    return { week, publicHolidays: [holiday], schoolHolidays: school ?? [] }[part]
  }
  const parts: Part[] = ['week', 'publicHolidays', 'schoolHolidays', ...seasons.keys()]
  const typed = parts.flatMap((part) =>
    days(part).flatMap((day, weekday) => day.faults.map((fault): DraftFault => ({ part, weekday, ...fault }))),
  )
  const missing = [
    ...noHours(draft.publicHolidays, holiday, { part: 'publicHolidays', weekday: 0 }),
    ...otherNoHours(draft.schoolHolidays.week, school, 'schoolHolidays'),
    ...draft.seasons.flatMap((season, part) => otherNoHours(season.week, seasons[part]!.week, part)),
  ]
  const unsound = gridFaults(grid).map(({ is, at }): DraftFault => {
    const { part, weekday = part === 'publicHolidays' ? 0 : undefined, span } = at
    if (weekday === undefined) return { is, part }
    return { is, part, weekday, ...(span !== undefined && { span: days(part)[weekday]!.typedAt[span]! }) }
  })
  const isEmpty = week.every(({ hours }) => hours === undefined) && !grid.publicHolidays && !school && seasons.length === 0
  const found = [...typed, ...missing, ...unsound]
  return { grid, faults: isEmpty && found.length === 0 ? [{ is: 'empty', part: 'week' }] : found }
}

function readSchool({ is, week }: HoursDraft['schoolHolidays']): readonly DayRead[] | undefined {
  if (is === 'usual') return undefined
  return is === 'closed' ? SEVEN.map(() => ({ hours: [], typedAt: [], faults: [] })) : week.map(readDay)
}

function otherNoHours(typed: readonly TypedDay[], read: readonly DayRead[] | undefined, part: Part): DraftFault[] {
  return read ? read.flatMap((day, weekday) => (day.hours ? [] : noHours(typed[weekday]!, day, { part, weekday }))) : []
}

/** Open on a day that is not of the usual week, and nothing typed. */
function noHours(typed: TypedDay, read: DayRead, at: { part: Part; weekday: number }): DraftFault[] {
  return typed.is === 'open' && !read.hours && read.faults.length === 0 ? [{ is: 'no-hours', ...at }] : []
}
