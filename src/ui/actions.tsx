import type { AnchorHTMLAttributes, ReactNode } from 'react'
import styles from './actions.module.css'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-name.ts'

/** Call, go, write: always in the same order; what does not exist is left out. */
export function Actions({ children }: { children: ReactNode }) {
  return (
    <div className={styles['actions']} data-unspoken>
      {children}
    </div>
  )
}

/** One tile; a long word makes it wider, never broken. */
export function ActionLink({ icon, children, ...rest }: { icon: IconName } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...rest} className={styles['action']}>
      <Icon name={icon} />
      {children}
    </a>
  )
}
