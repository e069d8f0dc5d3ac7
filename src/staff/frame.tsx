import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'
import { languages, staffLanguages } from '#i18n/languages.ts'
import { Shell, SkipLink } from '#ui/frame.tsx'
import { Icon, Mark } from '#ui/icon.tsx'
import styles from './frame.module.css'
import { useSpeech } from './language.tsx'

/** Around every page of staff: what there is to do, and in which language. */
export function StaffFrame({ base }: { base: string }) {
  const { t } = useTranslation(['staff', 'app'])
  const { language, speak } = useSpeech()
  return (
    <Shell>
      <SkipLink>{t('app:frame.skip')}</SkipLink>
      <header className={styles['band']}>
        <div className={styles['inner']}>
          <p className={styles['brand']}>
            <Mark />
            <b>{t('app:frame.name')}</b> <span>{t('office.staff')}</span>
          </p>
          <nav className={styles['tabs']} aria-label={t('office.parts')}>
            <NavLink to="/quality">{t('office.quality')}</NavLink>
            <NavLink to="/round">{t('office.rounds')}</NavLink>
            <a href={`${base}admin`}>{t('office.editor')}</a>
            <NavLink to="/exchange">{t('office.exchange')}</NavLink>
            <a href={`${base}desk`}>{t('office.desk')}</a>
          </nav>
          <label className={styles['language']}>
            <Icon name="languages" />
            <span className="visually-hidden">{t('app:frame.language')}</span>
            <select value={language} onChange={({ target }) => speak(staffLanguages.find((code) => code === target.value)!)}>
              {staffLanguages.map((code) => (
                <option key={code} value={code} lang={code}>
                  {languages.find((one) => one.code === code)!.name}
                </option>
              ))}
            </select>
          </label>
        </div>
      </header>
      <Outlet />
    </Shell>
  )
}
