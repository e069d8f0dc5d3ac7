import { useTranslation } from 'react-i18next'
import type { Location } from '#content/records/service.ts'
import type { Said } from '#content/spoken.ts'
import type { CityFrame } from '#content/views.ts'
import { code } from '#i18n/format.ts'
import { Words } from '#i18n/words.tsx'
import { directionsTo } from '../directory/directions.ts'
import styles from './address.module.css'

interface Props {
  location: Location
  hint: Said | undefined
  city: CityFrame
  withLink?: boolean
}

/** An address as it stands on a letter, and how sure we are of it on a map. */
export function Address({ location, hint, city, withLink }: Props) {
  const { t } = useTranslation(['app', 'codes'])
  const { street, place, postcode, city: town } = location.address
  const directions = withLink ? directionsTo(location, 'other') : undefined
  return (
    <>
      <address className={styles['address']} lang={city.languages[0]} dir="ltr">
        {[street, place, [postcode, town].filter(Boolean).join(' ')].filter(Boolean).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      {hint && (
        <p>
          <Words text={hint.text} language={hint.language} />
        </p>
      )}
      {location.position && location.precision && location.precision !== 'building' && (
        <p className="small soft">{code(t, `precision.${location.precision}`)}</p>
      )}
      {location.wheelchair && <p className="small">{code(t, `wheelchair.${location.wheelchair}`)}</p>}
      {directions && (
        <p>
          <a className={styles['directions']} href={directions} rel="noreferrer">
            {t('service.directions')}
          </a>
        </p>
      )}
    </>
  )
}
