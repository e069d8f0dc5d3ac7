import type { ReactNode } from 'react'
import styles from './table-frame.module.css'

/** A table that may be wider than the window: it scrolls by itself, also by keyboard, and the page does not. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    // Who has no mouse needs to get into it to scroll.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- https://www.w3.org/WAI/WCAG22/Understanding/keyboard
    <div role="group" className={styles['frame']} aria-label={label} tabIndex={0}>
      <table className={styles['table']}>{children}</table>
    </div>
  )
}
