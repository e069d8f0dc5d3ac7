import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Point } from '#content/distance.ts'
import type { CityFrame } from '#content/views.ts'
import { formatDistance } from '#i18n/format.ts'
import { blobSource } from '#map/blob-source.ts'
import { mapPicture, type MapPicture as Picture } from '#map/map-picture.ts'
import { MapPicture } from '#map/map-picture-view.tsx'
import { Icon } from '#ui/icon.tsx'
import { topicIcons } from '../directory/topic-icons.ts'
import { useDevice } from '../frame/device.ts'
import styles from './place-picture.module.css'

interface Props {
  position: Point
  topic: string
  city: CityFrame
}

const FARTHER = { width: 640, height: 320, metresAcross: 1200 }
const SCALE = 100

/** The streets around a place, drawn from the map on this device; nothing where there is nothing to show. */
export function PlacePicture({ position, topic, city }: Props) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const device = useDevice()
  const [picture, setPicture] = useState<Picture>()
  const [longitude, latitude] = position
  const { quality, credits } = city.map!
  useEffect(() => {
    let current = true
    const draw = async () => {
      const kept = await device?.maps.archive(city.id)
      if (!kept) return
      const source = blobSource(kept.hash, kept.archive)
      const drawn =
        (await mapPicture(source, [longitude, latitude], quality)) ?? (await mapPicture(source, [longitude, latitude], quality, FARTHER))
      if (current) setPicture(drawn)
    }
    // The address stands above in words; a map that cannot be read takes nothing away.
    draw().catch(() => undefined)
    return () => {
      current = false
    }
  }, [device, city.id, longitude, latitude, quality])
  if (!picture) return null
  const scale = { metres: SCALE, text: formatDistance(t, i18n.language, SCALE) }
  return (
    <figure className={styles['figure']}>
      <MapPicture picture={picture} label={t('map.title', { city: city.name })} topic={topic} scale={scale}>
        <Icon name={topicIcons[topic]!} />
      </MapPicture>
      <figcaption lang="en" dir="ltr">
        {credits.map(({ text }) => text).join(' · ')}
      </figcaption>
    </figure>
  )
}
