import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { type Asking, DeleteQuestion } from '#ui/delete-question.tsx'
import { useDevice, useDeviceWord } from '../frame/device.ts'

/** Removes all this app keeps on the device, after asking once. */
export function DeleteEverything() {
  const { t } = useTranslation()
  const device = useDevice()
  const context = useDeviceWord()
  const question = useRef<Asking>(null)
  return (
    <>
      <Button look="quiet" onClick={() => question.current?.ask()}>
        {t('device.delete', { context })}
      </Button>
      <DeleteQuestion
        ref={question}
        title={t('device.deleteQuestion', { context })}
        yes={t('device.deleteYes')}
        no={t('device.deleteNo')}
        onYes={() => void device?.deleteEverything()}
      >
        <p>{t('device.deleteExplain')}</p>
      </DeleteQuestion>
    </>
  )
}
