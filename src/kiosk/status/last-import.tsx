import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { formatDay } from '#i18n/format.ts'
import { useDeskWork } from '../desk.ts'
import { useCityName } from '../use-city-name.ts'
import { Part } from './part.tsx'

/** What was last installed from a file. */
const lastImport = z.object({
  day: z.string(),
  city: z.string(),
  version: z.number(),
  /** The short name of the key that signed it. */
  key: z.optional(z.string()),
  /** How many pages. */
  new: z.number(),
  changed: z.number(),
  removed: z.number(),
})
type Import = z.infer<typeof lastImport>

export function LastImport() {
  const { t } = useTranslation('staff')
  const { t: app } = useTranslation(['app', 'codes'])
  const { store } = useDeskWork()
  const name = useCityName()
  const [last, setLast] = useState<Import>()
  useEffect(() => {
    void store.read('last-import').then(
      (value) => setLast(lastImport.safeParse(value).data),
      () => undefined,
    )
  }, [store])
  return (
    <Part title={t('status.import')}>
      {last ? (
        <>
          <p>{t('status.importLine', { city: name(last.city), date: formatDay(app, last.day) })}</p>
          {last.key && <p>{t('status.importKey', { key: last.key })}</p>}
          <p>{t('status.importPages', { new: last.new, changed: last.changed, removed: last.removed })}</p>
        </>
      ) : (
        <p>{t('status.importNone')}</p>
      )}
    </Part>
  )
}
