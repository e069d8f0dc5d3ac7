import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cityTime } from '#content/opening-hours.ts'
import type { ContentReader } from '#content/reader.ts'
import type { CityFrame as City, PlanGuide } from '#content/views.ts'
import { formatDay } from '#i18n/format.ts'
import { Words } from '#i18n/words.tsx'
import { planFor } from '#plan/plan.ts'
import type { StoredPlan } from '#plan/stored-plan.ts'
import { Card } from '#ui/card.tsx'
import { Icon } from '#ui/icon.tsx'
import { Due } from '#ui/steps.tsx'
import { useNow } from '../directory/use-now.ts'
import { useContent } from '../frame/use-content.ts'
import { paths } from '../paths.ts'
import styles from './plan-card.module.css'

/** The step of the plan with the nearest day, and the way to all others. */
export function NextInPlan({ city, plan }: { city: City; plan: StoredPlan }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { t: own } = useTranslation('personal')
  const guides = useContent(city.id, planGuides)
  const now = useNow()
  const next = now && guides && guides !== 'failed' && nextDue(plan, guides, cityTime(now, city.timezone).day)
  return (
    <Card tone="door">
      <h2 className={styles['title']}>{next ? own('plan.nextDue') : own('plan.title')}</h2>
      {next && (
        <div className={styles['step']}>
          {next.title && (
            <p>
              <Words text={next.title.text} language={next.title.language} />
            </p>
          )}
          <Due icon={<Icon name="calendar-clock" small />}>{own('plan.by', { day: formatDay(t, next.day) })}</Due>
        </div>
      )}
      <Link className="alone" to={paths.plan({ language: i18n.language, city: city.id })}>
        {own('plan.open')}
      </Link>
    </Card>
  )
}

function planGuides(content: ContentReader): Promise<PlanGuide[]> {
  return content.planGuides()
}

function nextDue(plan: StoredPlan, guides: PlanGuide[], today: string) {
  const facts = guides.map((guide) => guide.facts)
  const [next] = planFor(plan, facts, today).due
  if (!next) return undefined
  return { title: guides.find(({ facts: { id } }) => id === next.guide)?.steps[next.step.facts.id], day: next.due.day }
}
