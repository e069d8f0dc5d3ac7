/** What the map shows of the directory and of the reader; it changes while the map is open. */
import { positionPoint } from './position-point.ts'
import type { PlaceId, ServicePoint } from './service-points.ts'

/** Points, by the source that shows them. */
export interface MapData {
  services: Points
  'selected-service': Points
  'my-position': Points
}

export interface Points {
  type: 'FeatureCollection'
  features: { type: 'Feature'; geometry: { type: 'Point'; coordinates: [longitude: number, latitude: number] }; properties: object }[]
}

/** Where the reader is, and how many metres this may be wrong. */
export interface Here {
  point: readonly [longitude: number, latitude: number]
  accuracy: number
}

export function servicesData(places: ServicePoint[]): Points {
  return { type: 'FeatureCollection', features: places }
}

export function selectedData(places: readonly ServicePoint[], selected: PlaceId | undefined): Points {
  return { type: 'FeatureCollection', features: places.filter(({ properties }) => properties.place === selected) }
}

export function positionData(here: Here | undefined): Points {
  return { type: 'FeatureCollection', features: here ? [positionPoint([...here.point], here.accuracy)] : [] }
}
