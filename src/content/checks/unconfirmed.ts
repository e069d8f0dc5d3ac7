/** Pages that no office has confirmed. */
import { type Check, finding, pagesOf } from './check.ts'

export const unconfirmed: Check = {
  id: 'unconfirmed',
  title: 'Not confirmed by an office',
  find: (city) =>
    pagesOf(city)
      .filter(({ facts }) => !facts.trust.confirmedBy)
      .map((record) =>
        finding(record, `Confidence ${record.facts.trust.confidence}, ${record.facts.trust.sources.length} sources, no confirmed_by.`),
      ),
}
