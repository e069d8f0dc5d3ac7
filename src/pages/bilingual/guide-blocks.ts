/** A guide for two readers. */
import type { StepFacts } from '#content/records/guide.ts'
import type { GuideView } from '#content/views.ts'
import { code, type T } from '#i18n/format.ts'
import type { Block, Row } from './block.ts'
import { both, type Pair, type Speakers, saidBoth } from './pair.ts'
import { paperBlock } from './paper-block.ts'
import type { TwoViews } from './service-blocks.ts'

/** What to bring to all its steps, and the steps with the days by which; `only` some of them, if any are named. */
export function guideBlocks(views: TwoViews<GuideView>, speakers: Speakers, only: readonly string[] = []): Block[] {
  const numbered = views.mine.facts.steps.map((step, index) => ({ step, number: index + 1 }))
  const steps = numbered.filter(({ step }) => only.length === 0 || only.includes(step.id))
  return [
    ...paperBlock(
      steps.flatMap(({ step }) => step.bring),
      speakers,
    ),
    {
      title: both(speakers, ({ own }) => own('sheet.steps')),
      rows: steps.flatMap(({ step, number }): Row[] => {
        const words = stepPair(views, step, speakers)
        return words ? [{ ...words, fact: { number } }] : []
      }),
    },
  ]
}

/** The title of a step in the languages it has, and its deadline in both: that one is a fact. */
function stepPair({ theirs, mine }: TwoViews<GuideView>, step: StepFacts, speakers: Speakers): (Pair & { more?: Pair }) | undefined {
  const [their, my] = [theirs.steps[step.id], mine.steps[step.id]]
  if (!their || !my) return undefined
  const { deadline } = step
  return {
    ...saidBoth({ text: their.title, language: their.language }, { text: my.title, language: my.language }),
    ...(deadline && { more: both(speakers, ({ t }) => deadlineWords(deadline, t)) }),
  }
}

function deadlineWords({ days, before, after }: NonNullable<StepFacts['deadline']>, t: T): string {
  const event = code(t, `event.${after}`)
  return before ? t('deadline.before', { count: days, event }) : t('deadline.after', { count: days, event })
}
