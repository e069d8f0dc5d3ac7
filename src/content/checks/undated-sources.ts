/** Pages that rest only on sources without a date. */
import { type Check, finding, pagesOf } from './check.ts'

export const undatedSources: Check = {
  id: 'undated-sources',
  title: 'All sources are pages without a date',
  severity: 'hint',
  find: (city) =>
    pagesOf(city)
      .filter(({ facts }) => facts.trust.sources.length > 0 && facts.trust.sources.every(({ date }) => !date))
      .map((record) => finding(record, `${record.facts.trust.sources.length} sources, none with a date.`, { field: 'sources' })),
}
