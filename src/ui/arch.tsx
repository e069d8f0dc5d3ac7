import type { ReactNode } from 'react'
import styles from './arch.module.css'

interface Props {
  /** A topic gives the arch its colours. */
  topic?: string
  large?: boolean
  children: ReactNode
}

/** A small doorway that carries one icon. */
export function Arch({ topic, large, children }: Props) {
  return (
    <span className={large ? `${styles['arch']} ${styles['large']}` : styles['arch']} data-topic={topic}>
      {children}
    </span>
  )
}
