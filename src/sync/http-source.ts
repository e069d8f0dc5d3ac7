/** Packs from the site this app came from. */
import { canUnpack, unpackBundle } from '#pack/bundle.ts'
import type { BundleRef } from '#pack/manifest.ts'
import { PackError } from '#pack/pack-error.ts'
import { type PackSource, SourceError } from './source.ts'

/** `base` is the address under which `packs/` lies, with a slash at its end. */
export function httpSource(base: string): PackSource {
  const address = (city: string, file: string) => `${base}packs/${city}/${file}`
  return {
    // The one file that changes: always asked of the server.
    manifest: (city) => fetchBytes(address(city, 'manifest.json'), { cache: 'no-cache' }),
    record: (city, hash) => fetchBytes(address(city, `records/${hash}.json`)),
    async bundle(city, ref: BundleRef, onBytes) {
      if (!canUnpack()) return fetchBytes(address(city, `bundles/${ref.hash}.json`), {}, ref.bytes, onBytes)
      const packed = await fetchBytes(address(city, `bundles/${ref.hash}.json.gz`), {}, ref.packed, onBytes)
      return unpackBundle(packed, ref)
    },
  }
}

const LONGEST_SILENCE = 30_000
const LARGEST_FILE = 50_000_000

async function fetchBytes(
  url: string,
  options: RequestInit = {},
  limit = LARGEST_FILE,
  onBytes: (count: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const patience = new AbortController()
  let timer = setTimeout(() => patience.abort(), LONGEST_SILENCE)
  const restart = () => {
    clearTimeout(timer)
    timer = setTimeout(() => patience.abort(), LONGEST_SILENCE)
  }
  try {
    const response = await fetch(url, { ...options, signal: patience.signal }).catch((error: unknown) => {
      throw new SourceError('no-network', url, { cause: error })
    })
    if (!response.ok) throw new SourceError('server-error', `${response.status} for ${url}`)
    return await readAll(response, limit, (count) => {
      restart()
      onBytes(count)
    })
  } finally {
    clearTimeout(timer)
  }
}

async function readAll(response: Response, limit: number, onBytes: (count: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  if (!reader) return new Uint8Array(await response.arrayBuffer())
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new SourceError('no-network', `${response.url} broke off`, { cause: error })
    })
    if (done) break
    length += value.length
    if (length > limit) {
      void reader.cancel()
      throw new PackError('too-large', `${response.url} is larger than ${limit} bytes.`)
    }
    chunks.push(value)
    onBytes(value.length)
  }
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}
