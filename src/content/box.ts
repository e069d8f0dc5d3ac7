import type { Point } from './distance.ts'

/** A rectangle of the earth, in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** Whether the point lies in the box; its edges belong to it. */
export function isInside([longitude, latitude]: Point, [west, south, east, north]: Box): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north
}
