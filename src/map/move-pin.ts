/** Moves a pin by keys. Pure. */
import type { Point } from '#content/distance.ts'
import { toMetre } from '#content/read-position.ts'

/** East and north, one of them 0. */
type Direction = readonly [east: -1 | 0 | 1, north: -1 | 0 | 1]

const ARROWS = new Map<string, Direction>([
  ['ArrowUp', [0, 1]],
  ['ArrowDown', [0, -1]],
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
])

/** Pixels of one press, and of one with Shift. */
const STEP = 4
const LARGE_STEP = 40

/** Pixels of the whole world at zoom 0, and the least that a position can change by, in degrees: about a metre. */
const WORLD = 512
const LEAST = 1e-5

/** Where the pin stands after this key on a map of this zoom; `undefined` for a key that does not move it. */
export function movePin([longitude, latitude]: Point, key: string, large: boolean, zoom: number): Point | undefined {
  const direction = ARROWS.get(key)
  if (!direction) return undefined
  const [east, north] = direction
  const across = ((large ? LARGE_STEP : STEP) * 360) / (WORLD * 2 ** zoom)
  // Web Mercator stretches both directions alike, so that a degree of latitude is longer on the screen.
  const upwards = across * Math.cos((latitude * Math.PI) / 180)
  return toMetre([longitude + east * Math.max(across, LEAST), latitude + north * Math.max(upwards, LEAST)])
}
