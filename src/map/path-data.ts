/** Points as the path data of an SVG: no more of them than the eye can see, rounded to a tenth of a unit. */
import type { Point } from './clip.ts'

/** How far a simplified line or edge may stray, in units; on a phone two of them are about one pixel. */
const tolerance = { line: 0.5, ring: 1.5 }

/** An open line, or nothing where it is too short to be seen. */
export function linePath(line: Point[]): string {
  const points = written(simplify(line, tolerance.line))
  return points.length < 2 ? '' : `M${points.join('L')}`
}

/** A closed ring, or nothing where it encloses too little to be seen. */
export function ringPath(ring: Point[]): string {
  const first = ring[0]
  if (!first) return ''
  const points = written(simplify([...ring, first], tolerance.ring)).slice(0, -1)
  return points.length < 3 ? '' : `M${points.join('L')}Z`
}

function written(line: Point[]): string[] {
  const points = line.map(({ x, y }) => `${tenth(x)} ${tenth(y)}`)
  return points.filter((point, index) => point !== points[index - 1])
}

function tenth(value: number): number {
  // Adding nothing turns -0 into 0.
  return Math.round(value * 10) / 10 + 0
}

/** Leaves out the points that lie on the way between the ones that matter (Douglas and Peucker). */
function simplify(line: Point[], stray: number): Point[] {
  const first = line[0]
  const last = line.at(-1)
  if (!first || !last || line.length < 3) return line
  const distances = line.map((point) => distanceToSegment(point, first, last))
  const farthest = distances.reduce((best, distance, index) => (distance > distances[best]! ? index : best), 0)
  if (distances[farthest]! <= stray) return [first, last]
  return [...simplify(line.slice(0, farthest + 1), stray), ...simplify(line.slice(farthest), stray).slice(1)]
}

function distanceToSegment(point: Point, start: Point, end: Point): number {
  const dx = end.x - start.x
  const dy = end.y - start.y
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((point.x - start.x) * dx + (point.y - start.y) * dy) / length
  const share = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - start.x - share * dx, point.y - start.y - share * dy)
}
