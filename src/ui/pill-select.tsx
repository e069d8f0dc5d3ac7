import { useId } from 'react'
import { Icon } from './icon.tsx'
import styles from './pill-select.module.css'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  options: readonly { value: string; label: string }[]
}

/** One of many, in the shape of a filter. The phone shows its own list. */
export function PillSelect({ label, value, onChange, options }: Props) {
  const id = useId()
  return (
    <span className={styles['pill']}>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" small />
    </span>
  )
}
