/** How far it is. Computed on the device; nobody is asked. */

/** Longitude first, as in GeoJSON. */
export type Point = readonly [longitude: number, latitude: number]

/** The mean radius R1 of the Earth in metres. H. Moritz, Geodetic Reference System 1980, Journal of Geodesy 74 (2000). */
const EARTH_RADIUS = 6_371_008.8

/** Streets are no straight lines: in towns the way on foot is about a third longer. A rule of thumb. */
const DETOUR = 1.3

/** 5 km in an hour, as planners of walks reckon. */
const METRES_A_MINUTE = 5000 / 60

/**
 * Metres in a straight line between two points.
 * The haversine formula: R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (1984), page 159.
 */
export function metresBetween([fromLongitude, fromLatitude]: Point, [toLongitude, toLatitude]: Point): number {
  const between = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const haversine =
    between(fromLatitude, toLatitude) +
    Math.cos(radians(fromLatitude)) * Math.cos(radians(toLatitude)) * between(fromLongitude, toLongitude)
  // Rounding can carry opposite ends of the Earth a hair over 1.
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, haversine)))
}

/** Metres to the nearest of several places; `undefined` when none is known. */
export function metresToNearest(here: Point, places: readonly Point[] = []): number | undefined {
  return places.length > 0 ? Math.min(...places.map((place) => metresBetween(here, place))) : undefined
}

/** About how long one walks for so many metres in a straight line; at least a minute. */
export function walkingMinutes(metres: number): number {
  return Math.max(1, Math.round((metres * DETOUR) / METRES_A_MINUTE))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
