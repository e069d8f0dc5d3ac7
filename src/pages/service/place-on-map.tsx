import { lazy, Suspense, useEffect } from 'react'
import type { Location, ServiceFacts } from '#content/records/service.ts'
import type { CityFrame } from '#content/views.ts'
import { placeId } from '#map/service-points.ts'
import { MapLink } from '../directory/map-link.tsx'
import { useDevice, useMapStatus } from '../frame/device.ts'

const PlacePicture = lazy(() =>
  import('./place-picture.tsx').then(
    (module) => ({ default: module.PlacePicture }),
    // Without a network before the first map: the address stands in words.
    () => ({ default: () => null }),
  ),
)

interface Props {
  facts: ServiceFacts
  location: Location
  city: CityFrame
}

/** The way to the map, and, if the map lies on this device, a small picture of it. */
export function PlaceOnMap({ facts, location, city }: Props) {
  const device = useDevice()
  const status = useMapStatus(city.id)
  const isOnMap = isExact(location) && !facts.hidden && city.map !== undefined
  useEffect(() => {
    if (isOnMap && status.is === 'unknown') void device?.maps.look(city.id)
  }, [isOnMap, device, status.is, city.id])
  if (!isOnMap) return null
  const place = placeId(facts.id, facts.locations.filter(isExact).indexOf(location))
  return (
    <>
      {status.is === 'kept' && (
        <Suspense fallback={null}>
          <PlacePicture key={status.hash} position={location.position!} topic={facts.topics[0]!} city={city} />
        </Suspense>
      )}
      <MapLink city={city} filter={`place=${place}`} />
    </>
  )
}

/** Where only the part of town is known, a pin would claim too much. */
function isExact({ position, precision }: Location): boolean {
  return position !== undefined && precision !== 'area'
}
