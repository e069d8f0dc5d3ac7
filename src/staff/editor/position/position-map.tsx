import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Box } from '#content/box.ts'
import type { Point } from '#content/distance.ts'
import { isApproximate, type MapQuality } from '#content/map-quality.ts'
import { type Topic, topics } from '#content/schema/codes.ts'
import type { PinMapHandle } from '#map/pin-map.tsx'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './position-map.module.css'

/** What the field has to know of a city. */
export interface MapCity {
  id: string
  /** In the language of the page. */
  name: string
  box: Box
  center: Point
  /** Without it, the city has no map. */
  map?: { quality: MapQuality; credits: readonly { text: string; url?: string | undefined }[] } | undefined
}

interface Props {
  city: MapCity
  loadMap: ((city: string) => Promise<Blob>) | undefined
  position: Point | undefined
  topic: Topic | undefined
  onPick: (position: Point) => void
}

type PinMapPart = typeof import('#map/pin-map.tsx').PinMap
type State = { is: 'closed' | 'opening' | 'missing' | 'undrawable' } | { is: 'open'; archive: Blob; PinMap: PinMapPart }

/** The map beside the numbers. It is fetched and drawn when somebody asks for it: a form may have many places. */
export function PositionMap({ city, loadMap, position, topic, onPick }: Props) {
  const { t } = useTranslation('staff')
  const [state, setState] = useState<State>({ is: 'closed' })
  if (!city.map || !loadMap) return <p className={`small soft ${styles['none']}`}>{t('place.mapNone', { city: city.name })}</p>
  const open = async () => {
    setState({ is: 'opening' })
    try {
      const [{ PinMap }, archive] = await Promise.all([import('#map/pin-map.tsx'), loadMap(city.id)])
      setState({ is: 'open', archive, PinMap })
    } catch {
      setState({ is: 'missing' })
    }
  }
  if (state.is === 'open') {
    const close = () => setState({ is: 'closed' })
    return (
      <OpenMap
        {...state}
        city={city}
        quality={city.map.quality}
        credits={city.map.credits}
        position={position}
        topic={topic ?? topics[0]}
        onPick={onPick}
        onClose={close}
        onTrouble={() => setState({ is: 'undrawable' })}
      />
    )
  }
  return (
    <div className={styles['closed']}>
      <div role="status">
        {state.is === 'missing' && <p>{t('place.mapMissing')}</p>}
        {state.is === 'undrawable' && <p>{t('place.mapUndrawable')}</p>}
      </div>
      <Button look="second" disabled={state.is === 'opening'} onClick={() => void open()}>
        <Icon name="map" />
        {state.is === 'opening' ? t('place.mapOpening') : t('place.mapOpen')}
      </Button>
    </div>
  )
}

interface OpenProps extends Pick<Props, 'city' | 'position' | 'onPick'> {
  archive: Blob
  PinMap: PinMapPart
  quality: MapQuality
  credits: NonNullable<MapCity['map']>['credits']
  topic: Topic
  onClose: () => void
  onTrouble: () => void
}

function OpenMap({ archive, PinMap, city, quality, credits, position, topic, onPick, onClose, onTrouble }: OpenProps) {
  const { t, i18n } = useTranslation('staff')
  const { t: app } = useTranslation('app')
  const hintId = useId()
  const edition = useId()
  const map = useRef<PinMapHandle>(null)
  const frame = useRef<HTMLDivElement>(null)
  // Who opened it goes on with it.
  useEffect(() => frame.current?.focus(), [])
  return (
    <div ref={frame} className={styles['open']} tabIndex={-1} role="group" aria-label={app('map.title', { city: city.name })}>
      <div className={styles['canvas']}>
        <PinMap
          ref={map}
          archive={archive}
          edition={`pin-${edition.replace(/\W/g, '')}`}
          quality={quality}
          box={city.box}
          language={i18n.language}
          label={t('place.mapLabel', { city: city.name })}
          describedBy={hintId}
          topic={topic}
          position={position}
          onPick={onPick}
          onTrouble={onTrouble}
        />
        <div className={styles['buttons']}>
          <button type="button" aria-label={app('map.zoomIn')} onClick={() => map.current?.zoom(1)}>
            <Icon name="plus" />
          </button>
          <button type="button" aria-label={app('map.zoomOut')} onClick={() => map.current?.zoom(-1)}>
            <Icon name="minus" />
          </button>
          <button type="button" aria-label={t('place.mapClose')} onClick={onClose}>
            <Icon name="x" />
          </button>
        </div>
      </div>
      <p id={hintId} className="small">
        {t('place.mapHint')}
      </p>
      {isApproximate(quality) && <p className={styles['trust']}>{app('map.approximate')}</p>}
      <p className={styles['credits']} lang="en" dir="ltr">
        {credits.map(({ text, url }) => (
          <span key={text}>
            {url ? (
              <a href={url} target="_blank" rel="noreferrer">
                {text}
              </a>
            ) : (
              text
            )}
          </span>
        ))}
      </p>
    </div>
  )
}
