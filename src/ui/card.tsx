import type { ReactNode } from 'react'
import styles from './card.module.css'

interface Props {
  tone?: 'plain' | 'danger' | 'door'
  children: ReactNode
  topic?: string
}

/** One thing. A link of class `cover` inside it makes the whole card its target. */
export function Card({ tone = 'plain', topic, children }: Props) {
  return (
    <div className={`${styles['card']} ${styles[tone]}`} data-topic={topic}>
      {children}
    </div>
  )
}

/** Cards under one another. */
export function Cards({ children }: { children: ReactNode }) {
  return <ul className={styles['cards']}>{children}</ul>
}

/** An icon and a line of text. */
export function IconLine({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className={styles['line']}>
      {icon}
      <span>{children}</span>
    </p>
  )
}

export function Tags({ children }: { children: ReactNode }) {
  return <ul className={styles['tags']}>{children}</ul>
}

export function Tag({ children }: { children: ReactNode }) {
  return <li className={styles['tag']}>{children}</li>
}
