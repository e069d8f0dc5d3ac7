/** What a reader says about a page, as it travels to the city. docs/reports.md is the contract. */
import * as z from 'zod/mini'

/** The form of the body; a field that changes its meaning makes a new one. */
const REPORT_FORMAT = 1

export const answers = ['right', 'changed', 'closed', 'unusable'] as const
export type Answer = (typeof answers)[number]

/** The most that a reader can write, in letters. */
export const LONGEST_WORDS = 1000

const language = z.string().check(z.regex(/^[a-z]{2,3}$/))
const hash = z.string().check(z.regex(/^[\w-]{22}$/))

const described = <Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema => schema.check(z.describe(description))

const seen = z.object({
  version: described(z.int().check(z.nonnegative()), 'The version of the pack on the device of the reader.'),
  language: described(language, 'The language of the words on the page.'),
  facts: described(z.optional(hash), 'The hash of the facts, as the manifest of that version names it.'),
  words: described(z.optional(hash), 'The hash of the words.'),
})

/** Rule R1. */
export const reportBody = z.object({
  format: described(z.literal(REPORT_FORMAT), 'The form of this body.'),
  id: described(z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)), 'A random UUID, the same at every attempt.'),
  city: described(z.string().check(z.regex(/^[a-z0-9-]+$/)), 'The city, by its id: cluj-napoca.'),
  page: described(z.string().check(z.regex(/^(service|guide)\/[a-z0-9-]+$/)), 'The page: service/igi-cluj, guide/residence-permit.'),
  answer: described(
    z.enum(answers),
    'right: the page is right. changed: something has changed. closed: the place is closed. unusable: the reader could not use it.',
  ),
  words: described(z.optional(z.string().check(z.minLength(1), z.maxLength(LONGEST_WORDS))), 'What the reader wrote, as it was written.'),
  language: described(language, 'The language in which the reader uses the app, most likely that of the words.'),
  day: described(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), 'The day in the city, without a time.'),
  seen: described(z.optional(seen), 'What stood on the page; absent when the device did not know it.'),
  app: described(z.string().check(z.minLength(1)), 'The version of the app.'),
})
export type ReportBody = z.infer<typeof reportBody>

/** What is known of a report before it has an id: what the reader chose, and where. */
export type ReportDraft = Pick<ReportBody, 'city' | 'page' | 'answer' | 'words' | 'language' | 'day'>

const state = z.discriminatedUnion('is', [
  /** To be sent, not before this moment in milliseconds since 1970; `unreachable` when no answer came the last time. */
  z.object({ is: z.literal('waiting'), to: z.string(), tries: z.number(), notBefore: z.number(), unreachable: z.boolean() }),
  z.object({ is: z.literal('sending'), to: z.string(), tries: z.number() }),
  z.object({ is: z.literal('sent'), day: z.string() }),
  /** The receiver does not want it; `said` is why, in its words. */
  z.object({ is: z.literal('refused'), said: z.string() }),
  /** Handed to the mail app; whether it was sent from there nobody knows. */
  z.object({ is: z.literal('mail') }),
  /** The city takes none. */
  z.object({ is: z.literal('kept') }),
])
export type ReportState = z.infer<typeof state>

/** A report on the device of the reader, with what became of it. The title names its page in a list. */
const keptReport = z.object({ body: reportBody, title: z.string(), titleLanguage: language, state })
export type KeptReport = z.infer<typeof keptReport>

/** A report to be sent, for the first time or anew. */
export function waitingFor(to: string): ReportState {
  return { is: 'waiting', to, tries: 0, notBefore: 0, unreachable: false }
}

/** The report in this value; `undefined` when it is none. */
export function parseReport(value: unknown): KeptReport | undefined {
  const parsed = keptReport.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

/** A body to be sent. */
export function toBody(draft: ReportDraft, rest: Pick<ReportBody, 'id' | 'app'> & { seen: ReportBody['seen'] }): ReportBody {
  const words = draft.words?.trim().slice(0, LONGEST_WORDS)
  const { city, page, answer, language: spoken, day } = draft
  const { id, app, seen: version } = rest
  return {
    format: REPORT_FORMAT,
    id,
    city,
    page,
    answer,
    ...(words && { words }),
    language: spoken,
    day,
    ...(version && { seen: version }),
    app,
  }
}
