/** A guide: a task with steps. Every `## Heading {#id}` of the body is a step; the facts of a step stand here under its id. */
import { z } from 'zod'
import { events, situations, timeUnits, topics } from './codes.ts'
import { fee, notes, paper, translation, trust } from './fact-parts.ts'
import { id, line } from './field.ts'

const deadline = z.strictObject({
  days: z.int().min(0),
  /** The day it is counted from. */
  after: z.enum(events),
  /** Count backwards: at least so many days before. */
  before: z.literal(true).optional(),
  /** The rule that sets it: "OUG 194/2002, art. 51". */
  law: line.optional(),
})

const duration = z.strictObject({
  from: z.number().positive().optional(),
  to: z.number().positive(),
  unit: z.enum(timeUnits),
})

const stepFacts = z.strictObject({
  /** Services of the city, or authorities of country.yaml, where this step is done. */
  services: z.array(id).default([]),
  bring: z.array(paper).default([]),
  deadline: deadline.optional(),
  fees: z.array(fee).default([]),
  /** How long it takes. */
  takes: duration.optional(),
  optional: z.literal(true).optional(),
})

export const guideSchema = z.strictObject({
  title: line,
  summary: line,
  keywords: z.array(line).default([]),
  topic: z.enum(topics),
  /** Further topics it is listed under. */
  also: z.array(z.enum(topics)).default([]),
  /** Whom it concerns. */
  for: z.array(z.enum(situations)).min(1, 'Say whom it concerns, or write [everyone].'),
  /** Its place in the list of its topic; small numbers first. */
  order: z.int().default(100),
  steps: z.record(id, stepFacts).default({}),
  replaces: z.array(id).default([]),
  ...trust,
})
export type GuideInput = z.output<typeof guideSchema>

export const guideTranslationSchema = z.strictObject({
  title: line,
  summary: line,
  keywords: z.array(line).default([]),
  notes,
  doubts: z.array(line).default([]),
  translation,
})
