/** Where the reader is, as the point that the map draws. */
/** Metres around the equator, and pixels of the whole world at zoom 0. */
const EQUATOR = 40_075_016.686
const WORLD = 512

/** The point, and how wide its circle of accuracy is at zoom 0: metres grow towards the poles. */
export function positionPoint([longitude, latitude]: [number, number], accuracy: number) {
  const metresPerPixel = (EQUATOR * Math.cos((latitude * Math.PI) / 180)) / WORLD
  return {
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [longitude, latitude] as [number, number] },
    properties: { radiusAtZoom0: accuracy / metresPerPixel },
  }
}
