/** Pages that name no page on which their facts were read. */
import { type Check, finding, pagesOf } from './check.ts'

export const withoutSources: Check = {
  id: 'without-sources',
  title: 'No source at all',
  severity: 'warning',
  find: (city) =>
    pagesOf(city)
      .filter(({ facts }) => facts.trust.sources.length === 0)
      .map((record) => finding(record, 'No source. Name the page on which the facts were read.', { field: 'sources' })),
}
