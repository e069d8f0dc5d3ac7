import styles from './icon.module.css'
import type { IconName } from './icon-name.ts'
import sprite from './icons.svg?url&no-inline'

interface Props {
  name: IconName
  small?: boolean
  /** Points along the line, so it turns in right-to-left text. */
  turns?: boolean
}

/** A picture beside words; screen readers hear the words only. */
export function Icon({ name, small, turns }: Props) {
  const classes = [styles['icon'], small && styles['small'], turns && styles['turns']].filter(Boolean).join(' ')
  return (
    <svg className={classes} aria-hidden="true" focusable="false">
      <use href={`${sprite}#${name}`} />
    </svg>
  )
}

/** The mark: an arch, half open, light behind it. */
export function Mark({ large }: { large?: boolean }) {
  return (
    <svg className={large ? styles['entrance'] : styles['mark']} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path fill="var(--frame)" d="M4 31V14a12 12 0 0 1 24 0v17h-4V14a8 8 0 0 0-16 0v17z" />
      <path fill="var(--light)" d="M16 6a8 8 0 0 1 8 8v17H8l8-4z" />
      <path fill="var(--leaf)" d="M8 31V14a8 8 0 0 1 8-8v21z" />
      <circle cx="13.4" cy="19.5" r="1.3" fill="var(--light)" />
    </svg>
  )
}
