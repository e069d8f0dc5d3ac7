import { useTranslation } from 'react-i18next'
import { type OpenDataName, openDataFiles, openDataPath } from '#interop/open-data/open-api.ts'
import styles from './exchange.module.css'

const kinds = {
  'hsds.json': 'hsds',
  'places.geojson': 'places',
  'services.csv': 'services',
  'notices.ics': 'notices',
  'contacts.vcf': 'contacts',
  'changes.atom': 'changes',
} as const satisfies Record<OpenDataName, string>

/** The files of the open data of a city, each with what it is. */
export function OpenData({ city, base }: { city: string; base: string }) {
  const { t } = useTranslation('staff')
  const root = base.replace(/\/$/, '')
  return (
    <>
      <p>{t('exchange.openText')}</p>
      <ul className={styles['data']}>
        {openDataFiles.map(({ name }) => (
          <li key={name}>
            <a href={root + openDataPath(city, name)} download={`${city}-${name}`}>
              {name}
            </a>
            <span className="soft">{t(`exchange.data.${kinds[name]}`)}</span>
          </li>
        ))}
        <li>
          <a href={`${root}/open-data/openapi.json`}>openapi.json</a>
          <span className="soft">{t('exchange.data.openapi')}</span>
        </li>
      </ul>
    </>
  )
}
