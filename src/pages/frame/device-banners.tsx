import { useTranslation } from 'react-i18next'
import { cityTime } from '#content/opening-hours.ts'
import type { CityFrame } from '#content/views.ts'
import { formatNearDay } from '#i18n/format.ts'
import { Banner } from '#ui/frame.tsx'
import { Icon } from '#ui/icon.tsx'
import { useCityStatus, useDevice, useNewVersion, useOnline } from './device.ts'

/** Under the header: no internet, or a new version of the app. Quiet, and only while it is so. */
export function DeviceBanners({ city }: { city: CityFrame }) {
  return (
    <div role="status">
      <OfflineBanner city={city} />
      <NewVersionBanner />
    </div>
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
