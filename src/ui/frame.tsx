import type { ReactNode } from 'react'
import styles from './frame.module.css'

/** Everything between the top and the bottom of a page. */
export function Shell({ children, reading }: { children: ReactNode; reading?: boolean }) {
  return (
    <div className={styles['shell']} data-page={reading ? 'reading' : undefined}>
      {children}
    </div>
  )
}

/** What stands above the page: the header without paint. */
export function PlainHeader({ children }: { children: ReactNode }) {
  return <header>{children}</header>
}

/** The painted header with the light under it: on the first page and on the welcome. */
export function Band({ children }: { children: ReactNode }) {
  return <header className={styles['band']}>{children}</header>
}

export function BandInner({ children }: { children: ReactNode }) {
  return <div className={styles['bandInner']}>{children}</div>
}

/** The line on top of every page: where am I, which language. */
export function TopBar({ children }: { children: ReactNode }) {
  return <div className={styles['top']}>{children}</div>
}

export const topBrand = styles['brand']!
export const topAction = styles['action']!

interface MainProps {
  children: ReactNode
  /** Reading pages have a quiet white ground and a narrow measure; the first page may be wide. */
  wide?: boolean
}

export function Main({ children, wide }: MainProps) {
  return (
    <main id="content" tabIndex={-1} className={wide ? `${styles['main']} ${styles['wide']}` : styles['main']}>
      {children}
    </main>
  )
}

export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a className={styles['skip']} href="#content">
      {children}
    </a>
  )
}

/** The main ways, under the thumb; under the header on a wide window. */
export function TabBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={styles['tabs']} aria-label={label}>
      {children}
    </nav>
  )
}

/** A black line that says something about the device. */
export function Banner({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className={styles['banner']}>
      {icon}
      <p>{children}</p>
    </div>
  )
}
