/** Rectangles of the earth, in degrees. */

/** West, south, east, north. */
export type Box = readonly [number, number, number, number]

export function covers(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
}

/** The smallest box around all of them; `undefined` for none. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  const [first, ...others] = boxes
  if (!first) return undefined
  return others.reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])] as const, first)
}

/** As city.yaml writes it. */
export function describeBox(box: Box): string {
  return `[${box.join(', ')}]`
}

/** The tiles that touch the box, in the numbering of web maps. */
export function tilesIn([west, south, east, north]: Box, zoom: number): { x: number; y: number }[] {
  const [left, right] = [column(west, zoom), column(east, zoom)]
  const [top, bottom] = [row(north, zoom), row(south, zoom)]
  return range(left, right).flatMap((x) => range(top, bottom).map((y) => ({ x, y })))
}

function column(longitude: number, zoom: number): number {
  return Math.floor(((longitude + 180) / 360) * 2 ** zoom)
}

function row(latitude: number, zoom: number): number {
  const radians = (latitude * Math.PI) / 180
  return Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** zoom)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
