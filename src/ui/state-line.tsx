import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-name.ts'
import styles from './state-line.module.css'

interface Props {
  icon: IconName
  tone?: 'open' | 'soon' | 'quiet' | 'danger'
  word: ReactNode
  /** What comes next: until when, from when. */
  next?: ReactNode
  /** As the answer on top of a page; otherwise a line in a list. */
  large?: boolean
  /** True for this moment only: not printed. */
  fleeting?: boolean
}

/** Open or closed: the door says it, the word says it, the colour only repeats it. */
export function StateLine({ icon, tone = 'quiet', word, next, large, fleeting }: Props) {
  return (
    <p className={`${styles['state']} ${styles[tone]} ${large ? styles['large'] : ''} ${fleeting ? 'screen-only' : ''}`}>
      <Icon name={icon} small={!large} />
      <span>
        <b>{word}</b>
        {next && <span className={styles['next']}> {next}</span>}
      </span>
    </p>
  )
}

/** The answer first: holds the state, and what to do before going. */
export function StateBox({ open, children }: { open?: boolean; children: ReactNode }) {
  return <div className={open ? `${styles['box']} ${styles['isOpen']}` : styles['box']}>{children}</div>
}

/** A line under the state, divided from it. */
export function StateExtra({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <p className={styles['extra']}>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  )
}
