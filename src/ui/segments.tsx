import { Icon } from './icon.tsx'
import type { IconName } from './icon-name.ts'
import styles from './segments.module.css'

interface Props<T extends string> {
  label: string
  value: T
  onChange: (value: T) => void
  options: readonly { value: T; icon: IconName; label: string }[]
}

/** Two or three views of the same things; the present one is filled. */
export function Segments<T extends string>({ label, value, onChange, options }: Props<T>) {
  return (
    // A group of a form would bring its own frame.
    <div className={styles['segments']} role="group" aria-label={label}>
      {options.map((option) => (
        <button key={option.value} type="button" aria-pressed={option.value === value} onClick={() => onChange(option.value)}>
          <Icon name={option.icon} />
          {option.label}
        </button>
      ))}
    </div>
  )
}
