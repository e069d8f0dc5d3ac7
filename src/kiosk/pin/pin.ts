/** The PIN of a desk: kept as a salted, slow hash, from which nobody can read it. */
import * as z from 'zod/mini'

export const PIN_DIGITS = { least: 6, most: 12 }

/** What PBKDF2-SHA-256 needs in 2023 after OWASP's "Password Storage Cheat Sheet". A later PIN may need more. */
export const ITERATIONS = 600_000
const SALT_BYTES = 16
const HASH_BITS = 256

const pinRecord = z.object({
  salt: z.instanceof(Uint8Array),
  iterations: z.int().check(z.minimum(1)),
  hash: z.instanceof(Uint8Array),
})
/** What is kept of a PIN. */
export type PinRecord = z.infer<typeof pinRecord>

/** The record, if this is one. */
export function parsePinRecord(value: unknown): PinRecord | undefined {
  return pinRecord.safeParse(value).data
}

export type PinFault = 'pinLength' | 'pinEasy'

/** What is wrong with a PIN that somebody wants to set. */
export function faultOfPin(pin: string): PinFault | undefined {
  if (!/^[0-9]+$/.test(pin) || pin.length < PIN_DIGITS.least || pin.length > PIN_DIGITS.most) return 'pinLength'
  return isRow(pin) ? 'pinEasy' : undefined
}

/** `000000`, `123456`, `987654`: what is tried first. */
function isRow(pin: string): boolean {
  const digits = Array.from(pin, Number)
  const steps = new Set(digits.slice(1).map((digit, index) => digit - digits[index]!))
  const [step] = steps
  return steps.size === 1 && Math.abs(step!) <= 1
}

/** A record of this PIN, with a salt of its own. */
export async function hashPin(pin: string, iterations = ITERATIONS): Promise<PinRecord> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  return { salt, iterations, hash: await derive(pin, salt, iterations) }
}

/** Whether the record is one of this PIN. Takes as long for every wrong one. */
export async function isPin(pin: string, { salt, iterations, hash }: PinRecord): Promise<boolean> {
  return isSame(await derive(pin, salt, iterations), hash)
}

async function derive(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, HASH_BITS)
  return new Uint8Array(bits)
}

/** In a time that does not depend on where they differ. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length
  for (const [index, byte] of one.entries()) difference |= byte ^ (other[index] ?? 0)
  return difference === 0
}
