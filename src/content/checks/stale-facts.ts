/** Pages whose facts are past their day of review. */
import { daysBetween } from '../calendar.ts'
import { type Check, finding, pagesOf } from './check.ts'

export const staleFacts: Check = {
  id: 'stale-facts',
  title: 'Facts past their review date',
  severity: 'warning',
  find: (city, today) =>
    pagesOf(city)
      .filter(({ facts }) => facts.trust.reviewBy < today)
      .map((record) => {
        const { checked, reviewBy } = record.facts.trust
        const values = { checked: checked.on, reviewBy, days: daysBetween(reviewBy, today) }
        return finding(record, `Checked on ${checked.on}, to be checked again by ${reviewBy}.`, { field: 'checked.on', values })
      }),
}
