import { type ReactNode, useId } from 'react'
import { HeadingExtra } from './heading-extra.tsx'
import styles from './section.module.css'

interface Props {
  title: string
  /** The heading is for screen readers only. */
  titleHidden?: boolean
  /** An address for links to this section. */
  anchor?: string
  children: ReactNode
}

/** A part of a page under its own heading. */
export function Section({ title, titleHidden, anchor, children }: Props) {
  const id = useId()
  return (
    <section className={titleHidden ? styles['first'] : styles['section']} aria-labelledby={id}>
      <h2 id={id} className={titleHidden ? 'visually-hidden' : styles['title']}>
        {anchor ? <span id={anchor}>{title}</span> : title}
      </h2>
      {!titleHidden && <HeadingExtra />}
      {children}
    </section>
  )
}
