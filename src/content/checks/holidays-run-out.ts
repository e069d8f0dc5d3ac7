/** A city whose list of public holidays, or of school holidays, ends before the hours that rest on it. */

import { addMonths } from '../calendar.ts'
import { SOURCE_LANGUAGE } from '../compile/place.ts'
import type { CityFacts, CityWords } from '../records/city.ts'
import { type Check, cityOf, type Finding, finding } from './check.ts'

/** Dates of the next school year are known about this long before. */
const SCHOOL_MONTHS_AHEAD = 6

export const holidaysRunOut: Check = {
  id: 'holidays-run-out',
  title: 'Holidays of next year are missing',
  severity: 'warning',
  find: (city, today) => {
    const record = cityOf(city)
    const words = record.words[SOURCE_LANGUAGE]
    return [...publicHolidays(record.facts, words), ...schoolHolidays(record.facts, today)].map(({ message, ...about }) =>
      finding(record, message, about),
    )
  },
}

type RunOut = Pick<Finding, 'message' | 'field' | 'values'>

/** Days without a name come from the opening_hours package: nobody has listed them. */
function publicHolidays({ hoursUntil }: CityFacts, words: CityWords | undefined): RunOut[] {
  const last = Object.keys(words?.holidays ?? {})
    .sort()
    .at(-1)
  if (last && last.slice(0, 4) >= hoursUntil.slice(0, 4)) return []
  const message = `The list ends on ${last ?? 'no day'}, hours are worked out until ${hoursUntil}.`
  return [{ message, field: 'public_holidays', values: { until: hoursUntil, ...(last && { last }) } }]
}

function schoolHolidays({ schoolHolidays: listed }: CityFacts, today: string): RunOut[] {
  const last = listed
    ?.map(({ until }) => until)
    .sort()
    .at(-1)
  if (!last || last >= addMonths(today, SCHOOL_MONTHS_AHEAD)) return []
  const message = `The school holidays end on ${last}. Add those of the next school year to city.yaml.`
  return [{ message, field: 'school_holidays', values: { last } }]
}
