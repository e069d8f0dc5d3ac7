import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import { leaveFor } from '../frame/leave-for.ts'
import styles from './quick-exit.module.css'
import { useEscapeTwice } from './use-escape-twice.ts'

/** Away from here at once, so that "back" does not return: to another website, or at a desk to its welcome. */
export function QuickExit({ to }: { to: string }) {
  const desk = useDeskFrame()
  return desk ? <FinishAtOnce finish={desk.finish} /> : <OtherWebsite to={to} />
}

function FinishAtOnce({ finish }: { finish: () => void }) {
  const { t } = useTranslation()
  useEscapeTwice(finish)
  return (
    <aside className={styles['exit']} aria-label={t('exit.leave')}>
      <Button look="lamp" wide onClick={finish}>
        <Icon name="log-out" turns />
        {t('exit.leave')}
      </Button>
    </aside>
  )
}

function OtherWebsite({ to }: { to: string }) {
  const { t } = useTranslation()
  useEscapeTwice(() => leaveFor(to))
  const leave = (event: MouseEvent) => {
    event.preventDefault()
    leaveFor(to)
  }
  return (
    <aside className={styles['exit']} aria-label={t('exit.leave')}>
      <ButtonLink look="lamp" wide href={to} rel="noreferrer" data-leaves onClick={leave}>
        <Icon name="log-out" turns />
        {t('exit.leave')}
      </ButtonLink>
      <p className={`small soft ${styles['keys']}`}>{t('leave.escape')}</p>
    </aside>
  )
}

/** What the quick exit cannot do; at a desk it can. On top of a page that has the button. */
export function QuickExitLimit() {
  const { t } = useTranslation()
  if (useDeskFrame()) return null
  return <p className={`small soft ${styles['limit']}`}>{t('leave.history')}</p>
}
