/** A bundle: all records of one part, a line each, for the first install. Rules P5 and P6. */
import { hashOf } from './hash.ts'
import type { BundleRef } from './manifest.ts'
import { PackError } from './pack-error.ts'

/** The bytes of records as a bundle: sorted by hash, so that the same records give the same bundle. */
export function joinBundle(records: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder()
  const lines = [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, bytes]) => decoder.decode(bytes))
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}

/** The records of a bundle by hash. Throws `altered` when its bytes are not the promised ones. */
export async function splitBundle(bytes: Uint8Array<ArrayBuffer>, ref: BundleRef): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  if ((await hashOf(bytes)) !== ref.hash) throw new PackError('altered', 'The bundle does not have the bytes its manifest names.')
  const encoder = new TextEncoder()
  const lines = new TextDecoder().decode(bytes).split('\n').filter(Boolean)
  const records = await Promise.all(
    lines.map(async (line): Promise<[string, Uint8Array<ArrayBuffer>]> => {
      const record = encoder.encode(line)
      return [await hashOf(record), record]
    }),
  )
  return new Map(records)
}

/** Decompresses a bundle and stops as soon as it grows larger than its manifest says. */
export async function unpackBundle(packed: Uint8Array<ArrayBuffer>, ref: BundleRef): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new PackError('altered', 'The bundle cannot be unpacked.')
    })
    if (done) break
    if (length + value.length > ref.bytes) {
      await reader.cancel().catch(() => undefined)
      throw new PackError('too-large', `The bundle holds more than ${ref.bytes} bytes.`)
    }
    chunks.push(value)
    length += value.length
  }
  if (length < ref.bytes) throw new PackError('altered', 'The bundle ends too early.')
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

/** Whether these bytes begin with the two with which every gzip file begins (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** Whether this browser can decompress at all; one that cannot asks for the plain file. */
export function canUnpack(): boolean {
  return 'DecompressionStream' in globalThis
}
