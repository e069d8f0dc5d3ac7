import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64Url, hashOf, toBase64Url } from '#pack/hash.ts'
import { bytesOf, withOneByteChanged } from './made-up-pack.ts'

const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes))

test('[P3] the hash is the beginning of the SHA-256 that any other program takes, in 22 characters of base64url', async () => {
  await fc.assert(
    fc.asyncProperty(anyBytes, async (bytes) => {
      const hash = await hashOf(bytes)
      expect(hash).toBe(createHash('sha256').update(bytes).digest().subarray(0, 16).toString('base64url'))
      expect(hash).toMatch(/^[A-Za-z0-9_-]{22}$/)
    }),
  )
})

test('[P3] the hash of nothing is the known one', async () => {
  expect(await hashOf(bytesOf(''))).toBe('47DEQpj8HBSa-_TImW-5JA')
})

test('[P3] one other byte gives another hash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1 }), fc.nat(), fc.nat(), async (some, at, by) => {
      const bytes = Uint8Array.from(some)
      expect(await hashOf(withOneByteChanged(bytes, at, by))).not.toBe(await hashOf(bytes))
    }),
  )
})

test('bytes written as base64url are read back as they were', () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes)
    }),
  )
})

test('base64url has no plus, no slash and no padding', () => {
  expect(toBase64Url(Uint8Array.of(0xfb, 0xff, 0xfe, 0xff))).toBe('-__-_w')
})

test.each(['a', 'abcde', 'a b', 'ab==', 'a+b/', 'ab\n', 'žluť'])('%j is refused, for it is not base64url', (text) => {
  expect(() => fromBase64Url(text)).toThrow(RangeError)
})
