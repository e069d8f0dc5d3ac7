import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CityFrame } from '#content/views.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { PrintButton } from '../bilingual/print-button.tsx'
import { ShowButton } from '../bilingual/show-button.tsx'
import { usePersonalPart } from '../directory/use-personal-part.ts'
import { useDeskFrame } from '../frame/desk.ts'
import { useDevice } from '../frame/device.ts'
import { paths } from '../paths.ts'
import type { KeptPage } from './kept-page.ts'
import styles from './page-actions.module.css'
import { SaveButton } from './save-button.tsx'

const loadPanel = () => import('./share-panel.tsx').then(({ SharePanel }) => SharePanel)

/** Keep this page, and hand it on. Ready when the device is; the room is kept before. */
export function PageActions({ page, city }: { page: KeptPage; city: CityFrame }) {
  const { t, i18n } = useTranslation()
  const desk = useDeskFrame()
  const ready = useDevice() !== undefined
  const [sharing, setSharing] = useState(false)
  const panel = usePersonalPart(loadPanel, sharing)
  if (desk) {
    return (
      <desk.TakeAlong desk={desk} city={city} path={`${paths.home({ language: i18n.language, city: city.id })}/${page.key}`} page={page}>
        <PrintButton city={city} keys={[page.key]} />
      </desk.TakeAlong>
    )
  }
  return (
    <div className={ready ? undefined : 'waiting'}>
      <div className={styles['row']}>
        <SaveButton page={page} />
        <Button look="second" aria-expanded={sharing} onClick={() => setSharing(!sharing)}>
          <Icon name="share-2" />
          {t('share.button')}
        </Button>
        <ShowButton city={city} pageKey={page.key} />
        <PrintButton city={city} keys={[page.key]} />
      </div>
      {panel === 'missing' && <p role="alert">{t('trouble.no-network')}</p>}
      {typeof panel === 'object' && <panel.part page={page} onClose={() => setSharing(false)} />}
    </div>
  )
}
