/** Whom a guide is for: what its `for` says, held against what the reader has told. docs/writing.md explains it to authors. */
import type { GuideFacts } from '#content/records/guide.ts'
import type { Answers } from './stored-plan.ts'

/** `undefined`: the reader has not said. */
type Verdict = boolean | undefined

const PURPOSES = ['work', 'study', 'family', 'protection']

/**
 * Whether the guide is for this reader. A condition that the reader has denied excludes it; otherwise one of the groups and conditions
 * it names must apply, or may do so because the reader has not said. A guide that names none of them is for everybody.
 */
export function fits(guide: Pick<GuideFacts, 'for'>, answers: Answers): boolean {
  if (guide.for.some((situation) => condition(situation, answers) === false)) return false
  const verdicts = guide.for.filter((situation) => !isStage(situation)).map((situation) => applies(situation, guide.for, answers))
  return verdicts.length === 0 || verdicts.some((verdict) => verdict !== false)
}

/** Whether the guide is for people who have lived here for some time, and not for those who have just arrived. */
export function isForSettled(guide: Pick<GuideFacts, 'for'>): boolean {
  return guide.for.includes('settled') && !guide.for.includes('just-arrived')
}

/** Whether a paper may be wanted of somebody: in this situation, or of everybody when none is named. */
export function isWanted(situation: string | undefined, answers: Answers): boolean {
  if (situation === undefined || isStage(situation)) return true
  return (PURPOSES.includes(situation) ? purpose(situation, answers) : applies(situation, [], answers)) !== false
}

function isStage(situation: string): boolean {
  return situation === 'just-arrived' || situation === 'settled'
}

function applies(situation: string, all: readonly string[], answers: Answers): Verdict {
  if (situation === 'everyone') return true
  if (situation === 'looking-for-work') return answers.work && answers.work === 'looking'
  if (situation === 'work' && isAboutWorkItself(all) && answers.work === 'have') return true
  return PURPOSES.includes(situation) ? purpose(situation, answers) : condition(situation, answers)
}

/** A guide for people who came to work and for no other purpose also helps those who came for another and have found work. */
function isAboutWorkItself(all: readonly string[]): boolean {
  return !all.some((situation) => situation !== 'work' && PURPOSES.includes(situation))
}

function purpose(situation: string, answers: Answers): Verdict {
  return answers.purpose && answers.purpose === situation
}

function condition(situation: string, answers: Answers): Verdict {
  if (situation === 'with-children') return answers.children
  if (situation === 'looking-for-home') return answers.home && answers.home === 'looking'
  return undefined
}
