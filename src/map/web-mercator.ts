/** The projection of web maps: the world as a square of side 1, its corner in the north-west. */

/** Longitude and latitude in degrees, as in GeoJSON. */
export type Position = readonly [lon: number, lat: number]

/** Where the position falls on the square, each share from 0 to 1. */
export function onTheSquare([lon, lat]: Position): [x: number, y: number] {
  return [(lon + 180) / 360, (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2]
}
