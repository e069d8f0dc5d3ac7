import { useTranslation } from 'react-i18next'
import { languages } from '#i18n/languages.ts'
import { Icon } from '#ui/icon.tsx'
import { useDeskWork } from '../desk.ts'
import styles from './lowest-row.module.css'

interface Props {
  canGoBack: boolean
  /** The page that is open, if the row leads to it. */
  at: 'home' | 'emergency' | undefined
  onBack: () => void
  onHome: () => void
  onLanguage: () => void
  onEmergency: () => void
}

/** What is pressed often, where a seated person reaches it. */
export function LowestRow({ canGoBack, at, onBack, onHome, onLanguage, onEmergency }: Props) {
  const { t, i18n } = useTranslation('desk')
  const { t: app } = useTranslation('app')
  const { finish } = useDeskWork()
  const current = (page: Props['at']) => (at === page ? 'page' : undefined)
  return (
    <nav className={styles['row']} aria-label={app('frame.main')}>
      <button type="button" onClick={onBack} disabled={!canGoBack}>
        <Icon name="arrow-left" turns />
        {t('kiosk.back')}
      </button>
      <button type="button" onClick={onHome} aria-current={current('home')}>
        <Icon name="house" />
        {app('frame.home')}
      </button>
      <button type="button" onClick={onLanguage} aria-haspopup="dialog">
        <Icon name="languages" />
        <span>
          <span className="visually-hidden">{app('frame.language')} </span>
          {languages.find(({ code }) => code === i18n.language)?.name}
        </span>
      </button>
      <button type="button" onClick={onEmergency} data-emergency aria-current={current('emergency')}>
        <Icon name="siren" />
        {app('frame.emergency')}
      </button>
      <button type="button" onClick={finish} data-finish>
        <Icon name="log-out" turns />
        {t('kiosk.finish')}
      </button>
    </nav>
  )
}
