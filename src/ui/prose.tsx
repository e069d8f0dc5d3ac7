import type { MouseEventHandler } from 'react'
import styles from './prose.module.css'

interface Props {
  /** Safe HTML, made from Markdown at build time. */
  html: string
  lang?: string | undefined
  dir?: 'ltr' | 'rtl' | undefined
  onClick?: MouseEventHandler<HTMLElement>
}

/** Running text with lists and links. */
export function Prose({ html, lang, dir, onClick }: Props) {
  if (!html) return null
  // The click handler only spares a page load; keyboard and pointer follow the links themselves.
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
  return <div onClick={onClick} className={styles['prose']} lang={lang} dir={dir} dangerouslySetInnerHTML={{ __html: html }} />
}
