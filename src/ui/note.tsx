import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-name.ts'
import styles from './note.module.css'

interface Props {
  icon: IconName
  tone?: 'door' | 'lamp' | 'danger'
  children: ReactNode
}

/** What you should know before you go on. Never closes by itself. */
export function Note({ icon, tone = 'door', children }: Props) {
  return (
    <div className={`${styles['note']} ${styles[tone]}`}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  )
}
