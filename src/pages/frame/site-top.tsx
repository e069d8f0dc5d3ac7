import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { TopBar, topBrand } from '#ui/frame.tsx'
import { Mark } from '#ui/icon.tsx'
import { paths } from '../paths.ts'
import { LanguageSwitch } from './language-switch.tsx'

/** The line on top of a page that belongs to no city: the way to all cities, and the language. */
export function SiteTop() {
  const { t, i18n } = useTranslation()
  return (
    <TopBar>
      <Link className={topBrand} to={paths.welcome(i18n.language)}>
        <Mark />
        {t('frame.name')}
      </Link>
      <LanguageSwitch />
    </TopBar>
  )
}
