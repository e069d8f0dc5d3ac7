import type { ReactNode } from 'react'
import styles from './map-picture.module.css'
import type { MapPicture as Picture } from './map-picture.ts'

interface Props {
  picture: Picture
  /** What the picture shows, for those who do not see it. */
  label: string
  /** A topic gives the pin its colours. */
  topic?: string
  /** How long a distance is in this picture, and how it is written: `100 m`. */
  scale?: { metres: number; text: string }
  /** The icon in the pin. */
  children?: ReactNode
}

/** The small map of a place, with a pin in its middle. */
export function MapPicture({ picture, label, topic, scale, children }: Props) {
  const { width, height, areas, lines } = picture
  return (
    <div className={styles['picture']} role="img" aria-label={label} data-topic={topic}>
      <svg className={styles['map']} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <rect className={styles['ground']} width={width} height={height} />
        {areas.map(({ kind, d }) => (
          <path key={kind} className={styles[kind]} d={d} />
        ))}
        {lines.map(({ kind, d }) => (
          <path key={kind} className={`${styles['edge']} ${styles[kind]}`} d={d} />
        ))}
        {lines.map(({ kind, d }) => (
          <path key={kind} className={`${styles['line']} ${styles[kind]}`} d={d} />
        ))}
      </svg>
      <Pin>{children}</Pin>
      {scale && <Scale share={scale.metres / (picture.metresPerUnit * width)}>{scale.text}</Scale>}
    </div>
  )
}

/** The doorway of the place; its point stands on the position. */
function Pin({ children }: { children: ReactNode }) {
  return (
    <span className={styles['pin']}>
      <svg viewBox="0 0 40 50" aria-hidden="true" focusable="false">
        <path d="M2 20a18 18 0 0 1 36 0v22H25.5L20 48l-5.5-6H2z" />
      </svg>
      <span className={styles['icon']}>{children}</span>
    </span>
  )
}

/** A bar as long as the distance, whatever the width of the picture. */
function Scale({ share, children }: { share: number; children: ReactNode }) {
  return (
    <span className={styles['scale']}>
      <span dir="ltr">{children}</span>
      <svg width={`${100 * share}%`} aria-hidden="true" focusable="false" />
    </span>
  )
}
