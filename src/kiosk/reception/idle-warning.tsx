import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import styles from './reception.module.css'

/** Stands above everything, also above codes that are shown: the list goes unless somebody is there. */
export function IdleWarning({ secondsLeft, onStay }: { secondsLeft: number; onStay: () => void }) {
  const { t } = useTranslation('staff')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={styles['warning']} role="alertdialog" aria-labelledby="idle" onClose={onStay}>
      <p id="idle">{t('reception.idle', { count: secondsLeft })}</p>
      <Button look="second" onClick={onStay}>
        {t('reception.stay')}
      </Button>
    </dialog>
  )
}
