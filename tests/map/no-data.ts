import { type MapData, positionData, selectedData, servicesData } from '#map/map-data.ts'

/** A map of a city with no services on it. */
export const noData: MapData = {
  services: servicesData([]),
  'selected-service': selectedData([], undefined),
  'my-position': positionData(undefined),
}
