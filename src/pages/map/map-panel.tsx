import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isApproximate } from '#content/map-quality.ts'
import type { CityFrame, ServiceCard } from '#content/views.ts'
import { type MapHandle, MapView } from '#map/map-view.tsx'
import { Icon } from '#ui/icon.tsx'
import { askForPosition, usePosition } from '../directory/use-position.ts'
import { usePositionWords } from '../directory/use-position-words.ts'
import { useDeskFrame } from '../frame/desk.ts'
import { useDevice } from '../frame/device.ts'
import type { Archive } from './map-on-device.tsx'
import styles from './map-panel.module.css'
import { useMapAddress } from './use-map-address.ts'

interface Props {
  city: CityFrame
  archive: Archive
  services: readonly ServiceCard[]
  /** Chosen. */
  place: string | undefined
  /** Where the reader has come to in the list. */
  focused: string | undefined
  onSelect: (place: string | undefined) => void
}

const PAUSE = 300

/** The map with its buttons, its credits, and how far it can be trusted. */
export function MapPanel({ city, archive, services, place, focused, onSelect }: Props) {
  const { t, i18n } = useTranslation()
  const device = useDevice()
  const desk = useDeskFrame()
  const position = usePosition()
  const said = usePositionWords(position)
  const map = useRef<MapHandle>(null)
  const { camera, see } = useMapAddress()
  const [trouble, setTrouble] = useState(false)
  const { quality, credits } = city.map!
  const writing = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(writing.current), [])
  useEffect(() => device?.maps.keepCode(), [device])
  const here = position.is === 'known' ? position.here : undefined
  const accuracy = position.is === 'known' ? position.accuracy : 0
  const marked = useMemo(() => here && { point: here, accuracy }, [here, accuracy])
  useEffect(() => {
    if (here) map.current?.goTo(here)
  }, [here])
  if (trouble) return <p className={styles['trouble']}>{t('map.cannotDraw')}</p>
  return (
    <div className={styles['panel']}>
      <MapView
        ref={map}
        city={city.id}
        archive={archive.archive}
        edition={archive.hash}
        quality={quality}
        box={city.box}
        language={i18n.language}
        label={t('map.title', { city: city.name })}
        services={services}
        selected={place}
        focused={focused}
        here={marked}
        camera={camera}
        onSelect={onSelect}
        onMove={(next) => {
          clearTimeout(writing.current)
          writing.current = setTimeout(see, PAUSE, next)
        }}
        onTrouble={() => setTrouble(true)}
      />
      <div className={styles['foot']}>
        <div className={styles['buttons']}>
          {!desk && (
            <button type="button" aria-label={t('map.whereAmI')} aria-describedby="map-position" onClick={askForPosition}>
              <Icon name="locate" />
            </button>
          )}
          <button type="button" aria-label={t('map.zoomIn')} onClick={() => map.current?.zoom(1)}>
            <Icon name="plus" />
          </button>
          <button type="button" aria-label={t('map.zoomOut')} onClick={() => map.current?.zoom(-1)}>
            <Icon name="minus" />
          </button>
        </div>
        {isApproximate(quality) && <p className={styles['trust']}>{t('map.approximate')}</p>}
        {!desk && (
          <p id="map-position" className={said ? undefined : 'visually-hidden'} aria-live="polite">
            {said ?? t('map.positionHint')}
          </p>
        )}
        <p className={styles['credits']} lang="en" dir="ltr">
          {credits.map(({ text, url }) => (
            <span key={text}>
              {url ? (
                <a href={url} rel="noreferrer">
                  {text}
                </a>
              ) : (
                text
              )}
            </span>
          ))}
        </p>
      </div>
    </div>
  )
}
