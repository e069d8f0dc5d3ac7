import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeskWork } from '../desk.ts'
import { useLoaded } from './use-loaded.ts'
import { Visit } from './visit.tsx'

/** For a member of staff beside a visitor. With the next visitor everything begins anew: nothing of the last one is held anywhere else. */
export function Reception() {
  const { t } = useTranslation('staff')
  const { settings, content } = useDeskWork()
  const [visitor, setVisitor] = useState(1)
  const city = settings.cities[0]!
  const frame = useLoaded(useCallback(async () => (await content(city, settings.staffLanguage))?.frame(), [content, city, settings]))
  if (frame.is === 'loading') return null
  if (frame.is === 'failed' || !frame.value) return <p role="alert">{t('reception.missing')}</p>
  return <Visit key={visitor} city={frame.value} onNext={() => setVisitor(visitor + 1)} />
}
