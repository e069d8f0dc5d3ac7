/** Guides that are not in the plan: those the reader has put aside, and those that are gone. */
import { useTranslation } from 'react-i18next'
import { Words } from '#i18n/words.tsx'
import { letGo, takeBack } from '#plan/change.ts'
import type { Plan } from '#plan/plan.ts'
import { Button } from '#ui/button.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { Section } from '#ui/section.tsx'
import type { MyPlan } from '../frame/use-my-plan.ts'
import type { PlanContent } from './plan-content.ts'

export function Aside({ plan: { notForMe, gone }, mine, content }: { plan: Plan; mine: MyPlan; content: PlanContent }) {
  const { t: own } = useTranslation('personal')
  return (
    <>
      {notForMe.length > 0 && (
        <Section title={own('plan.notForMe')}>
          <Rows>
            {notForMe.map((id) => {
              const title = content.guides.get(id)?.title
              return (
                <Row key={id}>
                  <p>{title && <Words text={title.text} language={title.language} />}</p>
                  <Button look="quiet" onClick={() => mine.change((plan) => takeBack(plan, id))}>
                    {own('plan.takeBack')}
                  </Button>
                </Row>
              )
            })}
          </Rows>
        </Section>
      )}
      {gone.length > 0 && (
        <Section title={own('plan.gone')}>
          <p>{own('plan.goneText')}</p>
          <Rows look="dashed">
            {gone.map(({ id, title, language }) => (
              <Row key={id}>
                <p>
                  <Words text={title} language={language} />
                </p>
                <Button look="quiet" onClick={() => mine.change((plan) => letGo(plan, id))}>
                  {own('plan.letGo')}
                </Button>
              </Row>
            ))}
          </Rows>
        </Section>
      )}
    </>
  )
}
