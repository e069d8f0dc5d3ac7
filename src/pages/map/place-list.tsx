import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CityFrame as City, ServiceCard as Service } from '#content/views.ts'
import { placeId } from '#map/service-points.ts'
import { Button } from '#ui/button.tsx'
import { Cards } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { ServiceCard } from '../directory/service-card.tsx'
import { useNow } from '../directory/use-now.ts'
import styles from './place-list.module.css'

const AT_ONCE = 20

interface Props {
  services: readonly Service[]
  /** What may fit: a fact is not known. */
  unknown: readonly Service[]
  /** Stands above the list. */
  selected: Service | undefined
  city: City
  /** Hears which place a reader has come to with the keyboard. */
  onFocus: (place: string | undefined) => void
  /** Whether the map is beside it. */
  onMap: boolean
}

/** Every place that fits, on the map or not: who does not see the map misses nothing. */
export function PlaceList({ services, unknown, selected, city, onFocus, onMap }: Props) {
  const { t } = useTranslation()
  const others = services.filter((service) => service !== selected)
  const isOnMap = ({ positions }: Service) => !onMap || positions !== undefined
  const list = { city, onFocus }
  const off = others.filter((service) => !isOnMap(service))
  return (
    <>
      <CardList {...list} services={others.filter(isOnMap)} />
      {off.length > 0 && (
        <section>
          <h3 className={styles['title']}>{t('map.notOnMap')}</h3>
          <CardList {...list} services={off} />
        </section>
      )}
      {unknown.length > 0 && (
        <Disclosure summary={t('topic.unknown', { count: unknown.length })} open={services.length === 0}>
          <p className="small soft">{t('topic.unknownHint')}</p>
          <CardList {...list} services={unknown} />
        </Disclosure>
      )}
    </>
  )
}

function CardList({ services, city, onFocus }: { services: readonly Service[] } & Pick<Props, 'city' | 'onFocus'>) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(AT_ONCE)
  const ready = useNow() !== undefined
  return (
    <>
      <Cards>
        {services.slice(0, shown).map((service) => (
          <li key={service.id}>
            <ServiceCard service={service} city={city} onReach={() => onFocus(service.positions && placeId(service.id, 0))} />
          </li>
        ))}
      </Cards>
      {ready && services.length > shown && (
        <p className={styles['more']}>
          <Button look="second" wide onClick={() => setShown(shown + AT_ONCE)}>
            {t('search.more', { count: Math.min(AT_ONCE, services.length - shown) })}
          </Button>
        </p>
      )}
    </>
  )
}
