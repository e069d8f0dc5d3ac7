/** Puts the days themselves where hours say PH (public holidays) or SH (school holidays): what these are, the city knows best. */
import { addDays } from '../calendar.ts'

/** The days that PH and SH stand for, sorted. */
export interface Holidays {
  public: readonly string[]
  /** Absent when the city does not list them. */
  school?: readonly string[] | undefined
}

/** Which of these days a selector without holidays means: `Mo-Fr`, `Jul-Aug`, `week 1-10 Sa`. */
export type Selects = (selector: string, days: readonly string[]) => string[]

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** A day long after all that is worked out: for a rule whose holidays never come. */
const NEVER = '2999-01-01'

const HOLIDAY = String.raw`(?:PH(?:\s*[+-]\s*1\s*day)?|SH)\b`
const WEEKDAY = String.raw`(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:\s*-\s*(?:Mo|Tu|We|Th|Fr|Sa|Su)\b|\[[-\d,\s]+\](?:\s*[+-]\s*\d+\s*days?)?)?`
const LIST = `(?:${HOLIDAY}|${WEEKDAY})(?:\\s*,\\s*(?:${HOLIDAY}|${WEEKDAY}))*`
/** One rule: `Jul-Aug` (season), `Sa,PH` (days), `Mo-Fr` (more, both must be true), `10:00-12:00` (times). */
const RULE = new RegExp(String.raw`^\s*(?<season>.*?)\s*\b(?<days>${LIST})(?:\s+(?<more>${LIST}))?\s*:?\s*(?<times>.*?)\s*$`)
const TIMES_END = /(?::\d\d|off|closed|open)\s*$/
const DAYS_BEGIN = /^\s*(?:[A-Za-z]|\d{4}\s)/

/** The hours with days in place of PH and SH; `undefined` when they say it in a way that cannot be followed. */
export function nameHolidays(value: string, holidays: Holidays, selects: Selects): string | undefined {
  const named: string[] = []
  for (const { between, rule } of rulesOf(value)) {
    const said = namedRule(rule, between, holidays, selects)
    if (said === undefined) return undefined
    named.push(said)
  }
  return named.join('')
}

/** The rules of a value, each with what divides it from the one before. A comma does so only where the times of one have ended and days follow. */
function rulesOf(value: string): { between: string; rule: string }[] {
  const pieces = value.split(/(;|\|\||,)/)
  const rules = [{ between: '', rule: pieces[0]! }]
  for (let index = 1; index < pieces.length; index += 2) {
    const [between, piece] = [pieces[index]!, pieces[index + 1]!]
    const last = rules.at(-1)!
    if (between === ',' && !(TIMES_END.test(last.rule) && DAYS_BEGIN.test(piece))) last.rule += `,${piece}`
    else rules.push({ between, rule: piece })
  }
  return rules
}

function namedRule(rule: string, between: string, holidays: Holidays, selects: Selects): string | undefined {
  if (!/\b[PS]H\b/i.test(rule)) return between + rule
  const { season, days, more, times } = (RULE.exec(rule)?.groups ?? {}) as Record<string, string | undefined>
  if (days === undefined || times === undefined || /\b[PS]H\b/i.test(`${season}${times}`)) return undefined
  const first = itemsOf(days)
  const second = itemsOf(more ?? '')
  // "SH Mo-Fr": weekdays in the holidays. Anything more than holidays beside weekdays is not said in hours.
  if (more && !(first.weekdays === '' && second.holidays.length === 0) && !(second.weekdays === '' && first.holidays.length === 0))
    return undefined

  const mixed = !more && first.weekdays !== ''
  const named = [...new Set([...first.holidays, ...second.holidays].flatMap((item) => daysOf(item, holidays)))].sort()
  const selector = [season?.replace(/:$/, ''), more ? first.weekdays || second.weekdays : ''].filter(Boolean).join(' ')
  const chosen = dateSelector(selector === '' ? named : selects(selector, named))
  if (!mixed) return `${between} ${chosen} ${times}`

  const usual = `${season} ${first.weekdays} ${times}`
  if (between === '' || between === ',') return `${between} ${usual}, ${chosen} ${times}`
  if (between === '||' || /\b(?:off|closed)$/.test(times)) return `${between} ${usual}${between} ${chosen} ${times}`
  // What was said before of these days is taken back first; the rule itself may then go over midnight into them.
  return `${between} ${chosen} off; ${usual}, ${chosen} ${times}`
}

function itemsOf(list: string): { weekdays: string; holidays: string[] } {
  const items = list === '' ? [] : list.split(/\s*,\s*(?=[A-Z])/)
  return {
    weekdays: items.filter((item) => !/^[PS]H/.test(item)).join(','),
    holidays: items.filter((item) => /^[PS]H/.test(item)),
  }
}

function daysOf(item: string, { public: publicHolidays, school = [] }: Holidays): readonly string[] {
  if (item === 'SH') return school
  const later = /(?<sign>[+-])/.exec(item)?.groups!['sign']
  return later ? publicHolidays.map((day) => addDays(day, later === '+' ? 1 : -1)) : publicHolidays
}

/** "2026 Dec 25-2026 Dec 26,2027 Jan 01" */
function dateSelector(days: readonly string[]): string {
  const runs: [first: string, last: string][] = []
  for (const day of days.length > 0 ? days : [NEVER]) {
    const run = runs.at(-1)
    if (run && addDays(run[1], 1) === day) run[1] = day
    else runs.push([day, day])
  }
  return runs.map(([first, last]) => (first === last ? dateOf(first) : `${dateOf(first)}-${dateOf(last)}`)).join(',')
}

function dateOf(day: string): string {
  return `${day.slice(0, 4)} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(8)}`
}
