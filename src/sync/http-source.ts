/** Packs from the site this app came from. */
import { canUnpack, isGzip, unpackBundle } from '#pack/bundle.ts'
import type { BundleRef } from '#pack/manifest.ts'
import { PackError } from '#pack/pack-error.ts'
import { type PackSource, SourceError } from './source.ts'

const LONGEST_SILENCE = 30_000
const LARGEST_FILE = 50_000_000

/** `base` is the address under which `packs/` lies, with a slash at its end; `patience` is how many milliseconds of silence are borne. */
export function httpSource(base: string, patience = LONGEST_SILENCE): PackSource {
  const address = (city: string, file: string) => `${base}packs/${city}/${file}`
  const fetchFile = (url: string, wish: Partial<Wish> = {}) => fetchBytes(url, { limit: LARGEST_FILE, patience, ...wish })
  return {
    // The one file that changes: always asked of the server.
    manifest: (city) => fetchFile(address(city, 'manifest.json'), { cache: 'no-cache' }),
    record: (city, hash) => fetchFile(address(city, `records/${hash}.json`)),
    async bundle(city, ref: BundleRef, onBytes) {
      if (!canUnpack()) return fetchFile(address(city, `bundles/${ref.hash}.json`), { limit: ref.bytes, onBytes })
      const packed = await fetchFile(address(city, `bundles/${ref.hash}.json.gz`), {
        limit: ref.packed,
        limitIfEncoded: ref.bytes,
        onBytes,
      })
      // Some hosts announce a .gz file as a compressed answer; the browser has then unpacked it already.
      return packed.length === ref.bytes && !isGzip(packed) ? packed : unpackBundle(packed, ref)
    },
  }
}

interface Wish {
  cache?: RequestCache
  /** In bytes. */
  limit: number
  /** The limit for an answer that the host compressed on the way. */
  limitIfEncoded?: number
  patience: number
  onBytes?: (count: number) => void
}

async function fetchBytes(
  url: string,
  { cache = 'default', limit, limitIfEncoded = limit, patience, onBytes }: Wish,
): Promise<Uint8Array<ArrayBuffer>> {
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), patience)
  const restart = () => {
    clearTimeout(timer)
    timer = setTimeout(() => silence.abort(), patience)
  }
  try {
    const response = await fetch(url, { cache, signal: silence.signal }).catch((error: unknown) => {
      throw new SourceError('no-network', url, { cause: error })
    })
    if (!response.ok) {
      void response.body?.cancel()
      throw new SourceError('server-error', `${response.status} for ${url}`)
    }
    return await readAll(response, response.headers.has('content-encoding') ? limitIfEncoded : limit, (count) => {
      restart()
      onBytes?.(count)
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
