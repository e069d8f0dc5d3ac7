import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentReader } from '#content/reader.ts'
import type { CityFrame as City } from '#content/views.ts'
import { formatSize } from '#i18n/format.ts'
import type { Kept } from '#store/kept.ts'
import { Main } from '#ui/frame.tsx'
import { BackLink } from '../directory/back-link.tsx'
import { CityFrame } from '../frame/city-frame.tsx'
import { type Device, useDevice, useDeviceWord } from '../frame/device.ts'
import { LeaveNothing } from '../frame/leave-nothing.tsx'
import { useLive } from '../frame/use-live.ts'
import { paths } from '../paths.ts'
import { DeleteEverything } from './delete-everything.tsx'
import { KeptByReader } from './kept-by-reader.tsx'
import { KeptCities } from './kept-cities.tsx'
import { PromiseToKeep } from './promise-to-keep.tsx'
import styles from './storage-page.module.css'

/** What is kept lies on the device alone. */
export async function loadStorage(content: ContentReader): Promise<object | undefined> {
  return (await content.frame()) && {}
}

/** What is kept on this device, how big it is, and how to be rid of it. */
export function StoragePage({ city }: { city: City }) {
  const { t: own, i18n } = useTranslation('personal')
  const device = useDevice()
  const context = useDeviceWord()
  const kept = useLive(device?.kept.all)
  return (
    <CityFrame city={city} tab={undefined} reading>
      <Main>
        <BackLink to={paths.home({ language: i18n.language, city: city.id })}>{city.name}</BackLink>
        <h1>{own('storage.title', { context })}</h1>
        {!device?.leaveNothing.isOn && <p className={styles['lead']}>{own('storage.lead', { context })}</p>}
        {device && kept && <KeptHere device={device} kept={kept} city={city} />}
        <LeaveNothing />
      </Main>
    </CityFrame>
  )
}

function KeptHere({ device, kept, city }: { device: Device; kept: Kept; city: City }) {
  if (device.leaveNothing.isOn) return null
  return (
    <>
      <Total device={device} kept={kept} />
      <KeptCities device={device} kept={kept} city={city} />
      <KeptByReader kept={kept} />
      <PromiseToKeep device={device} />
      <DeleteEverything />
    </>
  )
}

function Total({ device, kept }: { device: Device; kept: Kept }) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: own, i18n } = useTranslation('personal')
  const [bytes, setBytes] = useState<number>()
  useEffect(() => {
    let current = true
    void device.kept.total().then((total) => current && setBytes(total))
    return () => {
      current = false
    }
    // Asked again when something has come or gone.
  }, [device, kept])
  if (!bytes) return null
  return <p className="soft">{own('storage.used', { size: formatSize(t, i18n.language, bytes) })}</p>
}
