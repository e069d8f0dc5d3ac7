/** A plan outlives the directory it was made from: guides get new names, and steps vanish. */
import type { GuideFacts } from '#content/records/guide.ts'
import type { StoredPlan } from './stored-plan.ts'

/** The plan with everything about renamed guides under their new ids: `{ 'old-id': 'new-id' }`. */
export function renamed(stored: StoredPlan, newIds: Readonly<Record<string, string>>): StoredPlan {
  const newId = (guide: string) => newIds[guide] ?? guide
  const newKey = (step: string) => `${newId(guideOf(step))}/${step.slice(guideOf(step).length + 1)}`
  return {
    ...stored,
    done: [...new Set(stored.done.map(newKey))],
    notForMe: [...new Set(stored.notForMe.map(newId))],
    notes: Object.fromEntries(joined(stored.notes, newId, (notes) => notes.join('\n'))),
    titles: Object.fromEntries(joined(stored.titles, newId, (titles) => titles.at(-1)!)),
  }
}

/** Without ticks of steps that these guides no longer have. To be asked after the reader has been told. */
export function withoutLostTicks(stored: StoredPlan, guides: readonly GuideFacts[]): StoredPlan {
  return { ...stored, done: stored.done.filter((step) => !guides.some((guide) => isLostTick(step, guide))) }
}

/** Whether the ticked step was one of this guide, and is there no more. */
export function isLostTick(step: string, guide: Pick<GuideFacts, 'id' | 'steps'>): boolean {
  return guideOf(step) === guide.id && !guide.steps.some(({ id }) => step === `${guide.id}/${id}`)
}

function guideOf(step: string): string {
  return step.slice(0, step.indexOf('/'))
}

/** The entries under their new keys; two guides that became one are joined, and what stood under the new key already comes last. */
function joined<Value>(
  record: Record<string, Value>,
  newId: (guide: string) => string,
  join: (values: Value[]) => Value,
): [string, Value][] {
  const values = new Map<string, Value[]>()
  const moved = Object.entries(record).filter(([guide]) => newId(guide) !== guide)
  const stayed = Object.entries(record).filter(([guide]) => newId(guide) === guide)
  for (const [guide, value] of [...moved, ...stayed]) values.set(newId(guide), [...(values.get(newId(guide)) ?? []), value])
  return [...values].map(([guide, all]) => [guide, join(all)])
}
