/** The dates of a season, which come again every year: months (`Jul-Aug`), days (`Jul 15-Aug 31`), or one of them. */

/** 1 to 12. */
type Month = number

export interface MonthDay {
  month: Month
  day: number
}

/** Whole months, or from one day to another, both included. The last may come before the first: then it goes on over New Year. */
export type SeasonDates = { is: 'months'; from: Month; until: Month } | { is: 'days'; from: MonthDay; until: MonthDay }

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const MONTH = `(?:${MONTHS.join('|')})`
const IN_MONTHS = new RegExp(`^(?<from>${MONTH})(?:\\s*-\\s*(?<until>${MONTH}))?$`)
const IN_DAYS = new RegExp(`^(?<from>${MONTH})\\s*(?<first>\\d\\d?)(?:\\s*-\\s*(?:(?<until>${MONTH})\\s*)?(?<last>\\d\\d?))?$`)

/** How many days a month can have. */
export function daysOfMonth(month: Month): number {
  return new Date(Date.UTC(2024, month, 0)).getUTCDate()
}

/** The dates that OpenStreetMap writes so; `undefined` when it is something else, also dates with a year. */
export function readSeasonDates(text: string): SeasonDates | undefined {
  const months = IN_MONTHS.exec(text)?.groups
  if (months) return { is: 'months', from: monthOf(months['from']), until: monthOf(months['until'] ?? months['from']) }
  const days = IN_DAYS.exec(text)?.groups
  if (!days) return undefined
  const from = { month: monthOf(days['from']), day: Number(days['first']) }
  const until = { month: monthOf(days['until'] ?? days['from']), day: Number(days['last'] ?? days['first']) }
  return isDate(from) && isDate(until) ? { is: 'days', from, until } : undefined
}

/** `Jul-Aug`, `Jul 23`, `Jul 15-31`, `Dec 20-Jan 10`. */
export function writeSeasonDates(dates: SeasonDates): string {
  if (dates.is === 'months') return dates.from === dates.until ? nameOf(dates.from) : `${nameOf(dates.from)}-${nameOf(dates.until)}`
  const { from, until } = dates
  const first = `${nameOf(from.month)} ${twoDigits(from.day)}`
  if (from.month !== until.month) return `${first}-${nameOf(until.month)} ${twoDigits(until.day)}`
  return from.day === until.day ? first : `${first}-${twoDigits(until.day)}`
}

/** Whether these dates can be written and are read again as they are: days that exist, in one month not backwards. */
export function areSoundDates(dates: SeasonDates): boolean {
  if (dates.is === 'months') return true
  const { from, until } = dates
  return isDate(from) && isDate(until) && (from.month !== until.month || from.day <= until.day)
}

function isDate({ month, day }: MonthDay): boolean {
  return day >= 1 && day <= daysOfMonth(month)
}

function monthOf(name: string | undefined): Month {
  return MONTHS.indexOf(name!) + 1
}

function nameOf(month: Month): string {
  return MONTHS[month - 1]!
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
