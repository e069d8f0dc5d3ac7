import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf } from '#i18n/languages.ts'
import { loadedLanguage } from '#i18n/setup.ts'
import { Button } from '#ui/button.tsx'
import { Icon, Mark } from '#ui/icon.tsx'
import { useDeskWork } from '../desk.ts'
import dialogs from './dialog.module.css'
import styles from './idle-warning.module.css'

interface Props {
  secondsLeft: number
  /** How many there were at first. */
  seconds: number
  onStay: () => void
  onFinish: () => void
}

/** "Are you still here?", in the language of the visitor and in that of the office. */
export function IdleWarning({ secondsLeft, seconds, onStay, onFinish }: Props) {
  const { t, i18n } = useTranslation('desk')
  const { staffLanguage } = useDeskWork().settings
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const box = dialog.current!
    // A press beside the box stays; the keyboard has Escape for it.
    const press = ({ target }: MouseEvent) => target === box && onStay()
    box.showModal()
    box.addEventListener('click', press)
    return () => box.removeEventListener('click', press)
  }, [onStay])
  return (
    <dialog
      ref={dialog}
      className={dialogs['dialog']}
      role="alertdialog"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      onCancel={onStay}
    >
      <span className={styles['door']}>
        <Mark />
      </span>
      <h2 id={`${id}title`}>{t('idle.question')}</h2>
      {staffLanguage !== i18n.language && (
        <p className="soft" lang={staffLanguage} dir={directionOf(staffLanguage)}>
          {loadedLanguage(staffLanguage).getFixedT(staffLanguage, 'desk')('idle.question')}
        </p>
      )}
      <p id={`${id}text`}>{t('idle.countdown', { count: secondsLeft })}</p>
      <progress className={styles['remaining']} value={secondsLeft} max={seconds} aria-label={t('idle.left')} />
      <div className={styles['buttons']}>
        <Button onClick={onStay}>{t('idle.here')}</Button>
        <Button look="second" onClick={onFinish}>
          <Icon name="log-out" turns />
          {t('idle.finish')}
        </Button>
      </div>
    </dialog>
  )
}
