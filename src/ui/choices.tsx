import type { InputHTMLAttributes, ReactNode } from 'react'
import styles from './choices.module.css'

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className'>

/** Answers to choose one from, each a row as wide as the page. */
export function Choices({ children }: { children: ReactNode }) {
  return <div className={styles['choices']}>{children}</div>
}

export function Choice({ children, ...input }: Input & { children: ReactNode }) {
  return (
    <label className={styles['choice']}>
      <input {...input} type="radio" className={styles['round']} />
      <span>{children}</span>
    </label>
  )
}

/** Something to tick off. */
export function Tick({ children, ...input }: Input & { children: ReactNode }) {
  return (
    <label className={styles['tick']}>
      <input {...input} type="checkbox" className={styles['box']} />
      <span>{children}</span>
    </label>
  )
}
