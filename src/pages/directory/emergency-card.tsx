import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Card } from '#ui/card.tsx'
import { Icon } from '#ui/icon.tsx'
import { paths } from '../paths.ts'
import styles from './emergency-card.module.css'

/** The way to 112, from wherever a search ends. */
export function EmergencyCard({ city }: { city: string }) {
  const { t, i18n } = useTranslation()
  return (
    <Card tone="danger">
      <div className={styles['emergency']}>
        <Icon name="siren" />
        <div>
          <Link className="cover" to={paths.emergency({ language: i18n.language, city })}>
            <b>{t('home.emergency')}</b>
          </Link>
          <p className="small">{t('home.emergencyHint')}</p>
        </div>
        <Icon name="chevron-right" turns />
      </div>
    </Card>
  )
}
