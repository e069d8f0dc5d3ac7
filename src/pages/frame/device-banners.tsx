import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { cityTime } from '#content/opening-hours.ts'
import type { CityFrame } from '#content/views.ts'
import { formatNearDay } from '#i18n/format.ts'
import { Banner } from '#ui/frame.tsx'
import { Icon } from '#ui/icon.tsx'
import { useCityStatus, useDevice, useNewVersion, useOnline } from './device.ts'

const LeavingNothingBanner = lazy(() => import('./leaving-nothing-banner.tsx').then((module) => ({ default: module.LeavingNothingBanner })))

/** Under the header: nothing is kept, no internet, or a new version of the app. Quiet, and only while it is so. */
export function DeviceBanners({ city }: { city: CityFrame }) {
  return (
    <div role="status">
      <NothingKept />
      <OfflineBanner city={city} />
      <NewVersionBanner />
    </div>
  )
}

/** The reader has chosen to leave nothing on this device. */
export function NothingKept() {
  const device = useDevice()
  if (!device?.leaveNothing.isOn) return null
  return (
    <Suspense>
      <LeavingNothingBanner />
    </Suspense>
  )
}

function OfflineBanner({ city }: { city: CityFrame }) {
  const { t } = useTranslation(['app', 'codes'])
  const status = useCityStatus(city.id)
  if (useOnline()) return null
  const day = status.is === 'saved' ? formatNearDay(t, cityTime(new Date(status.version * 1000), city.timezone).day) : undefined
  return (
    <Banner icon={<Icon name="wifi-off" />}>
      <b>{t('device.offline')}</b> {day ? t('device.offlineCopy', { date: day }) : t('device.offlineNothing')}
    </Banner>
  )
}

function NewVersionBanner() {
  const { t } = useTranslation()
  const device = useDevice()
  if (!useNewVersion()) return null
  return (
    <Banner icon={<Icon name="refresh-cw" />}>
      {t('device.newVersion')}{' '}
      <button type="button" onClick={device?.newVersion.take}>
        {t('device.takeNewVersion')}
      </button>
    </Banner>
  )
}
