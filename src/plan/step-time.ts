/** When the steps of a guide are due, and when their time comes. */
import { addDays, addMonths, daysBetween } from '#content/calendar.ts'
import type { GuideFacts, StepFacts } from '#content/records/guide.ts'
import { isForSettled } from './fits.ts'
import type { Due, PlannedStep, When } from './plan.ts'
import type { StoredPlan } from './stored-plan.ts'

type Told = Pick<StoredPlan, 'answers' | 'days'>

/** Events whose day every reader has or will have, in the order in which they are asked for. All others may never happen. */
const CERTAIN_EVENTS = ['arrival', 'visa-start', 'visa-end', 'permit-end', 'moving-in', 'contract-signing']

const HOME_EVENTS = ['moving-in', 'contract-signing']

const SOON_DAYS = 14

/** The last day of a step, when the days it is counted from are known. */
export function dueOf(step: StepFacts, told: Told, today: string): Due | undefined {
  const { deadline, once } = step
  if (!deadline || isBehind(deadline.after, told, today) || unknownDayOf(step, told, today)) return undefined
  const event = told.days[deadline.after]!
  // Days do not begin to count before the step makes sense.
  const day = deadline.before ? addDays(event, -deadline.days) : addDays(later(event, once && told.days[once]), deadline.days)
  const left = daysBetween(today, day)
  return { day, urgency: left < 0 ? 'over' : left <= SOON_DAYS ? 'soon' : 'later' }
}

/** The event whose day must be known to tell a step's last day, and is not. */
export function unknownDayOf({ deadline, once }: StepFacts, told: Told, today: string): string | undefined {
  if (!deadline || isBehind(deadline.after, told, today)) return undefined
  if (once && !isTold(once, told)) return once
  return told.days[deadline.after] ? undefined : deadline.after
}

/** When a guide's time comes. One with a step that is due by now or soon never waits. */
export function whenOfGuide(guide: GuideFacts, dues: readonly (Due | undefined)[], told: Told, today: string): When {
  if (dues.some((due) => due && due.urgency !== 'later')) return 'now'
  if (isForSettled(guide) && hasJustArrived(told, today)) return 'later'
  return isForNeed(guide) ? 'when' : 'now'
}

/** When a step's time comes, in a guide whose time is `ofGuide`. */
export function whenOfStep(step: StepFacts, ofGuide: When, told: Told, today: string): When {
  if (ofGuide !== 'now') return ofGuide
  if (step.once && !hasHappened(step.once, told, today)) return whenOfEvent(step.once)
  const unknown = unknownDayOf(step, told, today)
  return unknown && (isAboutPermit(unknown) || !CERTAIN_EVENTS.includes(unknown)) ? whenOfEvent(unknown) : ofGuide
}

/** Days that would tell more of these steps and that the reader can know, in the order to ask for them. */
export function missingDaysOf(steps: readonly PlannedStep[], told: Told, today: string): string[] {
  const unknown = steps.map(({ facts, unknownDay }) => (waitsForPermit(facts, told) ? 'permit-end' : unknownDay))
  return CERTAIN_EVENTS.filter((event) => unknown.includes(event) && canBeKnown(event, told, today))
}

function canBeKnown(event: string, { answers, days }: Told, today: string): boolean {
  const visaEnd = days['visa-end']
  // Who lives on a visa has no permit yet.
  if (event === 'permit-end') return !visaEnd || visaEnd < today
  return !HOME_EVENTS.includes(event) || answers.home !== 'looking'
}

/** The last day of a permit tells that there is one. */
function waitsForPermit({ once }: StepFacts, told: Told): boolean {
  return once === 'permit-start' && !isTold(once, told)
}

/** Help in danger, and what nobody has to do: there to be known, not to be ticked. */
function isForNeed(guide: GuideFacts): boolean {
  return guide.topics[0] === 'safety' || guide.steps.every((step) => step.optional)
}

/** Nobody is told off for their first days after a year, nor for those of a visa when they have a permit. */
function isBehind(event: string, told: Told, today: string): boolean {
  if (event === 'arrival') return !hasJustArrived(told, today)
  return (event === 'visa-start' || event === 'visa-end') && hasHappened('permit-start', told, today)
}

function hasJustArrived({ days }: Told, today: string): boolean {
  return !days['arrival'] || today < addMonths(days['arrival'], 12)
}

/** A permit that ends has begun. */
function isTold(event: string, { days }: Told): boolean {
  return days[event] !== undefined || (event === 'permit-start' && days['permit-end'] !== undefined)
}

function hasHappened(event: string, told: Told, today: string): boolean {
  return isTold(event, told) && (told.days[event] ?? today) <= today
}

function later(day: string, other: string | undefined): string {
  return other && other > day ? other : day
}

function whenOfEvent(event: string): When {
  return isAboutPermit(event) ? 'permit' : 'when'
}

function isAboutPermit(event: string): boolean {
  return event === 'permit-start' || event === 'permit-end'
}
