import styles from './progress.module.css'

/** How far something is, from 0 to 1. The words beside it say the same. */
export function Progress({ done, label }: { done: number; label: string }) {
  return <progress className={styles['progress']} value={done} max={1} aria-label={label} />
}
