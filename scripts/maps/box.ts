/** What the map tools ask of rectangles of the earth. */
import type { Box } from '#content/box.ts'
import { onTheSquare, type Position } from '#map/web-mercator.ts'

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
  const [left, top] = tileAt([west, north], zoom)
  const [right, bottom] = tileAt([east, south], zoom)
  return range(left, right).flatMap((x) => range(top, bottom).map((y) => ({ x, y })))
}

function tileAt(corner: Position, zoom: number): [x: number, y: number] {
  const [x, y] = onTheSquare(corner)
  return [Math.floor(x * 2 ** zoom), Math.floor(y * 2 ** zoom)]
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
