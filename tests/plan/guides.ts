import type { GuideFacts, StepFacts } from '#content/records/guide.ts'

/** A made-up guide; what is not said is as plain as can be. */
export function guide(
  id: string,
  facts: Partial<Omit<GuideFacts, 'steps'>> & { steps?: (Partial<StepFacts> & { id: string })[] } = {},
): GuideFacts {
  const { steps = [{ id: 'go' }], ...others } = facts
  return {
    id,
    topics: ['documents'],
    for: ['everyone'],
    order: 100,
    trust: { sources: [], checked: { on: '2026-11-21', how: 'source' }, confidence: 'low', reviewBy: '2027-11-21' },
    ...others,
    steps: steps.map((step) => ({ services: [], bring: [], fees: [], ...step })),
  }
}
