import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHref } from 'react-router'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { paths } from '../paths.ts'
import { CopyButtons } from '../share/copy-buttons.tsx'
import styles from './saved-page.module.css'

/** The whole list as one link and one code. */
export function ShareList({ city, keys }: { city: string; keys: readonly string[] }) {
  const { t: own, i18n } = useTranslation('personal')
  const [open, setOpen] = useState(false)
  const url = new URL(useHref(paths.list({ language: i18n.language, city }, keys)), window.location.origin).href
  return (
    <div className={styles['link']}>
      <Button look="second" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="share-2" />
        {own('saved.shareList')}
      </Button>
      {open && (
        <>
          <p className="small soft">{own('saved.shareListText')}</p>
          <QrCode content={url} label={own('share.qrLink')} />
          <CopyButtons url={url} />
        </>
      )}
    </div>
  )
}
