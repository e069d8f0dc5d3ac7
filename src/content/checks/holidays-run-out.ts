/** A city whose list of public holidays, or of school holidays, ends before the hours that rest on it. */

import { addMonths } from '../calendar.ts'
import type { CompiledRecord } from '../compile/parse-pages.ts'
import { SOURCE_LANGUAGE } from '../compile/place.ts'
import type { CityFacts, CityWords } from '../records/city.ts'
import { type Check, finding } from './check.ts'

/** Dates of the next school year are known about this long before. */
const SCHOOL_MONTHS_AHEAD = 6

export const holidaysRunOut: Check = {
  id: 'holidays-run-out',
  title: 'Holidays of next year are missing',
  find: (city, today) =>
    city.records
      .filter((record): record is CompiledRecord<'city'> => record.key.startsWith('city/'))
      .flatMap((record) => {
        const words = record.words[SOURCE_LANGUAGE]
        return [...publicHolidays(record.facts, words), ...schoolHolidays(record.facts, today)].map((message) => finding(record, message))
      }),
}

/** Days without a name come from the opening_hours package: nobody has listed them. */
function publicHolidays({ hoursUntil }: CityFacts, words: CityWords | undefined): string[] {
  const last = Object.keys(words?.holidays ?? {})
    .sort()
    .at(-1)
  if (last && last.slice(0, 4) >= hoursUntil.slice(0, 4)) return []
  return [`The list ends on ${last ?? 'no day'}, hours are worked out until ${hoursUntil}.`]
}

function schoolHolidays({ schoolHolidays: listed }: CityFacts, today: string): string[] {
  const last = listed
    ?.map(({ until }) => until)
    .sort()
    .at(-1)
  if (!last || last >= addMonths(today, SCHOOL_MONTHS_AHEAD)) return []
  return [`The school holidays end on ${last}. Add those of the next school year to city.yaml.`]
}
