import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { indicatorsToCsv } from '#content/quality/indicator-table.ts'
import { code } from '#i18n/format.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Section } from '#ui/section.tsx'
import type { StaffFiles } from '../staff-files.ts'
import { AllIndicators } from './all-indicators.tsx'
import styles from './comparison.module.css'
import type { QualityCity, QualityData } from './quality-data.ts'
import { SaveButton } from './save-button.tsx'
import { ShareBar } from './share-bar.tsx'
import { TableFrame } from './table-frame.tsx'
import { Trend } from './trend.tsx'

/** The shares that say most at a glance. */
const SHOWN = ['with-hours', 'with-phone', 'with-languages', 'with-dated-source', 'confirmed'] as const

interface Props {
  data: QualityData
  files: StaffFiles
  /** The one that is looked at. */
  city?: string
}

/** All cities side by side: at a glance, in full, and over time. */
export function Comparison({ data, files, city }: Props) {
  const { t } = useTranslation('staff')
  return (
    <Section title={t('quality.cities', { count: data.cities.length })}>
      <p className={styles['legend']}>{t('quality.legend')}</p>
      <TableFrame label={t('quality.cities', { count: data.cities.length })}>
        <thead>
          <tr>
            <th scope="col">{t('quality.city')}</th>
            <th scope="col">{t('quality.columnPlaces')}</th>
            <th scope="col">{t('quality.columnGuides')}</th>
            {SHOWN.map((id) => (
              <th key={id} scope="col">
                {t('indicator.name', { context: id })}
              </th>
            ))}
            <th scope="col">{t('quality.thinTopics')}</th>
          </tr>
        </thead>
        <tbody>
          {data.cities.map((one) => (
            <CityRow key={one.id} data={data} city={one} present={one.id === city} />
          ))}
        </tbody>
      </TableFrame>
      <div className={styles['more']}>
        <SaveButton name={`first-door-${data.report.date}.csv`} text={() => indicatorsToCsv(data.indicators)}>
          {t('quality.csvAll')}
        </SaveButton>
        <Disclosure summary={t('quality.allIndicators')}>
          <AllIndicators data={data} />
        </Disclosure>
        <Disclosure summary={t('quality.trend')}>
          <Trend data={data} files={files} {...(city && { city })} />
        </Disclosure>
      </div>
    </Section>
  )
}

function CityRow({ data, city, present }: { data: QualityData; city: QualityCity; present: boolean }) {
  const { t } = useTranslation('staff')
  const { t: codes } = useTranslation(['app', 'codes'])
  const indicators = data.indicators.find((one) => one.city === city.id)?.indicators ?? []
  const thin = data.report.findings.filter(({ check, city: id }) => check === 'thin-topics' && id === city.id)
  const topics = thin.flatMap(({ values }) => values?.['topic'] ?? [])
  return (
    <tr className={present ? styles['present'] : undefined} aria-current={present ? 'true' : undefined}>
      <th scope="row">
        <Link to={`/quality/${city.id}`}>{city.name}</Link>
        {present && <span className="visually-hidden"> ({t('quality.present')})</span>}
      </th>
      <td>{city.services}</td>
      <td>{city.guides}</td>
      {SHOWN.map((id) => (
        <td key={id}>
          <ShareBar share={indicators.find((one) => one.id === id)} />
        </td>
      ))}
      <td>{topics.length === 0 ? t('quality.none') : topics.map((topic) => code(codes, `topic.${topic}`)).join(', ')}</td>
    </tr>
  )
}
