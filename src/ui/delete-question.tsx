import { type ReactNode, type Ref, useId, useImperativeHandle, useRef, useState } from 'react'
import { Button } from './button.tsx'
import styles from './delete-question.module.css'
import { Icon } from './icon.tsx'

export interface Asking {
  ask: () => void
}

interface Props {
  ref: Ref<Asking>
  title: string
  children: ReactNode
  yes: string
  no: string
  onYes: () => void
}

/** Asks once before something is deleted. */
export function DeleteQuestion({ ref, title, children, yes, no, onYes }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [working, setWorking] = useState(false)
  useImperativeHandle(ref, () => ({ ask: () => dialog.current?.showModal() }))
  const answerYes = () => {
    setWorking(true)
    onYes()
  }
  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className={styles['text']}>{children}</div>
      <div className={styles['buttons']}>
        {/* Stands first, and so has the focus: a second press by mistake removes nothing. */}
        <Button look="second" onClick={() => dialog.current?.close()}>
          {no}
        </Button>
        <Button look="danger" onClick={answerYes} disabled={working}>
          <Icon name="trash-2" />
          {yes}
        </Button>
      </div>
    </dialog>
  )
}
