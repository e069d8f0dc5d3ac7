import { useTranslation } from 'react-i18next'
import { metresToNearest, type Point, walkingMinutes } from '#content/distance.ts'
import { formatDistance } from '#i18n/format.ts'
import { IconLine } from '#ui/card.tsx'
import { Icon } from '#ui/icon.tsx'
import { usePosition } from './use-position.ts'

const LONG_WALK = 90

/** How far it is to the nearest of these places, once the reader's position is known. */
export function DistanceLine({ to }: { to: readonly Point[] | undefined }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const position = usePosition()
  const metres = position.is === 'known' ? metresToNearest(position.here, to) : undefined
  if (metres === undefined) return null
  const distance = formatDistance(t, i18n.language, metres)
  const count = walkingMinutes(metres)
  return (
    <IconLine icon={<Icon name="footprints" small />}>{count > LONG_WALK ? distance : t('distance.onFoot', { distance, count })}</IconLine>
  )
}
