import fc from 'fast-check'
import { addDays } from '#content/calendar.ts'
import type { StoredPlan } from '#plan/stored-plan.ts'

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/)
export const anyDay = fc.integer({ min: 0, max: 73_000 }).map((count) => addDays('1900-01-01', count))
const stepKey = fc.tuple(id, id).map(([guide, step]) => `${guide}/${step}`)

/** Any plan that can lie on a device. */
export const anyPlan: fc.Arbitrary<StoredPlan> = fc.record({
  answers: fc.record(
    {
      purpose: fc.constantFrom('work', 'study', 'family', 'protection'),
      children: fc.boolean(),
      work: fc.constantFrom('have', 'looking', 'none'),
      home: fc.constantFrom('have', 'looking'),
    },
    { requiredKeys: [] },
  ),
  days: fc.dictionary(id, anyDay),
  done: fc.uniqueArray(stepKey),
  notes: fc.dictionary(id, fc.string({ unit: 'binary', maxLength: 50 })),
  notForMe: fc.uniqueArray(id),
  titles: fc.dictionary(id, fc.record({ title: fc.string(), language: fc.constantFrom('en', 'ar') })),
})
