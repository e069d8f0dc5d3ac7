import type { ReactNode } from 'react'
import styles from './chips.module.css'
import { Icon } from './icon.tsx'

/** Filters; they wrap, they never scroll sideways. */
export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles['chips']} role="group" aria-label={label}>
      {children}
    </div>
  )
}

export function Chip({ pressed, onPress, children }: { pressed: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles['chip']} aria-pressed={pressed} onClick={onPress}>
      {pressed && <Icon name="check" small />}
      {children}
    </button>
  )
}
