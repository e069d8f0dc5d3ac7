/** How long one has to wait after wrong PINs. Pure, so that a test needs no clock. */
import * as z from 'zod/mini'

/** Seconds to wait after each wrong PIN in a row; the last counts for all that follow. Three are free: fingers slip. */
export const WAITS = [0, 0, 0, 30, 60, 120, 300, 900, 3600] as const

const pinTries = z.object({
  /** Wrong PINs since the last right one. */
  wrong: z.int().check(z.minimum(0)),
  /** When the present waiting began, in milliseconds since 1970. */
  since: z.number(),
})
export type PinTries = z.infer<typeof pinTries>

export const NO_TRIES: PinTries = { wrong: 0, since: 0 }

/** The tries, if these are any. */
export function parsePinTries(value: unknown): PinTries | undefined {
  return pinTries.safeParse(value).data
}

/** Where what was kept is broken, one waits as after many: spoiling it does not open the lock. */
export const manyTries = (now: number): PinTries => ({ wrong: WAITS.length, since: now })

/** One more wrong PIN. */
export function afterWrong({ wrong }: PinTries, now: number): PinTries {
  return { wrong: wrong + 1, since: now }
}

/**
 * Tries that began in the future: the clock was set back. The waiting begins anew by this clock,
 * so that it neither ends at once nor lasts for years. To be kept when it differs from what was.
 */
export function byThisClock(tries: PinTries, now: number): PinTries {
  return tries.since > now ? { ...tries, since: now } : tries
}

/** Whole seconds until the next try; 0 when one may try now. */
export function secondsToWait(tries: PinTries, now: number): number {
  if (tries.wrong === 0) return 0
  const wait = WAITS[Math.min(tries.wrong, WAITS.length) - 1]!
  const passed = (now - byThisClock(tries, now).since) / 1000
  return Math.max(0, Math.ceil(wait - passed))
}
