/** What a reader has told of themselves and done so far, as it lies on the device and moves to another. Checked at every door. */
import * as z from 'zod/mini'

const day = z.string().check(z.refine(isDay))
const id = z.string().check(z.regex(/^[a-z0-9-]+$/))
const stepKey = z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/))

/** How long a note may be, in UTF-16 units. */
export const NOTE_LENGTH = 2000

/** What the reader has answered; what was skipped is absent. */
export const answers = z.object({
  /** Why they are here. */
  purpose: z.optional(z.enum(['work', 'study', 'family', 'protection'])),
  /** Whether children have come with them, or will. */
  children: z.optional(z.boolean()),
  /** Whether they have work. */
  work: z.optional(z.enum(['have', 'looking', 'none'])),
  /** Whether they have a home to stay in. */
  home: z.optional(z.enum(['have', 'looking'])),
})
export type Answers = z.infer<typeof answers>

export const storedPlan = z.object({
  answers,
  /** The days of things that have happened or will, by the events of deadlines: `arrival`, `visa-end`, `moving-in`. */
  days: z.record(id, day),
  /** Steps that are done: `residence-permit/apply-online`. */
  done: z.array(stepKey),
  /** The reader's own words, by guide: `residence-permit`. */
  notes: z.record(id, z.string().check(z.maxLength(NOTE_LENGTH))),
  /** Guides that are not for this reader, by their own word. */
  notForMe: z.array(id),
  /** The titles of the guides when the plan was last seen, so that one that is gone can be named. */
  titles: z.record(id, z.object({ title: z.string(), language: z.string() })),
})
export type StoredPlan = z.infer<typeof storedPlan>

export const EMPTY_PLAN: StoredPlan = { answers: {}, days: {}, done: [], notes: {}, notForMe: [], titles: {} }

/** The plan in this value; `undefined` when it is none. */
export function parsePlan(value: unknown): StoredPlan | undefined {
  const parsed = storedPlan.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

/** Whether the text is a day of this or the last century, as a date field gives it: `2026-11-21`. */
export function isDay(text: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(text)
  // Some browsers read 30 February as 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
