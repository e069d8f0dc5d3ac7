import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { indicatorsToCsv } from '#content/quality/indicator-table.ts'
import { formatDay } from '#i18n/format.ts'
import { Icon } from '#ui/icon.tsx'
import { PageHeading } from '../page-heading.tsx'
import styles from './city-quality.module.css'
import { LanguageTable } from './language-table.tsx'
import type { QualityCity, QualityData } from './quality-data.ts'
import { SaveButton } from './save-button.tsx'
import { WhatToDo } from './what-to-do.tsx'

/** One city: what to do next, and how much of it can be read in which language. */
export function CityQuality({ data, city }: { data: QualityData; city: QualityCity }) {
  const { t } = useTranslation('staff')
  const { t: app } = useTranslation(['app', 'codes'])
  const findings = data.report.findings.filter((finding) => finding.city === city.id)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const indicators = data.indicators.filter((one) => one.city === city.id)
  const day = new Date(data.version * 1000).toISOString().slice(0, 10)
  return (
    <>
      <div className={styles['head']}>
        <div>
          <PageHeading>{city.name}</PageHeading>
          <p className="soft">
            {t('quality.places', { count: city.services })}, {t('quality.guides', { count: city.guides })}.{' '}
            {t('quality.version', { version: data.version, day: formatDay(app, day) })}{' '}
            <b className={errors > 0 ? styles['errors'] : styles['fine']}>
              {errors > 0 ? t('quality.errors', { count: errors }) : t('quality.nothingBlocks')}
            </b>{' '}
            {t('quality.asOf', { day: formatDay(app, data.report.date) })}
          </p>
        </div>
        <p className={styles['actions']}>
          <Link className={styles['round']} to={`/round/${city.id}`}>
            <Icon name="phone" />
            {t('quality.round', { count: city.due })}
          </Link>
          <SaveButton name={`${city.id}-${data.report.date}.csv`} text={() => indicatorsToCsv(indicators)}>
            CSV
          </SaveButton>
        </p>
      </div>
      <WhatToDo data={data} city={city} findings={findings} />
      <LanguageTable city={city} findings={findings} indicators={indicators.flatMap((one) => one.indicators)} />
    </>
  )
}
