import { lazy, Suspense } from 'react'
import { pinPosition } from '#content/pin-position.ts'
import type { Location, ServiceFacts } from '#content/records/service.ts'
import type { CityFrame } from '#content/views.ts'
import { placeId } from '#map/service-points.ts'
import { MapLink } from '../directory/map-link.tsx'
import { useMapStatus } from '../frame/device.ts'

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
  const status = useMapStatus(city.id)
  const position = pinPosition(location)
  if (!position || facts.hidden || !city.map) return null
  const place = placeId(facts.id, facts.locations.filter(pinPosition).indexOf(location))
  return (
    <>
      {status.is === 'kept' && (
        <Suspense fallback={null}>
          <PlacePicture key={status.hash} position={position} topic={facts.topics[0]!} city={city} />
        </Suspense>
      )}
      <MapLink city={city} filter={`place=${place}`} />
    </>
  )
}
