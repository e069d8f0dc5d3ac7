import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CityFrame } from '#content/views.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useDevice } from '../frame/device.ts'
import { useLive } from '../frame/use-live.ts'
import type { ReportedPage } from './reported-page.ts'
import { usePersonalPart } from './use-personal-part.ts'

const loadPanel = () => import('./report-panel.tsx').then(({ ReportPanel }) => ReportPanel)

/** "Is this right?" The form comes when it is pressed; what the reader has said about this page before stands there at once. */
export function ReportButton({ page, city }: { page: ReportedPage; city: CityFrame }) {
  const { t } = useTranslation()
  const device = useDevice()
  const given = useLive(device?.reports.all)?.reports.some(({ body }) => body.city === city.id && body.page === page.key)
  // What is closed stays: it is about to say that the answer is kept.
  const [form, setForm] = useState<'untouched' | 'open' | 'closed'>('untouched')
  const open = form === 'open'
  const panel = usePersonalPart(loadPanel, form !== 'untouched' || given === true)
  if (!device) return null
  return (
    <div className="screen-only">
      <Button look="second" aria-expanded={open} onClick={() => setForm(open ? 'closed' : 'open')}>
        <Icon name="message-square-text" />
        {t('report.ask')}
      </Button>
      {panel === 'missing' && open && <p role="alert">{t('trouble.no-network')}</p>}
      {typeof panel === 'object' && <panel.part page={page} city={city} open={open} close={() => setForm('closed')} />}
    </div>
  )
}
