/** The lock of the part for those who work here: tries a PIN, and keeps count of wrong ones on the device. */
import type { DeskStore } from '#store/desk.ts'
import { hashPin, ITERATIONS, isPin, parsePinRecord } from './pin.ts'
import { afterWrong, byThisClock, manyTries, NO_TRIES, type PinTries, parsePinTries, secondsToWait } from './pin-tries.ts'

const PIN = 'pin'
const TRIES = 'pin-tries'

export type Answer = { is: 'right' } | { is: 'wrong'; wait: number } | { is: 'waiting'; wait: number }

export interface PinLock {
  /** Seconds until the next try. */
  wait: () => Promise<number>
  /** Tries a PIN. While one has to wait nothing is compared, and nothing counted. */
  open: (pin: string) => Promise<Answer>
  /** Sets the PIN. */
  set: (pin: string) => Promise<void>
}

export function pinLock(store: DeskStore, now: () => number, iterations = ITERATIONS): PinLock {
  async function tries(): Promise<PinTries> {
    const value = await store.read(TRIES)
    if (value === undefined) return NO_TRIES
    const kept = parsePinTries(value)
    const told = kept ? byThisClock(kept, now()) : manyTries(now())
    if (told !== kept) await store.write(TRIES, told)
    return told
  }
  return {
    wait: async () => secondsToWait(await tries(), now()),
    open: async (pin) => {
      const before = await tries()
      const wait = secondsToWait(before, now())
      if (wait > 0) return { is: 'waiting', wait }
      // Counted before it is compared: who loads the page anew in between has tried too.
      const counted = afterWrong(before, now())
      await store.write(TRIES, counted)
      const record = parsePinRecord(await store.read(PIN))
      if (!record || !(await isPin(pin, record))) return { is: 'wrong', wait: secondsToWait(counted, now()) }
      await store.remove(TRIES)
      return { is: 'right' }
    },
    set: async (pin) => store.write(PIN, await hashPin(pin, iterations)),
  }
}
