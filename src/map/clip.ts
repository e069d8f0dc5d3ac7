/** Cuts lines and areas at the edges of a box. */
import type { ShownPart } from './picture-frame.ts'

export interface Point {
  x: number
  y: number
}

/** The parts of a line inside the box. */
export function clipLine(line: Point[], box: ShownPart): Point[][] {
  const parts: Point[][] = []
  let part: Point[] = []
  for (const [index, end] of line.entries()) {
    const start = line[index - 1]
    if (!start) continue
    const inside = clipSegment(start, end, box)
    if (!inside) continue
    const [from, to] = inside
    if (from !== part.at(-1)) {
      part = [from]
      parts.push(part)
    }
    part.push(to)
  }
  return parts
}

/** A segment's ends inside the box; the ends themselves where they need no cut (Liang and Barsky). */
function clipSegment(start: Point, end: Point, box: ShownPart): [Point, Point] | undefined {
  const dx = end.x - start.x
  const dy = end.y - start.y
  const edges: [number, number][] = [
    [-dx, start.x - box.minX],
    [dx, box.maxX - start.x],
    [-dy, start.y - box.minY],
    [dy, box.maxY - start.y],
  ]
  let from = 0
  let to = 1
  for (const [outward, distance] of edges) {
    if (outward === 0 && distance < 0) return undefined
    if (outward < 0) from = Math.max(from, distance / outward)
    if (outward > 0) to = Math.min(to, distance / outward)
  }
  if (from > to) return undefined
  const at = (share: number) => ({ x: start.x + share * dx, y: start.y + share * dy })
  return [from === 0 ? start : at(from), to === 1 ? end : at(to)]
}

/** The part of a ring inside the box, closed along its edges; it keeps its sense of turning (Sutherland and Hodgman). */
export function clipRing(ring: Point[], box: ShownPart): Point[] {
  const sides: [axis: 'x' | 'y', limit: number, sign: 1 | -1][] = [
    ['x', box.minX, 1],
    ['x', box.maxX, -1],
    ['y', box.minY, 1],
    ['y', box.maxY, -1],
  ]
  return sides.reduce((points, [axis, limit, sign]) => cutAt(points, axis, limit, sign), ring)
}

function cutAt(ring: Point[], axis: 'x' | 'y', limit: number, sign: 1 | -1): Point[] {
  const isInside = (point: Point) => sign * (point[axis] - limit) >= 0
  return ring.flatMap((point, index) => {
    const before = ring.at(index - 1)!
    const crossing = isInside(before) === isInside(point) ? [] : [crossingAt(before, point, axis, limit)]
    return isInside(point) ? [...crossing, point] : crossing
  })
}

function crossingAt(start: Point, end: Point, axis: 'x' | 'y', limit: number): Point {
  const share = (limit - start[axis]) / (end[axis] - start[axis])
  const crossing = { x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y) }
  crossing[axis] = limit
  return crossing
}
