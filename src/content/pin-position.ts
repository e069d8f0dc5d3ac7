/** Where a place may be marked. */
import type { Point } from './distance.ts'
import type { Location } from './records/service.ts'

/** The point of the place, for a pin or for directions; `undefined` where only the part of town is known: a pin would claim too much. */
export function pinPosition({ position, precision }: Pick<Location, 'position' | 'precision'>): Point | undefined {
  return precision === 'area' ? undefined : position
}
