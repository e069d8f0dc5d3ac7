/** A country whose list of public holidays ends before the hours that rest on it. */

import type { CompiledRecord } from '../compile/parse-pages.ts'
import { type Check, finding } from './check.ts'

export const holidaysRunOut: Check = {
  id: 'holidays-run-out',
  title: 'Public holidays of next year are missing',
  find: (city) =>
    city.records
      .filter((record): record is CompiledRecord<'city'> => record.key.startsWith('city/'))
      .filter(({ facts }) => (facts.holidays.at(-1) ?? '').slice(0, 4) < facts.hoursUntil.slice(0, 4))
      .map((record) =>
        finding(
          record,
          `The list ends on ${record.facts.holidays.at(-1) ?? 'no day'}, hours are worked out until ${record.facts.hoursUntil}.`,
        ),
      ),
}
