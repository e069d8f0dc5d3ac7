import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { languages } from '#i18n/languages.ts'
import { topAction } from '#ui/frame.tsx'
import { Icon } from '#ui/icon.tsx'
import { inLanguage } from '../paths.ts'
import styles from './language-switch.module.css'

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
      <ul>
        {languages.map(({ code, name, dir }) => (
          <li key={code}>
            <Link
              to={inLanguage(pathname, code) + search}
              lang={code}
              dir={dir}
              hrefLang={code}
              aria-current={code === i18n.language ? 'true' : undefined}
              preventScrollReset
              replace
            >
              {code === i18n.language && <Icon name="check" small />}
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
