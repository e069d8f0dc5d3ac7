import type { StepFacts } from '#content/records/guide.ts'
import type { GuideView } from '#content/views.ts'
import { useDeskFrame } from '../frame/desk.ts'
import { useMyPlan } from '../frame/use-my-plan.ts'
import { usePersonalWords } from '../frame/use-personal-words.ts'

export interface Ticks {
  /** Of the steps that everybody needs. */
  done: number
  all: number
  isDone: (step: StepFacts) => boolean
  /** The first that is not done, once one is. */
  isNext: (step: StepFacts) => boolean
  tick: (step: StepFacts, done: boolean) => void
}

/** The ticks of a reader on a guide, the same as in their plan. In a page as it was built there are none, and on the screen of a desk. */
export function useTicks(city: string, { facts: { id, steps } }: GuideView): Ticks | undefined {
  const mine = useMyPlan(city)
  const desk = useDeskFrame()
  const hasWords = usePersonalWords()
  if (desk || !mine || !hasWords) return undefined
  const isDone = (step: StepFacts) => mine.plan?.done.includes(`${id}/${step.id}`) ?? false
  const needed = steps.filter((step) => !step.optional)
  const next = steps.some(isDone) ? needed.find((step) => !isDone(step)) : undefined
  return {
    done: needed.filter(isDone).length,
    all: needed.length,
    isDone,
    isNext: (step) => step === next,
    tick: (step, done) =>
      void import('#plan/change.ts').then(({ tick, untick }) => mine.change((plan) => (done ? tick : untick)(plan, `${id}/${step.id}`))),
  }
}
