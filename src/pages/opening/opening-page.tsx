import { useTranslation } from 'react-i18next'
import { formatSize } from '#i18n/format.ts'
import { Band, Main, Shell, TopBar, topBrand } from '#ui/frame.tsx'
import { Mark } from '#ui/icon.tsx'
import { Progress } from '#ui/progress.tsx'
import { useCityStatus } from '../frame/device.ts'
import styles from './opening-page.module.css'

/** While a page waits for its city: quiet when it lies on the device, with honest progress when it has to be fetched. */
export function OpeningPage({ city }: { city: string }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const status = useCityStatus(city)
  const sizes = status.is === 'saving' && {
    done: formatSize(t, i18n.language, status.loaded),
    total: formatSize(t, i18n.language, status.total),
  }
  return (
    <Shell>
      <Band>
        <TopBar>
          <span className={topBrand}>
            <Mark />
            {t('frame.name')}
          </span>
        </TopBar>
      </Band>
      <Main>
        <div className={styles['wait']} role="status">
          <p>{t('opening.wait')}</p>
          {status.is === 'saving' && sizes && (
            <>
              <p className="small soft">{t('device.saving', sizes)}</p>
              <Progress done={status.total > 0 ? Math.min(1, status.loaded / status.total) : 0} label={t('device.savingLabel')} />
            </>
          )}
        </div>
      </Main>
    </Shell>
  )
}
