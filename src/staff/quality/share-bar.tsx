import { useId } from 'react'
import { type Indicator, percentOf } from '#content/quality/indicators.ts'
import { isWeakShare } from '#content/quality/weak-share.ts'
import styles from './share-bar.module.css'
import { useTellIndicator } from './tell-indicator.ts'

const WIDTH = 60
const HEIGHT = 11

/** A share as a bar with its number beside it; hatched where it is weak. */
export function ShareBar({ share }: { share: Indicator | undefined }) {
  const tell = useTellIndicator()
  const pattern = useId()
  if (share?.kind !== 'share' || share.of === 0) return <span>–</span>
  const filled = ((WIDTH - 2) * percentOf(share)!) / 100
  return (
    <span className={styles['share']}>
      <svg className={styles['bar']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        <pattern id={pattern} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M1 0v5" className={styles['hatch']} />
        </pattern>
        <rect x="1" y="1" width={WIDTH - 2} height={HEIGHT - 2} rx="1.5" fill={isWeakShare(share) ? `url(#${pattern})` : 'none'} />
        <rect x="1" y="1" width={filled} height={HEIGHT - 2} className={styles['filled']} />
        <rect x="1" y="1" width={WIDTH - 2} height={HEIGHT - 2} rx="1.5" className={styles['frame']} />
      </svg>
      {tell(share, 'short')}
    </span>
  )
}
