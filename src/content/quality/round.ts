/** A round: the services to ask in their order, and what came of each. Every step gives a new round; the last one can be taken back. */
import * as z from 'zod/mini'
import { checkMethods } from '../schema/codes.ts'
import { correction } from './correction.ts'

/** What was said of one fact; `field` as `dueRound` names it. */
const factAnswer = z.discriminatedUnion('is', [
  z.object({ is: z.literal('yes'), field: z.string() }),
  /** Nobody knew, or nobody asked. */
  z.object({ is: z.literal('skipped'), field: z.string() }),
  /** `taken`: the correction was looked at and counts. Without one the fact is wrong, and stays so. */
  z.object({ is: z.literal('no'), field: z.string(), correction: z.optional(correction), taken: z.boolean() }),
])
export type FactAnswer = z.infer<typeof factAnswer>

/** What has been said so far of the service at hand. */
const draft = z.object({
  key: z.string(),
  answers: z.array(factAnswer),
  how: z.optional(z.enum(checkMethods)),
  /** Who asked: an office or a team, as `checked.by` has it. */
  by: z.optional(z.string()),
  /** The office itself answered for it, under this name. */
  confirmedBy: z.optional(z.string()),
})
export type Draft = z.infer<typeof draft>

/** A file of the content as it was, and as it is from now on. */
const fileEdit = z.object({ path: z.string(), before: z.string(), after: z.string() })
export type FileEdit = z.infer<typeof fileEdit>

const entry = z.discriminatedUnion('is', [
  /** `checked`: all that is known is true from today on; otherwise the service stays due. */
  z.object({ is: z.literal('answered'), key: z.string(), on: z.string(), draft, checked: z.boolean(), edits: z.array(fileEdit) }),
  z.object({ is: z.literal('later'), key: z.string() }),
  z.object({ is: z.literal('nobody'), key: z.string(), on: z.string() }),
])
export type RoundEntry = z.infer<typeof entry>

const round = z.object({
  format: z.literal(1),
  city: z.string(),
  startedOn: z.string(),
  keys: z.array(z.string()),
  /** Who asked last. */
  by: z.optional(z.string()),
  entries: z.array(entry),
})
export type Round = z.infer<typeof round>

/** The round in this value; `undefined` when it is none that this version knows. */
export function parseRound(value: unknown): Round | undefined {
  return round.safeParse(value).data
}

/** As `parseRound`, for the service at hand. */
export function parseDraft(value: unknown): Draft | undefined {
  return draft.safeParse(value).data
}

export function startRound(city: string, keys: readonly string[], today: string): Round {
  return { format: 1, city, startedOn: today, keys: [...keys], entries: [] }
}

/** The services that are still to be asked, in order; one that was put off stands at the end. */
export function stillToAsk({ keys, entries }: Round): string[] {
  let left = keys
  for (const { is, key } of entries) {
    const others = left.filter((one) => one !== key)
    left = is === 'later' && left.includes(key) ? [...others, key] : others
  }
  return [...left]
}

export function withEntry(of: Round, next: RoundEntry): Round {
  return { ...of, entries: [...of.entries, next] }
}

/** The round before its last entry; the same when there is none. */
export function withoutLast(of: Round): Round {
  return { ...of, entries: of.entries.slice(0, -1) }
}

/** Asks those again where nobody answered. */
export function askAgain(of: Round): Round {
  return { ...of, entries: of.entries.filter(({ is }) => is !== 'nobody') }
}

/** What came of the round, each in the order of the answers. */
export function resultOf({ entries }: Round) {
  const answered = entries.filter((one) => one.is === 'answered')
  return {
    answered,
    nobody: entries.filter((one) => one.is === 'nobody'),
    edits: answered.flatMap(({ edits }) => edits),
  }
}
