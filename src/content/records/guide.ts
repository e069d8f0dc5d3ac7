/** A guide as it travels: step facts once, words once per language. */
import * as z from 'zod/mini'
import { fee, notes, paper, translation, trust } from './parts.ts'

const stepFacts = z.object({
  id: z.string(),
  /** Services of this city where the step is done. */
  services: z.array(z.string()),
  /** Roles that no service of this city plays; shown by name. */
  authorities: z.optional(z.array(z.string())),
  bring: z.array(paper),
  deadline: z.optional(
    z.object({
      days: z.number(),
      after: z.string(),
      before: z.optional(z.literal(true)),
      law: z.optional(z.string()),
    }),
  ),
  fees: z.array(fee),
  takes: z.optional(z.object({ from: z.optional(z.number()), to: z.number(), unit: z.string() })),
  optional: z.optional(z.literal(true)),
  /** What must have happened before the step makes sense: `permit-start`. */
  once: z.optional(z.string()),
})
export type StepFacts = z.infer<typeof stepFacts>

export const guideFacts = z.object({
  id: z.string(),
  topics: z.array(z.string()),
  for: z.array(z.string()),
  order: z.number(),
  steps: z.array(stepFacts),
  trust,
})
export type GuideFacts = z.infer<typeof guideFacts>

export const guideWords = z.object({
  title: z.string(),
  summary: z.string(),
  keywords: z.array(z.string()),
  notes,
  doubts: z.array(z.string()),
  /** What stands before the first step. Safe HTML. */
  intro: z.string(),
  steps: z.record(z.string(), z.object({ title: z.string(), html: z.string() })),
  translation: z.optional(translation),
})
export type GuideWords = z.infer<typeof guideWords>
