import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatSize } from '#i18n/format.ts'
import { Button } from '#ui/button.tsx'
import { useDeskWork } from '../desk.ts'
import { Part } from './part.tsx'

/** How much room is used, and whether the browser keeps it. */
export function Storage() {
  const { t, i18n } = useTranslation('staff')
  const { t: app } = useTranslation(['app', 'codes'])
  const { status } = useDeskWork()
  const [storage, setStorage] = useState<{ used?: number; room?: number; promised?: boolean }>()
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    void status.storage().then(setStorage)
  }, [status])
  const ask = async () => {
    const promised = await status.askForPromise()
    setStorage({ ...storage, promised })
    setRefused(!promised)
  }
  const size = (bytes: number) => formatSize(app, i18n.language, bytes)
  return (
    <Part title={t('status.storage')}>
      {storage?.used !== undefined && storage.room !== undefined && (
        <p>{t('status.used', { used: size(storage.used), room: size(storage.room) })}</p>
      )}
      <div role="status">
        {storage?.promised !== undefined && (
          <p>{t(storage.promised ? 'status.promised' : isRefused ? 'status.refused' : 'status.notPromised')}</p>
        )}
      </div>
      {storage?.promised === false && !isRefused && (
        <Button look="second" onClick={() => void ask()}>
          {t('status.askPromise')}
        </Button>
      )}
    </Part>
  )
}
