import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { usePersonalPart } from '../directory/use-personal-part.ts'
import { useDeskFrame } from '../frame/desk.ts'
import type { PaperProps } from './paper.tsx'

const loadPaper = () => import('./paper.tsx').then(({ Paper }) => Paper)

/** Opens the pages as a sheet of paper in two languages. */
export function PrintButton(props: Omit<PaperProps, 'onClose'>) {
  const { t } = useTranslation()
  const desk = useDeskFrame()
  const [open, setOpen] = useState(false)
  const paper = usePersonalPart(loadPaper, open)
  return (
    <>
      <Button look={desk ? 'filled' : 'second'} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="printer" />
        {t('sheet.button')}
      </Button>
      {paper === 'missing' && <p role="alert">{t('trouble.no-network')}</p>}
      {typeof paper === 'object' && <paper.part {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
