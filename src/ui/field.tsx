import { type ReactNode, useId } from 'react'
import styles from './field.module.css'

interface Control {
  id: string
  className: string | undefined
  'aria-describedby': string | undefined
}

interface Props {
  label: string
  hint?: string
  /** The input, select or textarea, which takes what it is given. */
  children: (control: Control) => ReactNode
}

/** Something to fill in: its label above it, its hint below. */
export function Field({ label, hint, children }: Props) {
  const id = useId()
  const hintId = hint ? `${id}-hint` : undefined
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children({ id, className: styles['control'], 'aria-describedby': hintId })}
      {hint && (
        <p id={hintId} className="small soft">
          {hint}
        </p>
      )}
    </div>
  )
}
