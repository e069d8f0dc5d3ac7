import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import dialogs from './dialog.module.css'
import styles from './hand-off.module.css'
import type { Leaving } from './leaving.ts'

/** In characters; the cells of longer ones are too small for the camera of an old phone. */
const LONGEST_CODE = 900

/** A number, an address or a link for the visitor's own phone: as a code, and in large letters. */
export function HandOff({ leaving: { content, text, does }, onClose }: { leaving: Leaving; onClose: () => void }) {
  const { t } = useTranslation('desk')
  const sentences = { call: t('kiosk.cannotCall'), write: t('kiosk.cannotWrite'), open: t('kiosk.cannotOpen') }
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={dialogs['dialog']} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{t('kiosk.scan')}</h2>
      <div className={styles['handed']}>
        {content.length <= LONGEST_CODE && (
          <div className={styles['code']}>
            <QrCode content={content} label={t('kiosk.code')} />
          </div>
        )}
        <div className={styles['words']}>
          <p className={does === 'call' ? styles['number'] : styles['address']}>
            <bdi className={does === 'open' ? undefined : 'ltr'}>{text}</bdi>
          </p>
          <p>{sentences[does]}</p>
        </div>
      </div>
      <Button onClick={onClose}>
        <Icon name="x" />
        {t('kiosk.close')}
      </Button>
    </dialog>
  )
}
