import type { ReactNode } from 'react'
import { HeadingExtra } from './heading-extra.tsx'
import { Icon } from './icon.tsx'
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
  /** How far the reader is, when that is known. */
  state?: 'done' | 'next' | undefined
  children: ReactNode
}

export function Step({ id, number, title, lang, dir, state, children }: StepProps) {
  return (
    <li className={styles['step']} id={id} data-state={state}>
      <span className={styles['door']} aria-hidden="true">
        {state === 'done' ? <Icon name="check" /> : number}
      </span>
      <div className={styles['body']}>
        <h2 id={`${id}-title`} lang={lang} dir={dir}>
          {title}
        </h2>
        <HeadingExtra />
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
