import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CityFrame } from '#content/views.ts'
import { formatSize } from '#i18n/format.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Progress } from '#ui/progress.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import { useDevice, useDeviceWord, useMapStatus, useOnline } from '../frame/device.ts'
import { canDrawMaps } from './can-draw-maps.ts'
import { isFreeConnection } from './free-connection.ts'
import styles from './map-on-device.module.css'

export interface Archive {
  archive: Blob
  hash: string
}

interface Props {
  city: CityFrame
  /** Called while the map is on its way or being looked up. */
  prepare: () => unknown
  children: (archive: Archive) => ReactNode
}

/** The map, once it lies on the device; before that its size and a button, or a plain line why there is no map. The list stands in any case. */
export function MapOnDevice({ city, prepare, children }: Props) {
  const { t } = useTranslation()
  const device = useDevice()
  const status = useMapStatus(city.id)
  const hash = status.is === 'kept' ? status.hash : undefined
  const archive = useArchive(city.id, hash)
  // A map that is here says itself when it cannot be drawn.
  const drawable = status.is === 'unknown' || status.is === 'kept' || canDrawMaps()
  const usable = Boolean(device && city.map && drawable)
  const coming = usable && (status.is === 'kept' || status.is === 'loading')
  useEffect(() => {
    if (coming) prepare()
  }, [coming, prepare])
  useEffect(() => {
    // Where bytes cost nothing and the reader has not asked to save them, a map that was opened is wanted.
    if (usable && status.is === 'offered' && isFreeConnection()) void device?.maps.fetch(city.id)
  }, [usable, device, city.id, status.is])
  if (!city.map || status.is === 'none') return <Plain>{t('map.none')}</Plain>
  if (!drawable) return <Plain>{t('map.cannotDraw')}</Plain>
  if (status.is !== 'kept') return <Fetching city={city} />
  return archive && children(archive)
}

function useArchive(city: string, hash: string | undefined): Archive | undefined {
  const device = useDevice()
  const [archive, setArchive] = useState<Archive>()
  useEffect(() => {
    let current = true
    if (hash)
      void device?.maps.archive(city).then((found) => {
        if (current) setArchive(found)
      })
    return () => {
      current = false
    }
  }, [device, city, hash])
  return archive?.hash === hash ? archive : undefined
}

function Plain({ children }: { children: ReactNode }) {
  return (
    <div className={styles['plain']}>
      <p>{children}</p>
    </div>
  )
}

/** Offered, on its way, or stopped. */
function Fetching({ city }: { city: CityFrame }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const device = useDevice()
  const status = useMapStatus(city.id)
  const word = useDeviceWord()
  const desk = useDeskFrame()
  const online = useOnline()
  const size = (bytes: number) => formatSize(t, i18n.language, bytes)
  if (!device || status.is === 'unknown') return <div className={styles['plain']} />
  const fetch = () => void device.maps.fetch(city.id)
  return (
    <div className={styles['plain']} role="status">
      {status.is === 'loading' && (
        <>
          <p>
            <b>{t('device.saving', { done: size(status.loaded), total: size(status.total) })}</b>
          </p>
          <Progress done={status.loaded / status.total} label={t('map.saving')} />
          <Button look="second" onClick={() => device.maps.stop(city.id)}>
            {t('map.stop')}
          </Button>
        </>
      )}
      {status.is === 'offered' && (
        <>
          <p>
            <b>{t('map.offer', { city: city.name, size: size(status.bytes) })}</b>
          </p>
          {!desk && <p>{t('map.offerHint', { context: word })}</p>}
          {status.loaded > 0 && <p className="small">{t('map.partHere', { size: size(status.loaded) })}</p>}
          {online ? (
            <Button onClick={fetch}>
              <Icon name="download" />
              {t('map.fetch')}
            </Button>
          ) : (
            <p>{t('map.needsNetwork')}</p>
          )}
        </>
      )}
      {status.is === 'failed' && (
        <>
          <p>
            <b>{t('map.failed')}</b>
          </p>
          <p>{t(`trouble.${status.trouble}`)}</p>
          <Button look="second" onClick={fetch}>
            {t('device.tryAgain')}
          </Button>
        </>
      )}
    </div>
  )
}
