import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Icon } from '#ui/icon.tsx'
import styles from './back-link.module.css'

/** The way up, on top of a page. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link className={styles['back']} to={to}>
      <Icon name="chevron-left" turns />
      {children}
    </Link>
  )
}
