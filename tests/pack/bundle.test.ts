import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { canUnpack, isGzip, joinBundle, splitBundle, unpackBundle } from '#pack/bundle.ts'
import { hashOf } from '#pack/hash.ts'
import type { BundleRef } from '#pack/manifest.ts'
import { bytesOf, cutOff, gzip, packOf, refused, signInPage, textOf, withOneByteChanged } from './made-up-pack.ts'
import { anyRecords } from './made-up-records.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Bytes by their hash, as a bundle holds them. */
async function named(...texts: string[]): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  return new Map(await Promise.all(texts.map(async (text) => [await hashOf(bytesOf(text)), bytesOf(text)] as const)))
}

async function refTo(bytes: Uint8Array<ArrayBuffer>, packed: Uint8Array = gzip(bytes)): Promise<BundleRef> {
  return { hash: await hashOf(bytes), bytes: bytes.length, packed: packed.length }
}

/** Every bundle of a pack, as it is promised, plain and compressed. */
async function bundlesOf(records: Parameters<typeof packOf>[0]) {
  const { manifest, files } = await packOf(records)
  return Object.values(manifest.bundles).map((ref) => ({
    ref,
    plain: files.get(`bundles/${ref.hash}.json`)!,
    packed: files.get(`bundles/${ref.hash}.json.gz`)!,
  }))
}

test('[P5] a bundle is its records sorted by hash, a line feed after each', async () => {
  const records = await named('{"a":1}', '{"b":2}', '{"c":3}')
  const lines = [...records.keys()].sort().map((hash) => `${textOf(records.get(hash)!)}\n`)
  expect(textOf(joinBundle(records))).toBe(lines.join(''))
})

test('[P5] the same records give the same bundle, in any order', async () => {
  const records = await named('{"a":1}', '{"b":2}', '{"c":3}', '{"d":4}')
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...records], { minLength: records.size }), async (shuffled) => {
      expect(joinBundle(new Map(shuffled))).toEqual(joinBundle(records))
    }),
  )
})

test('[P5] a bundle is split into the records it was joined from', async () => {
  const anyLine = fc.string({ unit: 'binary', minLength: 1 }).map((text) => JSON.stringify(text))
  await fc.assert(
    fc.asyncProperty(fc.array(anyLine, { minLength: 1 }), async (lines) => {
      const records = await named(...lines)
      const bytes = joinBundle(records)
      expect(await splitBundle(bytes, await refTo(bytes))).toEqual(records)
    }),
  )
})

test('[P6] a plain bundle with one byte changed, any byte, is refused as altered', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, fc.nat(), fc.nat(), async (records, at, by) => {
      for (const { ref, plain } of await bundlesOf(records)) {
        await expect(splitBundle(withOneByteChanged(plain, at, by), ref)).rejects.toMatchObject(refused('altered'))
      }
    }),
  )
})

test('[P6] a plain bundle that is cut off, at any point, is refused as altered', async () => {
  const bytes = joinBundle(await named('{"a":1}', '{"b":2}', '{"c":"ț"}'))
  const ref = await refTo(bytes)
  for (const cut of cutOff(bytes)) await expect(splitBundle(cut, ref)).rejects.toMatchObject(refused('altered'))
})

test('[P6] a bundle unpacks to the bytes that were packed', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, async (records) => {
      for (const { ref, plain, packed } of await bundlesOf(records)) expect(await unpackBundle(packed, ref)).toEqual(plain)
    }),
  )
})

test('[P6] a compressed bundle with one byte changed is refused, unless the byte means nothing to gzip', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, fc.nat(), fc.nat(), async (records, at, by) => {
      for (const { ref, plain, packed } of await bundlesOf(records)) {
        const outcome = await unpackBundle(withOneByteChanged(packed, at, by), ref)
          .then((bytes) => splitBundle(bytes, ref))
          .catch((error: unknown) => error)
        if (outcome instanceof Map) expect(outcome).toEqual(await splitBundle(plain, ref))
        else expect(['altered', 'too-large']).toContain((outcome as { refusal?: string }).refusal)
      }
    }),
  )
})

test('[P6] behind the header of gzip no byte of a compressed bundle can be another', async () => {
  const bytes = joinBundle(await named('{"a":1}', '{"b":2}', '{"c":"ț"}'))
  const ref = await refTo(bytes)
  const packed = gzip(bytes)
  const header = 10
  for (let at = header; at < packed.length; at++) {
    const changed = withOneByteChanged(packed, at, 254)
    await expect(unpackBundle(changed, ref).then((unpacked) => splitBundle(unpacked, ref))).rejects.toMatchObject({ name: 'PackError' })
  }
})

test('[P6] a compressed bundle that is cut off, at any point, is refused as altered', async () => {
  const bytes = joinBundle(await named('{"a":1}', '{"b":2}', '{"c":"ț"}'))
  const ref = await refTo(bytes)
  for (const cut of cutOff(gzip(bytes))) await expect(unpackBundle(cut, ref)).rejects.toMatchObject(refused('altered'))
})

test('[P6] a bundle that unpacks to less than its manifest names is refused as altered', async () => {
  const ref = { ...(await refTo(bytesOf('{"a":1}\n'))), bytes: 9 }
  await expect(unpackBundle(gzip(bytesOf('{"a":1}\n')), ref)).rejects.toMatchObject(refused('altered'))
})

test('[P6] a bundle that unpacks to one byte more than its manifest names is refused as too large', async () => {
  const ref = { ...(await refTo(bytesOf('{"a":1}\n'))), bytes: 7 }
  await expect(unpackBundle(gzip(bytesOf('{"a":1}\n')), ref)).rejects.toMatchObject(refused('too-large'))
})

test('[P6] other bytes of the promised length are refused as altered', async () => {
  const ref = await refTo(bytesOf('{"a":1}\n'))
  const other = await unpackBundle(gzip(bytesOf('{"a":2}\n')), ref)
  await expect(splitBundle(other, ref)).rejects.toMatchObject(refused('altered'))
})

test.each([signInPage, '', '{"a":1}\n'])('[P6] %j in place of a compressed bundle is refused as altered', async (text) => {
  await expect(unpackBundle(bytesOf(text), await refTo(bytesOf('{"a":1}\n')))).rejects.toMatchObject(refused('altered'))
})

test('[P6] fifty million zeros in a small file are refused as too large, and almost none of them is unpacked', async () => {
  const bomb = gzip(new Uint8Array(50_000_000))
  const unpacked = countUnpackedBytes()
  await expect(unpackBundle(bomb, { hash: 'A'.repeat(22), bytes: 100_000, packed: bomb.length })).rejects.toMatchObject(
    refused('too-large'),
  )
  expect(unpacked()).toBeGreaterThan(100_000)
  expect(unpacked()).toBeLessThan(1_000_000)
})

test('[P6] a manifest that promises more than any memory holds is refused as altered, before room is made for it', async () => {
  const ref = { ...(await refTo(bytesOf('{"a":1}\n'))), bytes: Number.MAX_SAFE_INTEGER }
  await expect(unpackBundle(gzip(bytesOf('{"a":1}\n')), ref)).rejects.toMatchObject(refused('altered'))
})

test('a compressed file is told from a plain one by its first two bytes', () => {
  expect(isGzip(gzip(bytesOf('{"a":1}\n')))).toBe(true)
  for (const text of ['{"a":1}\n', '', '\u001f']) expect(isGzip(bytesOf(text))).toBe(false)
})

test('[P6] a browser says whether it can decompress', () => {
  expect(canUnpack()).toBe(true)
  vi.stubGlobal('DecompressionStream', undefined)
  Reflect.deleteProperty(globalThis, 'DecompressionStream')
  expect(canUnpack()).toBe(false)
})

/** Counts what the platform's decompression gives out from now on. */
function countUnpackedBytes(): () => number {
  let length = 0
  const Platform = DecompressionStream
  class Counted {
    readonly readable: ReadableStream<Uint8Array>
    readonly writable: WritableStream<BufferSource>
    constructor(format: CompressionFormat) {
      const { readable, writable } = new Platform(format)
      const count = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          length += chunk.length
          controller.enqueue(chunk)
        },
      })
      this.writable = writable
      this.readable = readable.pipeThrough(count)
    }
  }
  vi.stubGlobal('DecompressionStream', Counted)
  return () => length
}
