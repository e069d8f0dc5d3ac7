/** How far a city's map can be trusted. */

/**
 * `streets`: streets with their names. `unnamed`: streets without names. `sketch`: lines that are put together from points, with
 * gaps and wrong turns. `orientation`: no streets, only water and the names of places.
 */
export const mapQualities = ['streets', 'unnamed', 'sketch', 'orientation'] as const
export type MapQuality = (typeof mapQualities)[number]

/** Whether the map only shows about where things are; then it says so, and nobody is led by it. */
export function isApproximate(quality: MapQuality): boolean {
  return quality === 'sketch' || quality === 'orientation'
}
