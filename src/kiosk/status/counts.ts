/**
 * What staff see of the counts. A number from 1 to 4 on a day is never shown, and cannot be worked out: all that is shown
 * or exported is made of cells that are hidden already. Pure.
 */
import type { DayCount } from '#store/desk.ts'

/** From here on a number is shown. */
const ENOUGH = 5
const DAY = 86_400_000
const KEPT_DAYS = 400

/** All that is told of a number: it lies between these. */
export interface Cell {
  least: number
  most: number
}

export type Period = 'week' | 'month'

/** One row of the table. */
export interface CountRow {
  /** `topic.health`, `language.uk`, `print` */
  what: string
  cell: Cell
}

/** What is told of how often something was used on one day. */
function cellOf(times: number): Cell {
  if (times > 0 && times < ENOUGH) return { least: 1, most: ENOUGH - 1 }
  return { least: times, most: times }
}

/** Made of what is shown, so that no sum gives away what its parts hide. */
export function sumOf(cells: readonly Cell[]): Cell {
  return cells.reduce((sum, { least, most }) => ({ least: sum.least + least, most: sum.most + most }), { least: 0, most: 0 })
}

/** A cell that hides a number below five altogether. */
export function isFew({ least, most }: Cell): boolean {
  return least > 0 && most < ENOUGH
}

/** The period a day belongs to: the Monday of its week, or its month. */
export function periodOf(day: string, by: Period): string {
  if (by === 'month') return day.slice(0, 7)
  const date = new Date(day)
  const sinceMonday = (date.getUTCDay() + 6) % 7
  return new Date(date.getTime() - sinceMonday * DAY).toISOString().slice(0, 10)
}

/** The periods in which anything was counted, the newest first. */
export function periodsOf(counts: readonly DayCount[], by: Period): string[] {
  return [...new Set(counts.map(({ day }) => periodOf(day, by)))].sort().reverse()
}

/** What was used in a period, most used first. */
export function rowsOf(counts: readonly DayCount[], by: Period, period: string): CountRow[] {
  const cells = new Map<string, Cell[]>()
  for (const { day, what, times } of counts) if (periodOf(day, by) === period) cells.set(what, [...(cells.get(what) ?? []), cellOf(times)])
  const rows = [...cells].map(([what, parts]) => ({ what, cell: sumOf(parts) }))
  return rows.sort((a, b) => b.cell.least - a.cell.least || (a.what < b.what ? -1 : 1))
}

/** Every visitor begins with one language: the sum of these is how many there were. */
export function visitorsOf(rows: readonly CountRow[]): Cell {
  return sumOf(rows.filter(({ what }) => what.startsWith('language.')).map(({ cell }) => cell))
}

// So that a spreadsheet knows that it is UTF-8.
const BYTE_ORDER_MARK = '\uFEFF'

/** The counts as a file for spreadsheets: the columns `day`, `what` and `times`. */
export function countsAsCsv(counts: readonly DayCount[]): string {
  const lines = counts.map(({ day, what, times }) => `${day},${what},${isFew(cellOf(times)) ? `<${ENOUGH}` : times}`)
  return `${BYTE_ORDER_MARK}${['day,what,times', ...lines.sort()].join('\r\n')}\r\n`
}

/** The first day whose counts are still kept. */
export function firstKeptDay(today: string): string {
  return new Date(Date.parse(today) - KEPT_DAYS * DAY).toISOString().slice(0, 10)
}
