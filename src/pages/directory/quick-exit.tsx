import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './quick-exit.module.css'

/** Opens another website at once, in the place of this one, so that "back" does not return here. */
export function QuickExit({ to }: { to: string }) {
  const { t } = useTranslation()
  const leave = (event: MouseEvent) => {
    event.preventDefault()
    window.location.replace(to)
  }
  return (
    <aside className={styles['exit']} aria-label={t('exit.leave')}>
      <ButtonLink look="lamp" wide href={to} rel="noreferrer" onClick={leave}>
        <Icon name="log-out" turns />
        {t('exit.leave')}
      </ButtonLink>
    </aside>
  )
}
