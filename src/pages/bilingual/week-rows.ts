/** Opening hours with each time once: days that have the same hours stand together. */
import type { Hours, Range } from '#content/records/parts.ts'
import { code, formatList, formatTime, type T } from '#i18n/format.ts'
import type { Row } from './block.ts'
import { both, type Speakers } from './pair.ts'

/** A row for every group of days that are open; one for all when it never closes. */
export function weekRows(hours: Hours, week: readonly Range[][], speakers: Speakers): Row[] {
  if (hours.always) return [{ ...both(speakers, ({ t }) => t('open.always')), fact: { lines: ['24 / 7'] } }]
  const groups = new Map<string, number[]>()
  week.forEach((ranges, weekday) => {
    if (ranges.length > 0) groups.set(JSON.stringify(ranges), [...(groups.get(JSON.stringify(ranges)) ?? []), weekday])
  })
  return [...groups].map(([ranges, days]) => ({
    ...both(speakers, ({ t }) => daysInWords(days, t)),
    fact: { lines: (JSON.parse(ranges) as Range[]).map(([from, until]) => `${formatTime(from)} – ${formatTime(until)}`) },
  }))
}

/** "Monday – Friday", or "Monday, Wednesday and Friday". */
function daysInWords(days: readonly number[], t: T): string {
  const name = (weekday: number) => code(t, `weekday.${weekday}`)
  const inARow = days.length > 2 && days.at(-1)! - days[0]! === days.length - 1
  return inARow ? t('hours.days', { first: name(days[0]!), last: name(days.at(-1)!) }) : formatList(t, days.map(name))
}
