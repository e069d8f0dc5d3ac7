import type { FormEvent } from 'react'
import { Icon } from './icon.tsx'
import styles from './search-field.module.css'

/** In letters. A longer text says no more, and a page that shows it all stands still. */
export const LONGEST_SEARCH = 200

interface Props {
  id: string
  /** Where the form leads without JavaScript. */
  action: string
  buttonLabel: string
  clearLabel: string
  hint?: string
  value?: string
  onValue?: (value: string) => void
  onSubmit?: (value: string) => void
  /** Somebody goes on to something else. */
  onLeave?: () => void
  onBand?: boolean
}

/** One line to ask anything; its label stands outside, as the heading of the page. */
export function SearchField({ id, action, buttonLabel, clearLabel, hint, value, onValue, onSubmit, onLeave, onBand }: Props) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (!onSubmit) return
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem('q')
    if (field instanceof HTMLInputElement) onSubmit(field.value)
  }
  return (
    <form className={onBand ? `${styles['form']} ${styles['band']}` : styles['form']} role="search" action={action} onSubmit={submit}>
      <div className={styles['field']}>
        <input
          id={id}
          name="q"
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          maxLength={LONGEST_SEARCH}
          dir="auto"
          aria-describedby={hint ? `${id}-hint` : undefined}
          onBlur={onLeave}
          {...(onValue ? { value: value ?? '', onChange: (event) => onValue(event.currentTarget.value) } : { defaultValue: value })}
        />
        {onValue && value && (
          <button type="button" className={styles['clear']} aria-label={clearLabel} onClick={() => onValue('')}>
            <Icon name="x" />
          </button>
        )}
        <button aria-label={buttonLabel}>
          <Icon name="search" />
        </button>
      </div>
      {hint && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </form>
  )
}
