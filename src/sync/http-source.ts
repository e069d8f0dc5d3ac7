/** Packs from the site this app came from. */
import { canUnpack, isGzip, unpackBundle } from '#pack/bundle.ts'
import type { BundleRef } from '#pack/manifest.ts'
import { PackError } from '#pack/pack-error.ts'
import { type MapSource, type PackSource, SourceError } from './source.ts'

const LONGEST_SILENCE = 30_000
const LARGEST_FILE = 50_000_000

/**
 * `base` is the address under which `packs/` and `maps/` lie, with a slash at its end; `patience` is how many milliseconds of silence are borne.
 * `asked` says how each file is asked for.
 */
export function httpSource(base: string, patience = LONGEST_SILENCE, asked: RequestInit = {}): PackSource & MapSource {
  const address = (city: string, file: string) => `${base}packs/${city}/${file}`
  const fetchFile = (url: string, wish: Partial<Wish> = {}) =>
    fetchBytes(url, { limit: LARGEST_FILE, patience, ...wish, request: { ...wish.request, ...asked } })
  // What this host sends itself in Brotli is a fifth smaller than our gzip. Its answer with the manifest shows whether it does.
  let speaksBrotli = false
  return {
    // The one file that changes: always asked of the server.
    manifest: (city) =>
      fetchFile(address(city, 'manifest.json'), {
        request: { cache: 'no-cache' },
        onAnswer: ({ headers }) => {
          speaksBrotli = headers.get('content-encoding') === 'br'
        },
      }),
    record: (city, hash) => fetchFile(address(city, `records/${hash}.json`)),
    async bundle(city, ref: BundleRef, onBytes) {
      // Whatever way it travels, its whole counts as much as the manifest says.
      const onShare = (share: number) => onBytes(share * ref.packed)
      if (speaksBrotli || !canUnpack()) return fetchFile(address(city, `bundles/${ref.hash}.json`), { limit: ref.bytes, onShare })
      const packed = await fetchFile(address(city, `bundles/${ref.hash}.json.gz`), {
        limit: ref.packed,
        limitIfEncoded: ref.bytes,
        onShare,
      })
      // Some hosts announce a .gz file as a compressed answer; the browser has then unpacked it already.
      return packed.length === ref.bytes && !isGzip(packed) ? packed : unpackBundle(packed, ref)
    },
    async map(city, ref, from, stop) {
      // By its hash, so that no cache on the way gives another edition. Kept by us, so the browser need not keep it too.
      const url = `${base}maps/${city}.pmtiles?${ref.hash}`
      const request: RequestInit = { cache: 'no-store', ...(from > 0 && { headers: { Range: `bytes=${from}-` } }) }
      const { response, read } = await openAnswer(url, { request, patience, stop })
      const begins = response.status === 206 ? Number(/^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1] ?? from) : 0
      return { from: begins, chunks: read(ref.bytes - begins) }
    },
  }
}

interface Wish {
  request?: RequestInit
  /** In bytes. */
  limit: number
  /** The limit for an answer that the host compressed on the way. */
  limitIfEncoded?: number
  patience: number
  onAnswer?: (response: Response) => void
  /** Hears how much of the limit has come. */
  onShare?: (share: number) => void
}

async function fetchBytes(
  url: string,
  { limit: limitOfFile, limitIfEncoded = limitOfFile, onAnswer, onShare, ...wish }: Wish,
): Promise<Uint8Array<ArrayBuffer>> {
  const { response, read } = await openAnswer(url, wish)
  onAnswer?.(response)
  const limit = response.headers.has('content-encoding') ? limitIfEncoded : limitOfFile
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of read(limit)) {
    chunks.push(chunk)
    length += chunk.length
    onShare?.(chunk.length / limit)
  }
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}

interface OpenAnswer {
  response: Response
  /** The body as it comes; refuses more bytes than the limit. Every answer is to be read. */
  read: (limit: number) => AsyncGenerator<Uint8Array<ArrayBuffer>>
}

/** Asks, and gives up after too long a silence, before the answer or in the middle of it. */
async function openAnswer(
  url: string,
  { request, patience, stop }: { request?: RequestInit; patience: number; stop?: AbortSignal },
): Promise<OpenAnswer> {
  const end = new AbortController()
  stop?.addEventListener('abort', () => end.abort())
  if (stop?.aborted) end.abort()
  const inTime = async <T>(work: Promise<T>, doing: string): Promise<T> => {
    const timer = setTimeout(() => end.abort(), patience)
    try {
      return await work
    } catch (error) {
      throw new SourceError('no-network', doing, { cause: error })
    } finally {
      clearTimeout(timer)
    }
  }
  const response = await inTime(fetch(url, { ...request, signal: end.signal }), url)
  if (!response.ok) {
    void response.body?.cancel()
    throw new SourceError('server-error', `${response.status} for ${url}`)
  }
  return {
    response,
    async *read(limit) {
      const reader = response.body?.getReader()
      if (!reader) return yield new Uint8Array(await inTime(response.arrayBuffer(), url))
      let length = 0
      try {
        for (;;) {
          const { done, value } = await inTime(reader.read(), `${url} broke off`)
          if (done) return
          length += value.length
          if (length > limit) throw new PackError('too-large', `${url} is larger than ${limit} bytes.`)
          yield value
        }
      } finally {
        // Whoever stops reading wants no more of it.
        void reader.cancel().catch(() => undefined)
      }
    },
  }
}
