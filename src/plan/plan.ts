/** The guides that fit one person, in the order to do them, with the days by which. */
import { addDays } from '#content/calendar.ts'
import type { GuideFacts, StepFacts } from '#content/records/guide.ts'
import { topics } from '#content/schema/codes.ts'
import { isLostTick } from './carry-over.ts'
import { fits } from './fits.ts'
import { papersFor, placesOf } from './needs.ts'
import { dueOf, missingDaysOf, unknownDayOf, whenOfGuide, whenOfStep } from './step-time.ts'
import type { StoredPlan } from './stored-plan.ts'

/** A plan: plain data, without words. */
export interface Plan {
  /** Steps with a known day that are not done, the earliest first. */
  due: DueStep[]
  /** The guides, in groups of when; a group without guides is left out. */
  groups: PlanGroup[]
  /** What to bring to the steps that lie ahead (now, or with the permit), are not done and not optional; the most wanted first. */
  papers: WantedPaper[]
  /** Services where these steps take place, with the steps. */
  places: { service: string; steps: string[] }[]
  /** Days that would tell more: events of deadlines whose day the reader has not given. */
  missingDays: string[]
  /** Guides the reader has put aside. */
  notForMe: string[]
  /** Guides that were in this plan and are in the directory no more. */
  gone: { id: string; title: string; language: string }[]
  /** Guides that have lost a step which the reader had ticked. */
  changed: string[]
  /** Of the steps that lie ahead and are not optional. */
  progress: { done: number; all: number }
}

/** `now`; `permit`: when the reader has the permit; `later`; `when`: when something happens, such as a new address. */
export type When = 'now' | 'permit' | 'later' | 'when'

export interface PlanGroup {
  when: When
  guides: PlannedGuide[]
}

/** A guide, or those of its steps whose time comes together: it may stand in several groups. */
export interface PlannedGuide {
  id: string
  steps: PlannedStep[]
  /** All of these steps that are not optional are done. */
  done: boolean
}

export interface PlannedStep {
  /** `residence-permit/apply-online` */
  key: string
  facts: StepFacts
  done: boolean
  /** The last day, when it is known. */
  due?: Due
  /** The event whose day must be known to tell the last day, and is not. */
  unknownDay?: string
}

export interface Due {
  day: string
  /** `over`: the day has passed; `soon`: within two weeks. */
  urgency: 'over' | 'soon' | 'later'
}

export interface DueStep {
  guide: string
  step: PlannedStep
  due: Due
}

export interface WantedPaper {
  document: string
  /** The steps that want it: `residence-permit/go-to-the-office`. */
  steps: string[]
}

/** In the order in which readers see them. */
const GROUPS: readonly When[] = ['now', 'permit', 'later', 'when']

/** What lies before the reader; the rest comes years later, or never. */
const AHEAD: readonly When[] = ['now', 'permit']

/** A last day that is further away puts no guide before others. */
const NEAR_DAYS = 90

/** The plan of a reader for these guides, on this day (`2026-11-21`). */
export function planFor(stored: StoredPlan, guides: readonly GuideFacts[], today: string): Plan {
  const fitting = guides.filter((guide) => fits(guide, stored.answers))
  const notForMe = fitting.map(({ id }) => id).filter((id) => stored.notForMe.includes(id))
  const parts = fitting.filter(({ id }) => !notForMe.includes(id)).flatMap((guide) => partsOf(guide, stored, today))
  const groups = groupsOf(parts, today)
  const open = stepsOf(groups).filter((step) => !step.done)
  const needed = stepsOf(groups.filter(({ when }) => AHEAD.includes(when))).filter((step) => !step.facts.optional)
  const toDo = needed.filter((step) => !step.done)
  return {
    due: dueSteps(parts),
    groups,
    papers: papersFor(toDo, stored.answers),
    places: placesOf(toDo),
    missingDays: missingDaysOf(open, stored, today),
    notForMe,
    gone: goneFrom(stored, guides),
    changed: changedSinceTicked(stored, guides),
    progress: { done: needed.length - toDo.length, all: needed.length },
  }
}

/** The steps of a guide whose time comes together. */
interface Part {
  guide: GuideFacts
  when: When
  planned: PlannedGuide
}

function partsOf(guide: GuideFacts, stored: StoredPlan, today: string): Part[] {
  const steps = guide.steps.map((facts) => plannedStep(guide.id, facts, stored, today))
  const open = steps.filter((step) => !step.done)
  const whenOfAll = whenOfGuide(
    guide,
    open.map((step) => step.due),
    stored,
    today,
  )
  return GROUPS.flatMap((when) => {
    const own = steps.filter((step) => whenOfStep(step.facts, whenOfAll, stored, today) === when)
    return own.length > 0 ? [{ guide, when, planned: { id: guide.id, steps: own, done: isDone(own) } }] : []
  })
}

function plannedStep(guide: string, facts: StepFacts, stored: StoredPlan, today: string): PlannedStep {
  const key = `${guide}/${facts.id}`
  const due = dueOf(facts, stored, today)
  const unknownDay = unknownDayOf(facts, stored, today)
  return { key, facts, done: stored.done.includes(key), ...(due && { due }), ...(unknownDay && { unknownDay }) }
}

function isDone(steps: readonly PlannedStep[]): boolean {
  const needed = steps.filter((step) => !step.facts.optional)
  return (needed.length > 0 ? needed : steps).every((step) => step.done)
}

function groupsOf(parts: readonly Part[], today: string): PlanGroup[] {
  return GROUPS.flatMap((when) => {
    const own = parts.filter((part) => part.when === when)
    return own.length > 0 ? [{ when, guides: inOrder(own, today).map(({ planned }) => planned) }] : []
  })
}

function stepsOf(groups: readonly PlanGroup[]): PlannedStep[] {
  return groups.flatMap(({ guides }) => guides.flatMap(({ steps }) => steps))
}

/** What has a last day before long comes first, then papers: everything else asks for them. */
function inOrder(parts: readonly Part[], today: string): Part[] {
  const far = addDays(today, NEAR_DAYS + 1)
  const earliest = ({ planned }: Part) => [...lastDays(planned.steps), far].sort()[0]!
  const topic = ({ guide }: Part) => topics.findIndex((candidate) => candidate === guide.topics[0])
  const isAboutPapers = ({ guide }: Part) => guide.topics[0] === 'documents'
  return [...parts].sort(
    (a, b) =>
      compare(earliest(a), earliest(b)) ||
      Number(isAboutPapers(b)) - Number(isAboutPapers(a)) ||
      a.guide.order - b.guide.order ||
      topic(a) - topic(b) ||
      compare(a.guide.id, b.guide.id),
  )
}

function lastDays(steps: readonly PlannedStep[]): string[] {
  return steps.flatMap((step) => (step.due && !step.done ? [step.due.day] : []))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function dueSteps(parts: readonly Part[]): DueStep[] {
  const due = parts.flatMap(({ guide, planned }) =>
    planned.steps.flatMap((step) => (step.due && !step.done ? [{ guide: guide.id, step, due: step.due }] : [])),
  )
  return due.sort((a, b) => compare(a.due.day, b.due.day))
}

function goneFrom({ titles, notForMe }: StoredPlan, guides: readonly GuideFacts[]): Plan['gone'] {
  return Object.entries(titles)
    .filter(([id]) => !guides.some((guide) => guide.id === id) && !notForMe.includes(id))
    .map(([id, { title, language }]) => ({ id, title, language }))
}

function changedSinceTicked({ done }: StoredPlan, guides: readonly GuideFacts[]): string[] {
  return guides.filter((guide) => done.some((key) => isLostTick(key, guide))).map(({ id }) => id)
}
