import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DueService } from '#content/quality/due-round.ts'
import { Button } from '#ui/button.tsx'
import { Choice, Choices } from '#ui/choices.tsx'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import styles from './rounds.module.css'

const scopes = {
  overdue: ({ due }: DueService) => due === 'overdue',
  month: ({ due }: DueService) => due !== 'later',
  all: () => true,
}
type Scope = keyof typeof scopes

interface Props {
  /** In the order in which they are asked. */
  services: readonly DueService[]
  onStart: (keys: string[]) => void
}

/** How much is to be asked, and which part of it this round is about. */
export function StartRound({ services, onStart }: Props) {
  const { t } = useTranslation('staff')
  const counts = (Object.keys(scopes) as Scope[]).map((scope) => ({ scope, count: services.filter(scopes[scope]).length }))
  const offered = counts.filter(({ count }, index) => count > 0 && count !== counts[index - 1]?.count)
  const [chosen, setChosen] = useState(offered[0]?.scope)
  const nothingDue = services.every(({ due }) => due === 'later')
  return (
    <>
      <h1>{t('rounds.which')}</h1>
      <p>{t('rounds.lead')}</p>
      {nothingDue && <Note icon="circle-check">{t('rounds.nothingDue')}</Note>}
      <fieldset className={styles['group']}>
        <legend className="visually-hidden">{t('rounds.which')}</legend>
        <Choices>
          {offered.map(({ scope, count }) => (
            <Choice key={scope} name="scope" checked={scope === chosen} onChange={() => setChosen(scope)}>
              {t(`rounds.scope.${scope}`, { count })}
            </Choice>
          ))}
        </Choices>
      </fieldset>
      {chosen && (
        <Button wide onClick={() => onStart(services.filter(scopes[chosen]).map(({ key }) => key))}>
          <Icon name="phone" />
          {t('rounds.start')}
        </Button>
      )}
      <p className="small soft">{t('rounds.kept')}</p>
    </>
  )
}
