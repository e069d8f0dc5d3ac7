import type { CityFrame, ServiceCard as Service } from '#content/views.ts'
import { ServiceCard } from '../directory/service-card.tsx'
import { PlaceActions } from './place-actions.tsx'
import styles from './selected-place.module.css'

/** The place chosen on the map or by the address; it stands first, also when the filter leaves it out. */
export function SelectedPlace({ service, index, city }: { service: Service; index: number; city: CityFrame }) {
  return (
    <div className={styles['selected']}>
      <ServiceCard service={service} city={city}>
        <PlaceActions service={service} index={index} />
      </ServiceCard>
    </div>
  )
}
