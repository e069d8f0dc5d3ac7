import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import styles from './plan-page.module.css'

/** Removes the plan from the device, after asking once, in place. */
export function DeletePlan({ onDelete }: { onDelete: () => void }) {
  const { t: own } = useTranslation('personal')
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) {
    return (
      <Button look="second" wide onClick={() => setAsking(true)}>
        <Icon name="trash-2" />
        {own('plan.delete')}
      </Button>
    )
  }
  return (
    <Note icon="trash-2" tone="danger">
      <p role="alert">{own('plan.deleteQuestion')}</p>
      <div className={styles['actions']}>
        {/* Has the focus: a second press by mistake deletes nothing. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that was pressed */}
        <Button look="second" autoFocus onClick={() => setAsking(false)}>
          {own('plan.deleteNo')}
        </Button>
        <Button look="danger" onClick={onDelete}>
          {own('plan.deleteYes')}
        </Button>
      </div>
    </Note>
  )
}
