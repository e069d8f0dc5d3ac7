import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { CityFrame } from '#content/views.ts'
import { Icon } from '#ui/icon.tsx'
import { paths } from '../paths.ts'
import styles from './map-link.module.css'
import { useNow } from './use-now.ts'

/** The way to the map; `filter` says what is shown there, as an address does. Nothing in a city without a map. */
export function MapLink({ city, filter }: { city: CityFrame; filter: string }) {
  const { t, i18n } = useTranslation()
  if (!city.map) return null
  return (
    <p className={styles['link']}>
      <Icon name="map" />
      <Link to={paths.map({ language: i18n.language, city: city.id }, filter)}>{t('map.show')}</Link>
    </p>
  )
}

/** The same places on the map: what is looked for and filtered goes along. */
export function SamePlacesLink({ city, topic }: { city: CityFrame; topic?: string }) {
  const [address] = useSearchParams()
  // A page as it was built knows no filters; they come with the clock.
  const filter = new URLSearchParams(useNow() === undefined ? undefined : address)
  if (topic) filter.set('topic', topic)
  return <MapLink city={city} filter={filter.toString()} />
}
