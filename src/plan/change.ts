/** What a reader does to their plan. Each change gives a new plan and leaves the old one as it was. */
import type { Plan } from './plan.ts'
import { type Answers, isDay, NOTE_LENGTH, type StoredPlan } from './stored-plan.ts'

/** With this answer; `undefined` takes it back. */
export function answer<Question extends keyof Answers>(
  stored: StoredPlan,
  question: Question,
  given: Answers[Question] | undefined,
): StoredPlan {
  const { [question]: _former, ...others } = stored.answers
  return { ...stored, answers: given === undefined ? others : { ...others, [question]: given } }
}

/** With the day of an event; `undefined`, or what is no day, takes it back. */
export function giveDay(stored: StoredPlan, event: string, day: string | undefined): StoredPlan {
  return { ...stored, days: withEntry(stored.days, event, day !== undefined && isDay(day) ? day : undefined) }
}

/** With this step done: `residence-permit/apply-online`. */
export function tick(stored: StoredPlan, step: string): StoredPlan {
  return { ...stored, done: withMember(stored.done, step) }
}

export function untick(stored: StoredPlan, step: string): StoredPlan {
  return { ...stored, done: without(stored.done, step) }
}

/** With the reader's own words about a guide, as far as there is room for them; empty words are no note. */
export function note(stored: StoredPlan, guide: string, words: string): StoredPlan {
  const kept = words.slice(0, NOTE_LENGTH)
  return { ...stored, notes: withEntry(stored.notes, guide, kept.trim() === '' ? undefined : kept) }
}

/** With this guide put aside. Its ticks and its note stay, in case it is taken back. */
export function putAside(stored: StoredPlan, guide: string): StoredPlan {
  return { ...stored, notForMe: withMember(stored.notForMe, guide) }
}

export function takeBack(stored: StoredPlan, guide: string): StoredPlan {
  return { ...stored, notForMe: without(stored.notForMe, guide) }
}

/** With the titles of the guides that the reader sees now. Those that are gone keep theirs until the reader lets them go. */
export function seen(stored: StoredPlan, titles: StoredPlan['titles'], gone: Plan['gone']): StoredPlan {
  const former = Object.fromEntries(gone.map(({ id, title, language }) => [id, { title, language }]))
  return { ...stored, titles: { ...former, ...titles } }
}

/** Without anything about a guide that is gone. */
export function letGo(stored: StoredPlan, guide: string): StoredPlan {
  return {
    ...stored,
    done: stored.done.filter((step) => !step.startsWith(`${guide}/`)),
    notes: withEntry(stored.notes, guide, undefined),
    notForMe: without(stored.notForMe, guide),
    titles: withEntry(stored.titles, guide, undefined),
  }
}

function withMember(list: readonly string[], member: string): string[] {
  return [...without(list, member), member]
}

function without(list: readonly string[], member: string): string[] {
  return list.filter((other) => other !== member)
}

function withEntry<Value>(record: Record<string, Value>, key: string, value: Value | undefined): Record<string, Value> {
  const { [key]: _former, ...others } = record
  return value === undefined ? others : { ...others, [key]: value }
}
