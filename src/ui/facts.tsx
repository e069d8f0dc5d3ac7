import type { ReactNode } from 'react'
import styles from './facts.module.css'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-name.ts'

/** Named facts, one under another. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles['facts']}>{children}</dl>
}

export function Fact({ icon, name, children }: { icon: IconName; name: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        <Icon name={icon} />
        {name}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
