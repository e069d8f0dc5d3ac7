import { type ReactNode, useId } from 'react'
import { Icon } from '#ui/icon.tsx'
import styles from './field-group.module.css'

interface Props {
  id: string
  label: string
  /** What it is for, in one line. */
  hint?: string | undefined
  children: ReactNode
}

/** One field of the editor that has several controls: its name above them, and the sizes of pages for staff. */
export function FieldGroup({ id, label, hint, children }: Props) {
  const hintId = useId()
  return (
    <fieldset id={id} className={styles['group']} tabIndex={-1} {...(hint && { 'aria-describedby': hintId })}>
      <legend>{label}</legend>
      {hint && (
        <p id={hintId} className="small soft">
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  )
}

/** What is wrong, and how to mend it. */
export function Fault({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div id={id} className={styles['fault']}>
      <Icon name="circle-alert" />
      <div>{children}</div>
    </div>
  )
}
