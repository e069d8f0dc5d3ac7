import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultOfPin, hashPin, ITERATIONS, isPin, parsePinRecord } from '#kiosk/pin/pin.ts'

const FEW = 10
const pins = fc.stringMatching(/^[0-9]{6,12}$/)

test('a PIN opens what it has locked, and no other does', async () => {
  await fc.assert(
    fc.asyncProperty(pins, pins, async (pin, other) => {
      const record = await hashPin(pin, FEW)
      expect(await isPin(pin, record)).toBe(true)
      expect(await isPin(other, record)).toBe(other === pin)
    }),
  )
})

test('the same PIN is kept as something else each time', async () => {
  const [one, other] = [await hashPin('274951', FEW), await hashPin('274951', FEW)]
  expect(one.salt).not.toEqual(other.salt)
  expect(one.hash).not.toEqual(other.hash)
})

test('a new PIN is hashed 600,000 times, with 16 bytes of salt', async () => {
  const record = await hashPin('274951')
  expect(record.iterations).toBe(ITERATIONS)
  expect(ITERATIONS).toBe(600_000)
  expect(record.salt).toHaveLength(16)
  expect(record.hash).toHaveLength(32)
})

test('a PIN of an earlier number of iterations still opens', async () => {
  expect(await isPin('274951', await hashPin('274951', 1))).toBe(true)
})

test('the hash is that of PBKDF2-SHA-256', async () => {
  const salt = new TextEncoder().encode('salt')
  const hash = Uint8Array.from(Buffer.from('c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a', 'hex'))
  expect(await isPin('password', { salt, iterations: 4096, hash })).toBe(true)
})

test.each([
  ['27495', 'pinLength'],
  ['2749512749512', 'pinLength'],
  ['27495a', 'pinLength'],
  ['٢٧٤٩٥١', 'pinLength'],
  ['', 'pinLength'],
  ['000000', 'pinEasy'],
  ['12345678', 'pinEasy'],
  ['987654', 'pinEasy'],
  ['274951', undefined],
  ['135791357913', undefined],
])('of the PIN "%s" is said: %s', (pin, fault) => {
  expect(faultOfPin(pin)).toBe(fault)
})

test('what is no record of a PIN is none', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(parsePinRecord(value)).toBeUndefined()
    }),
  )
})
