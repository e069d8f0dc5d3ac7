/** Services as points of a map: one for each place they have. */
import type { ServiceCard } from '#content/views.ts'

/** One place of a service: `igi-cluj`, or the second place of a service with several, `city-hall~2`. */
export type PlaceId = string

/** A place as GeoJSON. */
export interface ServicePoint {
  type: 'Feature'
  geometry: { type: 'Point'; coordinates: [longitude: number, latitude: number] }
  properties: {
    place: PlaceId
    /** The topic whose pin it gets. */
    topic: string
  }
}

/** The points of these services. Those whose place is not known have none. */
export function servicePoints(services: readonly ServiceCard[]): ServicePoint[] {
  return services.flatMap(({ id, topics, positions = [] }) =>
    positions.map(
      (coordinates, index): ServicePoint => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates },
        properties: { place: placeId(id, index), topic: topics[0]! },
      }),
    ),
  )
}

/** The name of the place with this index. */
export function placeId(service: string, index: number): PlaceId {
  return index === 0 ? service : `${service}~${index + 1}`
}

/** The service and the index that a name of a place means; an index of no sense is the first. */
export function readPlaceId(place: PlaceId): { service: string; index: number } {
  const [service = '', number] = place.split('~')
  const index = Number(number ?? 1) - 1
  return { service, index: Number.isInteger(index) && index > 0 ? index : 0 }
}
