import { type ReactNode, type Ref, useId } from 'react'
import styles from './chips.module.css'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-name.ts'

interface ChipsProps {
  label: string
  /** Where the label stands; left out, it is for screen readers only. */
  title?: 'above' | 'beside'
  /** Can take the focus when a chip that had it goes away. */
  ref?: Ref<HTMLDivElement>
  children: ReactNode
}

/** Filters; they wrap, they never scroll sideways. */
export function Chips({ label, title, ref, children }: ChipsProps) {
  const id = useId()
  return (
    // A group of a form would bring its own frame.
    <div className={styles['chips']} role="group" ref={ref} tabIndex={-1} aria-labelledby={id}>
      <span id={id} className={title ? styles[title] : 'visually-hidden'}>
        {label}
      </span>
      {children}
    </div>
  )
}

interface ChipProps {
  pressed: boolean
  onPress: () => void
  icon?: IconName
  /** How many it would leave; `later` when that is not known yet. */
  count?: number | 'later'
  /** It can be reached, but not pressed; `because` is the id of the sentence that says why. */
  impossible?: boolean
  because?: string
  children: ReactNode
}

/** A button that stays pressed. */
export function Chip({ pressed, onPress, icon, count, impossible = false, because, children }: ChipProps) {
  return (
    <button
      type="button"
      className={styles['chip']}
      aria-pressed={pressed}
      onClick={() => !impossible && onPress()}
      {...(impossible && { 'aria-disabled': true })}
      {...(because && { 'aria-describedby': because })}
    >
      {pressed ? <Icon name="check" small /> : icon && <Icon name={icon} small />}
      <span className={styles['label']}>{children}</span>{' '}
      {count !== undefined && <span className={styles['count']}>{count === 'later' ? '' : count}</span>}
    </button>
  )
}

interface MoreChipProps {
  expanded: boolean
  onPress: () => void
  /** The id of what it unfolds. */
  controls: string
  children: ReactNode
}

/** Unfolds more chips. */
export function MoreChip({ expanded, onPress, controls, children }: MoreChipProps) {
  return (
    <button
      type="button"
      className={styles['chip']}
      aria-expanded={expanded}
      onClick={onPress}
      {...(expanded && { 'aria-controls': controls })}
    >
      <Icon name="sliders-horizontal" small />
      {children}
    </button>
  )
}
