/** What the whole plan asks for: papers, and ways to go. */
import { useTranslation } from 'react-i18next'
import type { CityFrame as City } from '#content/views.ts'
import { code } from '#i18n/format.ts'
import { officeWord } from '#i18n/setup.ts'
import { Words } from '#i18n/words.tsx'
import type { Plan } from '#plan/plan.ts'
import { Cards } from '#ui/card.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { Section } from '#ui/section.tsx'
import { PaperIcon } from '../directory/papers.tsx'
import { ServiceCard } from '../directory/service-card.tsx'
import type { PlanContent } from './plan-content.ts'

/** Each paper once, with the number of steps that want it. */
export function Papers({ papers, city }: { papers: Plan['papers']; city: City }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { t: own } = useTranslation('personal')
  if (papers.length === 0) return null
  const office = city.languages[0]!
  return (
    <Section title={own('plan.bring')}>
      <Rows>
        {papers.map(({ document, steps }) => {
          const officeName = office === i18n.language ? undefined : officeWord(office, `document.${document}`)
          return (
            <Row key={document} before={<PaperIcon document={document} />}>
              <p>{code(t, `document.${document}`)}</p>
              {officeName && (
                <p className="small soft">
                  <Words text={officeName} language={office} />
                </p>
              )}
              {steps.length > 1 && <p className="small soft">{own('plan.bringFor', { count: steps.length })}</p>}
            </Row>
          )
        })}
      </Rows>
    </Section>
  )
}

export function Places({ places, content, city }: { places: Plan['places']; content: PlanContent; city: City }) {
  const { t: own } = useTranslation('personal')
  const known = places.flatMap(({ service, steps }) => {
    const card = content.services.get(service)
    return card ? [{ card, count: steps.length }] : []
  })
  if (known.length === 0) return null
  return (
    <Section title={own('plan.where')}>
      <Cards>
        {known.map(({ card, count }) => (
          <li key={card.id}>
            <ServiceCard service={card} city={city}>
              {count > 1 && <p className="small soft">{own('plan.whereFor', { count })}</p>}
            </ServiceCard>
          </li>
        ))}
      </Cards>
    </Section>
  )
}
