import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { languages } from '#i18n/languages.ts'
import { topAction } from '#ui/frame.tsx'
import { Icon } from '#ui/icon.tsx'
import { inLanguage } from '../paths.ts'
import { LanguageList } from './language-list.tsx'
import styles from './language-switch.module.css'
import { SecondLanguage } from './second-language.tsx'

/** The language by its own name; opens the list, stays on the page. Works without JavaScript. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  const { pathname, search } = useLocation()
  const current = languages.find(({ code }) => code === i18n.language)
  return (
    <details className={styles['switch']} key={i18n.language}>
      <summary className={topAction}>
        <Icon name="languages" />
        <span className="visually-hidden">{t('frame.language')}</span> {current?.name}
      </summary>
      <div className={styles['panel']}>
        <LanguageList to={(language) => inLanguage(pathname, language) + search} replace />
        <SecondLanguage />
      </div>
    </details>
  )
}
