import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CityFrame } from '#content/views.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { usePersonalPart } from '../directory/use-personal-part.ts'
import { useDeskFrame } from '../frame/desk.ts'

const loadShow = () => import('./show-to-desk.tsx').then(({ ShowToDesk }) => ShowToDesk)

interface Props {
  city: CityFrame
  pageKey: string
  /** Of a guide: the one step it is about. */
  step?: string
}

/** Opens the page, or one step of it, for the person at the desk; nothing on the screen of the desk itself. */
export function ShowButton({ city, pageKey, step }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const show = usePersonalPart(loadShow, open)
  if (useDeskFrame()) return null
  return (
    <>
      <Button look="second" aria-haspopup="dialog" aria-describedby={step && `${step}-title`} onClick={() => setOpen(true)}>
        <Icon name="message-square-text" />
        {t('show.button')}
      </Button>
      {show === 'missing' && <p role="alert">{t('trouble.no-network')}</p>}
      {typeof show === 'object' && <show.part city={city} pageKey={pageKey} step={step} onClose={() => setOpen(false)} />}
    </>
  )
}
