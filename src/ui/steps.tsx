import type { ReactNode } from 'react'
import styles from './steps.module.css'

/** A line of thresholds, one a step. */
export function Steps({ children }: { children: ReactNode }) {
  return <ol className={styles['steps']}>{children}</ol>
}

interface StepProps {
  id: string
  number: number
  title: string
  lang?: string | undefined
  dir?: 'ltr' | 'rtl' | undefined
  children: ReactNode
}

export function Step({ id, number, title, lang, dir, children }: StepProps) {
  return (
    <li className={styles['step']} id={id}>
      <span className={styles['door']} aria-hidden="true">
        {number}
      </span>
      <div className={styles['body']}>
        <h2 lang={lang} dir={dir}>
          {title}
        </h2>
        {children}
      </div>
    </li>
  )
}

/** A date that must not be missed. */
export function Due({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className={styles['due']}>
      {icon}
      <span>{children}</span>
    </p>
  )
}
