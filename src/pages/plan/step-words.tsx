/** Steps of a plan by their names, with links to where they are explained. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Words } from '#i18n/words.tsx'
import type { PlannedStep } from '#plan/plan.ts'
import { paths } from '../paths.ts'
import type { PlanContent } from './plan-content.ts'

interface Props {
  step: PlannedStep
  guide: string
  content: PlanContent
}

export function StepTitle({ step, guide, content }: Props) {
  const title = content.guides.get(guide)?.steps[step.facts.id]
  return title ? <Words text={title.text} language={title.language} /> : step.facts.id
}

/** "Get a residence permit, step 3"; short where the guide is named above. */
export function StepLink({ step, guide, content, city, short }: Props & { city: string; short?: boolean }) {
  const { i18n } = useTranslation()
  const { t: own } = useTranslation('personal')
  const of = content.guides.get(guide)
  if (!of) return null
  const number = of.facts.steps.findIndex(({ id }) => id === step.facts.id) + 1
  const words = short ? own('plan.readStep') : own('plan.stepOf', { guide: of.title.text, number })
  return (
    <Link className="alone small" to={`${paths.guide({ language: i18n.language, city }, guide)}#${step.facts.id}`}>
      {short || of.title.language === i18n.language ? words : <Foreign text={of.title.text} language={of.title.language} number={number} />}
    </Link>
  )
}

/** A title of another language keeps its own direction inside the sentence. */
function Foreign({ text, language, number }: { text: string; language: string; number: number }) {
  const { t: own } = useTranslation('personal')
  const [before = '', after = ''] = own('plan.stepOf', { guide: '\u0000', number }).split('\u0000')
  return (
    <span>
      {before}
      <Words as="bdi" text={text} language={language} />
      {after}
    </span>
  )
}
