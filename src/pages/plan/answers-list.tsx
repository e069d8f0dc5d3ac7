import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDay, formatList, type T } from '#i18n/format.ts'
import { EMPTY_PLAN, type StoredPlan } from '#plan/stored-plan.ts'
import { Row, Rows } from '#ui/rows.tsx'
import { Section } from '#ui/section.tsx'
import { paths } from '../paths.ts'
import type { Own } from './own-words.ts'
import { QUESTIONS, type Question } from './questions.tsx'

/** All answers, each to be changed alone. Links to the same address would take the place of this one in the history. */
export function AnswersList({ city, plan = EMPTY_PLAN }: { city: string; plan: StoredPlan | undefined }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { t: own } = useTranslation('personal')
  const address = paths.plan({ language: i18n.language, city })
  return (
    <Section title={own('plan.answers')}>
      <Rows>
        {QUESTIONS.map(({ id }, number) => (
          <Row key={id} leads>
            <Link className="cover" to={address} replace={false} state={{ question: number, single: true }}>
              {own(`plan.${id}`)}
            </Link>
            <p>{answerTo(id, plan, own, t) ?? own('plan.notAnswered')}</p>
          </Row>
        ))}
      </Rows>
      <p>
        <Link className="alone" to={address} replace={false}>
          {own('plan.toPlan')}
        </Link>
      </p>
    </Section>
  )
}

function answerTo(id: Question['id'], { answers, days }: StoredPlan, own: Own, t: T): string | undefined {
  const said = (event: 'arrival' | 'visa-end' | 'permit-end' | 'moving-in') => {
    const day = days[event]
    return day && `${own(`plan.day.${event}`)}: ${formatDay(t, day)}`
  }
  const both = (...texts: (string | undefined)[]) =>
    formatList(
      t,
      texts.filter((text) => text !== undefined),
    ) || undefined
  switch (id) {
    case 'purpose':
      return answers.purpose && own(`plan.purpose.${answers.purpose}`)
    case 'arrival':
      return days['arrival'] && formatDay(t, days['arrival'])
    case 'papers':
      return both(said('visa-end'), said('permit-end'))
    case 'children':
      return answers.children === undefined ? undefined : own(answers.children ? 'plan.children.yes' : 'plan.children.no')
    case 'work':
      return answers.work && own(`plan.work.${answers.work}`)
    case 'home':
      return both(answers.home && own(`plan.home.${answers.home}`), said('moving-in'))
  }
}
