/** What the steps of a plan need: papers to bring, and places to go to. */
import { isWanted } from './fits.ts'
import type { Plan, PlannedStep, WantedPaper } from './plan.ts'
import type { Answers } from './stored-plan.ts'

/** The papers that this reader brings to these steps, the most wanted first. */
export function papersFor(steps: readonly PlannedStep[], answers: Answers): WantedPaper[] {
  const wanted = keysBy(steps, ({ facts }) => facts.bring.filter((paper) => isWanted(paper.if, answers)).map((paper) => paper.document))
  return wanted.map(([document, keys]) => ({ document, steps: keys })).sort((a, b) => b.steps.length - a.steps.length)
}

/** The services where these steps take place, in the order in which they are first needed. */
export function placesOf(steps: readonly PlannedStep[]): Plan['places'] {
  return keysBy(steps, ({ facts }) => facts.services).map(([service, keys]) => ({ service, steps: keys }))
}

/** The keys of the steps by what they name, in the order in which it is first named. */
function keysBy(steps: readonly PlannedStep[], namesOf: (step: PlannedStep) => readonly string[]): [string, string[]][] {
  const found = new Map<string, string[]>()
  for (const step of steps) {
    for (const name of new Set(namesOf(step))) found.set(name, [...(found.get(name) ?? []), step.key])
  }
  return [...found]
}
