import { useTranslation } from 'react-i18next'
import { formatList } from '#i18n/format.ts'
import { withoutLostTicks } from '#plan/carry-over.ts'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import type { MyPlan } from '../frame/use-my-plan.ts'
import styles from './checklist.module.css'
import type { PlanContent } from './plan-content.ts'

/** Guides that have lost a step the reader had done. Told until the reader has read it. */
export function ChangedGuides({ changed, mine, content }: { changed: string[]; mine: MyPlan; content: PlanContent }) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: own } = useTranslation('personal')
  if (changed.length === 0) return null
  const guides = formatList(
    t,
    changed.map((id) => content.guides.get(id)?.title.text ?? id),
  )
  const facts = [...content.guides.values()].map((guide) => guide.facts)
  return (
    <div className={styles['note']}>
      <Note icon="info">
        <p>{own('plan.changed', { count: changed.length, guides })}</p>
        <Button look="quiet" onClick={() => mine.change((plan) => withoutLostTicks(plan, facts))}>
          {own('plan.understood')}
        </Button>
      </Note>
    </div>
  )
}
