/** Pages whose facts are past their day of review. */
import { type Check, finding, pagesOf } from './check.ts'

export const staleFacts: Check = {
  id: 'stale-facts',
  title: 'Facts past their review date',
  find: (city, today) =>
    pagesOf(city)
      .filter(({ facts }) => facts.trust.reviewBy < today)
      .map((record) =>
        finding(record, `Checked on ${record.facts.trust.checked.on}, to be checked again by ${record.facts.trust.reviewBy}.`),
      ),
}
