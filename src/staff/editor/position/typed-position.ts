/** What the two fields for latitude and longitude say together. Pure. */
import { type Box, isInside } from '#content/box.ts'
import type { Point } from '#content/distance.ts'
import { type Axis, type PositionText, readPosition, toMetre } from '#content/read-position.ts'

/** The fields as they were typed. */
export type Typed = Record<Axis, string>

export type Judgement =
  | { is: 'empty' }
  | { is: 'inside'; position: Point }
  /** Outside the box of the city; with the numbers swapped it would lie inside. */
  | { is: 'swapped'; position: Point; instead: Point }
  | { is: 'outside'; position: Point }
  | { is: 'half'; missing: Axis }
  | { is: 'unreadable'; field: Axis }

/** The fields as they show this position. */
export function typedOf(position: Point | undefined): Typed {
  if (!position) return { latitude: '', longitude: '' }
  const [longitude, latitude] = toMetre(position)
  return { latitude: String(latitude), longitude: String(longitude) }
}

/** The fields after both numbers stand in one of them: each goes to its own. What cannot be told apart stays as it is. */
export function sorted(typed: Typed): Typed {
  for (const field of ['latitude', 'longitude'] as const) {
    const read = readPosition(typed[field])
    if (read.is === 'position') return typedOf(read.position)
  }
  const [latitude, longitude] = [readPosition(typed.latitude), readPosition(typed.longitude)]
  const crossed = axisOf(latitude) === 'longitude' && axisOf(longitude) !== 'longitude'
  const crossedToo = axisOf(longitude) === 'latitude' && axisOf(latitude) !== 'latitude'
  return crossed || crossedToo ? { latitude: typed.longitude, longitude: typed.latitude } : typed
}

function axisOf(read: PositionText): Axis | undefined {
  return read.is === 'number' ? read.axis : undefined
}

/** Whether the fields say a position, and whether it may be one of this city. */
export function judge(typed: Typed, box: Box): Judgement {
  const [latitude, longitude] = [readPosition(typed.latitude), readPosition(typed.longitude)]
  if (latitude.is === 'empty' && longitude.is === 'empty') return { is: 'empty' }
  if (latitude.is !== 'empty' && !fits(latitude, 'latitude')) return { is: 'unreadable', field: 'latitude' }
  if (longitude.is !== 'empty' && !fits(longitude, 'longitude')) return { is: 'unreadable', field: 'longitude' }
  if (latitude.is === 'empty') return { is: 'half', missing: 'latitude' }
  if (longitude.is === 'empty') return { is: 'half', missing: 'longitude' }
  return judgePosition([longitude.degrees, latitude.degrees], box)
}

function fits(read: PositionText, axis: Axis): read is Extract<PositionText, { is: 'number' }> {
  return read.is === 'number' && (read.axis ?? axis) === axis
}

/** Whether this may be a position of the city. */
export function judgePosition(position: Point, box: Box): Judgement {
  const [longitude, latitude] = position
  if (isInside(position, box)) return { is: 'inside', position: toMetre(position) }
  const instead: Point = [latitude, longitude]
  return isInside(instead, box) ? { is: 'swapped', position, instead: toMetre(instead) } : { is: 'outside', position }
}

/** Whether both are the same place, to the metre. */
export function samePlace(one: Point | undefined, other: Point | undefined): boolean {
  if (!one || !other) return one === other
  const [first, second] = [toMetre(one), toMetre(other)]
  return first[0] === second[0] && first[1] === second[1]
}
