/** Pages that no office has confirmed. */
import { type Check, finding, pagesOf } from './check.ts'

export const unconfirmed: Check = {
  id: 'unconfirmed',
  title: 'Not confirmed by an office',
  severity: 'hint',
  find: (city) =>
    pagesOf(city)
      .filter(({ facts }) => !facts.trust.confirmedBy)
      .map((record) => {
        const { confidence, sources } = record.facts.trust
        const values = { confidence, sources: sources.length }
        return finding(record, `Confidence ${confidence}, ${sources.length} sources, no confirmed_by.`, { field: 'confirmed_by', values })
      }),
}
