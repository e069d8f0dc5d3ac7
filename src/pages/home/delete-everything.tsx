import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useDevice, useDeviceWord } from '../frame/device.ts'
import styles from './delete-everything.module.css'

/** Removes all this app keeps on the device, after asking once. */
export function DeleteEverything() {
  const { t } = useTranslation()
  const device = useDevice()
  const word = useDeviceWord()
  const dialog = useRef<HTMLDialogElement>(null)
  const [working, setWorking] = useState(false)
  const remove = () => {
    setWorking(true)
    void device?.deleteEverything()
  }
  return (
    <>
      <Button look="quiet" onClick={() => dialog.current?.showModal()}>
        {t('device.delete', { context: word })}
      </Button>
      <dialog ref={dialog} className={styles['dialog']} aria-labelledby="delete-title">
        <h2 id="delete-title">{t('device.deleteQuestion', { context: word })}</h2>
        <p>{t('device.deleteExplain')}</p>
        <div className={styles['buttons']}>
          {/* Stands first, and so has the focus: a second press by mistake removes nothing. */}
          <Button look="second" onClick={() => dialog.current?.close()}>
            {t('device.deleteNo')}
          </Button>
          <Button look="danger" onClick={remove} disabled={working}>
            <Icon name="trash-2" />
            {t('device.deleteYes')}
          </Button>
        </div>
      </dialog>
    </>
  )
}
