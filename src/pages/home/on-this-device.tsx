import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cityTime } from '#content/opening-hours.ts'
import type { CityFrame } from '#content/views.ts'
import { formatNearDay, formatSize, formatTime } from '#i18n/format.ts'
import type { CityStatus } from '#sync/status.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Progress } from '#ui/progress.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { Section } from '#ui/section.tsx'
import { useCityStatus, useDevice, useDeviceWord } from '../frame/device.ts'
import { paths } from '../paths.ts'
import styles from './on-this-device.module.css'

/** What is kept on this phone, how big and how old it is. */
export function OnThisDevice({ city }: { city: CityFrame }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const device = useDevice()
  const word = useDeviceWord()
  const status = useCityStatus(city.id)
  if (!device || device.leaveNothing.isOn || status.is === 'unknown') return null
  return (
    <Section title={t('device.title', { context: word })}>
      <Rows>
        <Row before={<StatusIcon status={status} />}>
          <StatusWords status={status} city={city} />
        </Row>
      </Rows>
      <div className={styles['buttons']}>
        <Button look="quiet" onClick={() => device.checkNow(city.id)} disabled={status.is === 'saving'}>
          {status.is === 'not-saved' ? t('device.tryAgain') : t('device.checkNow')}
        </Button>
        <Link className={styles['more']} to={paths.storage({ language: i18n.language, city: city.id })}>
          {t('storage.open')}
        </Link>
      </div>
    </Section>
  )
}

function StatusIcon({ status }: { status: CityStatus }) {
  if (status.is === 'saved') {
    return (
      <span className={styles['good']}>
        <Icon name="smartphone" />
      </span>
    )
  }
  if (status.is === 'saving') return <Icon name="download" />
  return (
    <span className={styles['warn']}>
      <Icon name="circle-alert" />
    </span>
  )
}

function StatusWords({ status, city }: { status: CityStatus; city: CityFrame }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  switch (status.is) {
    case 'unknown':
      return null
    case 'saving': {
      const sizes = { done: formatSize(t, i18n.language, status.loaded), total: formatSize(t, i18n.language, status.total) }
      return (
        <>
          <p>
            <b>{t('device.saving', sizes)}</b>
          </p>
          <Progress done={status.total > 0 ? Math.min(1, status.loaded / status.total) : 0} label={t('device.savingLabel')} />
        </>
      )
    }
    case 'saved': {
      const checked = cityTime(new Date(status.checkedAt), city.timezone)
      return (
        <>
          <p>
            <b>{t('device.saved')}</b>
          </p>
          <p className="small soft">
            {t('device.savedDetail', {
              city: city.name,
              size: formatSize(t, i18n.language, status.bytes),
              date: formatNearDay(t, checked.day),
              time: formatTime(checked.minute),
            })}
          </p>
          {status.checking && <p className="small">{t('device.checking')}</p>}
          {status.trouble && <p className="small">{t(`trouble.${status.trouble}`)}</p>}
        </>
      )
    }
    case 'not-saved':
      return (
        <>
          <p>
            <b>{t('device.notSaved')}</b>
          </p>
          <p className="small">{t(`trouble.${status.trouble}`)}</p>
          <p className="small soft">{t('device.readOnline')}</p>
        </>
      )
  }
}
