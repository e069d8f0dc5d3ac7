import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useDeskWork } from '../desk.ts'
import { LanguageButtons } from '../language-buttons.tsx'
import { loadVisitorsWords } from '../use-words.ts'
import dialogs from './dialog.module.css'

/** Another language for the page that is open. */
export function LanguagePanel({ onClose, onChoose }: { onClose: () => void; onChoose: (language: string) => void }) {
  const { t, i18n } = useTranslation('desk')
  const { t: app } = useTranslation('app')
  const { settings } = useDeskWork()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  // Its words stand there before the page does.
  const choose = (language: string) =>
    void loadVisitorsWords(language).then(
      () => onChoose(language),
      () => onClose(),
    )
  return (
    <dialog ref={dialog} className={dialogs['dialog']} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>
        <Icon name="languages" />
        {app('welcome.language')}
      </h2>
      <LanguageButtons languages={settings.languages} current={i18n.language} onChoose={choose} />
      <Button look="second" onClick={onClose}>
        <Icon name="x" />
        {t('kiosk.close')}
      </Button>
    </dialog>
  )
}
