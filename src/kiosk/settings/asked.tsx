import { type ReactNode, useId } from 'react'
import { Icon } from '#ui/icon.tsx'
import styles from './asked.module.css'

interface Words {
  label: string
  /** What it is for, in one line. */
  hint?: string | undefined
  /** What is missing or wrong. */
  fault?: string | undefined
}

export interface Control {
  id: string
  className: string | undefined
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** One thing to fill in: label, what is wrong with it, the control, what it is for. */
export function Asked({ label, hint, fault, children }: Words & { children: (control: Control) => ReactNode }) {
  const id = useId()
  const { faultId, hintId, describedBy } = describing(id, hint, fault)
  return (
    <div className={classOf(fault)}>
      <label htmlFor={id}>{label}</label>
      <Fault id={faultId} text={fault} />
      {children({ id, className: styles['control'], 'aria-describedby': describedBy, 'aria-invalid': fault ? true : undefined })}
      <Hint id={hintId} text={hint} />
    </div>
  )
}

/** Several controls under one label. */
export function AskedGroup({ label, hint, fault, children }: Words & { children: ReactNode }) {
  const id = useId()
  const { faultId, hintId, describedBy } = describing(id, hint, fault)
  return (
    <fieldset
      className={classOf(fault)}
      aria-describedby={describedBy}
      data-faulty={fault ? true : undefined}
      tabIndex={fault ? -1 : undefined}
    >
      <legend>{label}</legend>
      <Fault id={faultId} text={fault} />
      {children}
      <Hint id={hintId} text={hint} />
    </fieldset>
  )
}

/** Takes the reader to the first thing that has to be mended. */
export function goToFirstFault(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>('[aria-invalid="true"], [data-faulty]')?.focus()
}

function classOf(fault: string | undefined): string {
  return [styles['asked'], fault && styles['faulty']].filter(Boolean).join(' ')
}

function describing(id: string, hint: string | undefined, fault: string | undefined) {
  const faultId = fault && `${id}-fault`
  const hintId = hint && `${id}-hint`
  return { faultId, hintId, describedBy: [faultId, hintId].filter(Boolean).join(' ') || undefined }
}

function Fault({ id, text }: { id: string | undefined; text: string | undefined }) {
  if (!text) return null
  return (
    <p id={id} className={styles['fault']}>
      <Icon name="circle-alert" />
      {text}
    </p>
  )
}

function Hint({ id, text }: { id: string | undefined; text: string | undefined }) {
  if (!text) return null
  return (
    <p id={id} className="small soft">
      {text}
    </p>
  )
}
