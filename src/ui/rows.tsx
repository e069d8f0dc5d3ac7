import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import styles from './rows.module.css'

interface Props {
  children: ReactNode
  /** Dashed: what is not known. Doors: the eight topics, side by side on a wide window. */
  look?: 'plain' | 'dashed' | 'doors'
}

/** Things under one another, divided by lines. */
export function Rows({ children, look = 'plain' }: Props) {
  return <ul className={`${styles['rows']} ${styles[look]}`}>{children}</ul>
}

interface RowProps {
  before?: ReactNode
  children: ReactNode
  /** Leads somewhere: a chevron stands at the end, and the link of class `cover` inside fills the row. */
  leads?: boolean
  topic?: string
}

export function Row({ before, children, leads, topic }: RowProps) {
  return (
    <li className={styles['row']} data-topic={topic}>
      {before}
      <div className={styles['body']}>{children}</div>
      {leads && (
        <span className={styles['chevron']}>
          <Icon name="chevron-right" turns />
        </span>
      )}
    </li>
  )
}
