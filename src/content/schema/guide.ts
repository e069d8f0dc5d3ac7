/** A guide: a task with steps. Every `## Heading {#id}` of the body is a step; the facts of a step stand here under its id. */
import { z } from 'zod'
import { events, situations, timeUnits, topics } from './codes.ts'
import { fee, notes, paper, translation, trust } from './fact-parts.ts'
import { id, line } from './field.ts'

const deadline = z.strictObject({
  days: z.int().min(0).describe('How many days: 30.'),
  after: z.enum(events).describe('The day it is counted from: visa-end.'),
  before: z.literal(true).optional().describe('Write true to count backwards: at least so many days before that day.'),
  law: line.optional().describe('The rule that sets it: "OUG 194/2002, art. 51".'),
})

const duration = z.strictObject({
  from: z.number().positive().optional().describe('The shortest time, when the source gives two numbers: 30.'),
  to: z.number().positive().describe('The longest time, or the only one known: 45.'),
  unit: z.enum(timeUnits).describe('What the numbers count.'),
})

const stepFacts = z.strictObject({
  services: z.array(id).default([]).describe('Where this step is done: ids of services, or of authorities of country.yaml.'),
  bring: z
    .array(paper)
    .default([])
    .describe('The papers to bring, by their codes: passport, or with conditions { document: passport, if: work, form: copy }.'),
  deadline: deadline.optional().describe('By when it must be done: { days: 30, after: visa-end, before: true }.'),
  fees: z.array(fee).default([]).describe('What has to be paid in this step, one entry for each amount.'),
  takes: duration.optional().describe('How long the reader waits for the result: { from: 30, to: 45, unit: days }.'),
  optional: z.literal(true).optional().describe('Write true if not everybody needs this step.'),
  once: z.enum(events).optional().describe('What must have happened before this step makes sense: permit-start.'),
})

export const guideSchema = z.strictObject({
  title: line.describe('The task, as something the reader does: "Get or renew a residence permit".'),
  summary: line.describe('Whom it is for and what comes out of it, in one to three short sentences.'),
  keywords: z.array(line).default([]).describe('Words people type or read in letters, for search: "visa", "permis de ședere".'),
  topic: z.enum(topics).describe('The topic the guide is listed under.'),
  also: z.array(z.enum(topics)).default([]).describe('Further topics it is listed under.'),
  for: z
    .array(z.enum(situations))
    .min(1, 'Say whom it concerns, or write [everyone].')
    .describe('Whom it concerns: [work, study], or [everyone].'),
  order: z.int().default(100).describe('Its place in the list of its topic, small numbers first. 100 when left out.'),
  steps: z
    .record(id, stepFacts)
    .default({})
    .describe(
      'The facts of each step, under the id of its heading: "## Go to the office {#go-to-the-office}". Leave out steps that have no facts.',
    ),
  replaces: z.array(id).default([]).describe('Former ids of this guide. Their addresses lead here.'),
  ...trust,
})
export type GuideInput = z.output<typeof guideSchema>

export const guideTranslationSchema = z.strictObject({
  title: line.describe('The title in this language.'),
  summary: line.describe('The summary in this language.'),
  keywords: z
    .array(line)
    .default([])
    .describe('Words people type in this language, for search. They need not match those of the source file.'),
  notes: notes.describe('The words that belong to facts of steps, by the name of the fact: steps.apply-online.fees.1.'),
  doubts: z.array(line).default([]).describe('The doubts in this language: as many sentences as in the source file, in the same order.'),
  translation,
})
