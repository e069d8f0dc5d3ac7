/** Fees of which nobody knows how old they are: neither the fee nor any source of the page has a date. */
import type { Fee } from '../records/parts.ts'
import { type Check, finding, type GuideRecord, pagesOf, type ServiceRecord } from './check.ts'

export const undatedFees: Check = {
  id: 'undated-fees',
  title: 'Fees without a date',
  severity: 'warning',
  find: (city) =>
    pagesOf(city)
      .filter(({ facts }) => !facts.trust.sources.some(({ date }) => date))
      .flatMap((record) => {
        const undated = feesOf(record).filter(({ validFrom, asOf }) => !validFrom && !asOf)
        const amounts = undated.map(({ amount, currency }) => `${amount} ${currency}`).join(', ')
        return undated.length > 0
          ? [
              finding(record, `No date for ${amounts}, and no source has one. Write as_of, or find a dated source.`, {
                field: fieldOf(record),
                values: { amounts },
              }),
            ]
          : []
      }),
}

/** A guide has the fees of a step with the step. */
function fieldOf({ facts }: ServiceRecord | GuideRecord): string {
  const step = 'steps' in facts ? facts.steps.find(({ fees }) => fees.some(({ validFrom, asOf }) => !validFrom && !asOf)) : undefined
  return step ? `steps.${step.id}.fees` : 'fees'
}

function feesOf({ facts }: ServiceRecord | GuideRecord): Fee[] {
  return 'steps' in facts ? facts.steps.flatMap(({ fees }) => fees) : facts.fees
}
