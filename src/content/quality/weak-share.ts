/** From which share on a figure of a city is no longer called weak: docs/indicators.md. */
import { percentOf } from './indicators.ts'

const STRONG_FROM_PERCENT = 50

/** Less than half; nothing to have a share of is not weak. */
export function isWeakShare(share: { n: number; of: number }): boolean {
  return (percentOf(share) ?? 100) < STRONG_FROM_PERCENT
}
