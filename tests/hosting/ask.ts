/** One question to a host, and what came back as it travelled. */
import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export interface Answer {
  status: number
  /** By name in lower case; `undefined` when it was not sent. Two of a name are an error of the host. */
  headers: ReadonlyMap<string, string>
  body: Buffer
}

/** Asks for exactly this path: nothing is normalised, unpacked or followed. */
export function ask(address: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: once(response.rawHeaders, path), body: Buffer.concat(chunks) })
      })
    })
    asked.once('error', reject).end()
  })
}

function once(raw: readonly string[], path: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index]!.toLowerCase()
    // Each of several `Vary` counts; of all others browsers make something that nobody wrote.
    if (headers.has(name) && name !== 'vary') throw new Error(`${path} was answered with two headers "${name}".`)
    headers.set(name, [headers.get(name), raw[index + 1]!].filter(Boolean).join(', '))
  }
  return headers
}

const ZSTD_BEGINS = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

/** The body as it was before it was compressed. Node 20 cannot read zstd: there the magic number has to do (RFC 8878, 3.1.1), and the answer is `undefined`. */
export function unpacked({ headers, body }: Answer): Buffer | undefined {
  switch (headers.get('content-encoding')) {
    case 'gzip':
      return gunzipSync(body)
    case 'br':
      return brotliDecompressSync(body)
    case 'zstd':
      if (!body.subarray(0, 4).equals(ZSTD_BEGINS)) throw new Error('The body says that it is zstd, and is not.')
      return undefined
    default:
      return body
  }
}
