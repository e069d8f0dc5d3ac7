/** What the answer of a round changes in the file of a service. */
import { addMonths } from '../calendar.ts'
import type { Trust } from '../records/parts.ts'

/** The office says that all of it is right, or names what is not. */
export type RoundAnswer =
  /** `confirmedBy`: the office itself confirmed it, under this name. */
  | { stillCorrect: true; by?: string; how: Trust['checked']['how']; confirmedBy?: string }
  /** Fields as authors write them: `opening_hours`, `locations.0.address`. */
  | { stillCorrect: false; wrong: readonly string[] }

/** A field by its path, and what stands there from now on. */
export interface FieldValue {
  path: readonly (string | number)[]
  value: unknown
}

export interface AfterAnswer {
  changes: FieldValue[]
  /** The last day on which the facts count as checked, from now on. */
  reviewBy: string
  /** The fields to correct before the page may be called checked. */
  toCorrect: (readonly (string | number)[])[]
}

/**
 * Yes: checked today, and the next review as many months later as before. No: nothing changes but what a person corrects,
 * so that a page of which somebody knows that it is wrong never counts as checked.
 */
export function afterAnswer({ checked, reviewBy }: Trust, answer: RoundAnswer, today: string): AfterAnswer {
  if (!answer.stillCorrect) return { changes: [], reviewBy, toCorrect: answer.wrong.map(pathOf) }
  const { by, how, confirmedBy } = answer
  const value = { on: today, ...(by !== undefined && { by }), how }
  return {
    changes: [{ path: ['checked'], value }, ...(confirmedBy === undefined ? [] : [{ path: ['confirmed_by'], value: confirmedBy }])],
    reviewBy: addMonths(today, monthsBetween(checked.on, reviewBy)),
    toCorrect: [],
  }
}

/** Days are cut to the end of a month, never moved into the next: the months alone say how many there are. */
function monthsBetween(from: string, until: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return months(until) - months(from)
}

function pathOf(field: string): (string | number)[] {
  return field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}
