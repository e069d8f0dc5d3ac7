import type { ReactNode } from 'react'
import styles from './prose.module.css'

interface Props {
  lang?: string | undefined
  dir?: 'ltr' | 'rtl' | undefined
  children: ReactNode
}

/** Running text with lists and links. */
export function Prose({ lang, dir, children }: Props) {
  return (
    <div className={styles['prose']} lang={lang} dir={dir}>
      {children}
    </div>
  )
}
