/** A server of packs on a free port of this machine. It counts what it is asked for, and can be told to fail. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { brotliCompressSync, gunzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'
import { type PublicKey, sealManifest } from '#pack/seal.ts'
import type { WrittenPack } from '#pack/write-pack.ts'
import { bytesOf, gzip, signInPage, textOf, withOneByteChanged } from '../pack/made-up-pack.ts'

/** What a server says to a question for these bytes. */
export type Answer = (response: ServerResponse, bytes: Uint8Array<ArrayBuffer>) => void

export interface Asked {
  /** Inside the city's folder: `manifest.json`, `bundles/….json.gz`. */
  file: string
  headers: IncomingHttpHeaders
  /** How many bytes of the file were sent. */
  sent: number
}

export type Keys = Parameters<typeof sealManifest>[1] & { publicKey: PublicKey }

export class PackServer {
  /** The address above `packs/`. */
  readonly base: string
  asked: Asked[] = []
  /** Files that are answered otherwise, and how. */
  private faults: { of: RegExp; answer: Answer }[] = []
  private readonly files = new Map<string, Uint8Array<ArrayBuffer>>()
  private readonly stopServer: () => Promise<void>

  constructor(base: string, stop: () => Promise<void>) {
    this.base = base
    this.stopServer = stop
  }

  /** Serves this pack beside the files of older ones; its manifest takes the place of the older one. */
  async publish({ manifest, files }: WrittenPack, signWith?: Keys): Promise<void> {
    for (const [path, bytes] of files) this.files.set(`/packs/${manifest.city}/${path}`, bytes)
    this.files.set(`/packs/${manifest.city}/manifest.json`, await sealManifest(manifest, signWith))
  }

  /** From now on these files are answered in this way. */
  fail(of: RegExp, answer: Answer): void {
    this.faults.push({ of, answer })
  }

  heal(): void {
    this.faults = []
  }

  /** What was asked for since the last time, in alphabetical order. */
  takeAsked(): Asked[] {
    const asked = this.asked.sort((a, b) => (a.file < b.file ? -1 : 1))
    this.asked = []
    return asked
  }

  /** Goes away, with every connection that is open. */
  stop(): Promise<void> {
    return this.stopServer()
  }

  answer(path: string, headers: IncomingHttpHeaders, response: ServerResponse): void {
    const bytes = this.files.get(path)
    const usual = bytes ? whole : status(404)
    const answer = path === '/sign-in' ? signIn : (this.faults.find(({ of }) => of.test(path))?.answer ?? usual)
    const sent = answer === whole ? bytes!.length : 0
    this.asked.push({ file: path.split('/').slice(3).join('/'), headers, sent })
    answer(response, bytes ?? bytesOf(''))
  }
}

export async function startPackServer(): Promise<PackServer> {
  const server = createServer((request, response) => packs.answer(request.url!, request.headers, response))
  await promisify<number, string>(server.listen.bind(server))(0, '127.0.0.1')
  const { port } = server.address() as AddressInfo
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= promisify(server.close.bind(server))()
    server.closeAllConnections()
    return stopped
  }
  const packs = new PackServer(`http://127.0.0.1:${port}/`, stop)
  onTestFinished(stop)
  return packs
}

/** All is well. */
export const whole: Answer = (response, bytes) => {
  response.writeHead(200, { 'content-length': bytes.length }).end(bytes)
}

/** Of a host that compresses what it sends. */
export const inBrotli: Answer = (response, bytes) => {
  response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(bytes))
}

/** Half of the promised bytes, then nobody is there any more. */
export const lostInTheMiddle: Answer = (response, bytes) => {
  response.writeHead(200, { 'content-length': bytes.length })
  response.write(half(bytes), () => response.destroy())
}

export const lostBeforeTheAnswer: Answer = (response) => void response.destroy()

/** Half of the bytes, as if they were all. */
export const cutShort: Answer = (response, bytes) => whole(response, half(bytes))

/** Half of the bytes from a server that does not say how many there are. */
export const cutWithoutLength: Answer = (response, bytes) => {
  response.useChunkedEncodingByDefault = false
  response.writeHead(200, { connection: 'close' }).end(half(bytes))
}

/** Behind the header of a compressed file, which has bytes that mean nothing. */
export const oneByteChanged: Answer = (response, bytes) => whole(response, withOneByteChanged(bytes, 100, 0))

/** One byte of a manifest is another, and it is a manifest all the same. */
export const otherVersion: Answer = (response, bytes) => {
  const digit = textOf(bytes).indexOf('"version":') + '"version":'.length
  whole(response, withOneByteChanged(bytes, digit, 0))
}

export const oneByteMore: Answer = (response, bytes) => whole(response, Uint8Array.from([...bytes, 10]))

/** In place of a compressed bundle: one that is no larger, and holds one byte more than is promised. */
export const unpacksToMore: Answer = (response, bytes) => whole(response, gzip(new Uint8Array(gunzipSync(bytes).length + 1)))

/** A café's network that wants its guest to sign in. */
export const signIn: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end(signInPage)
}

/** The same, with all that such a page carries along. */
export const longSignIn: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end(signInPage.padEnd(100_000))
}

/** The same, from a page of its own. */
export const signInElsewhere: Answer = (response) => {
  response.writeHead(302, { location: '/sign-in' }).end()
}

export const status =
  (code: number): Answer =>
  (response) =>
    void response.writeHead(code, { 'content-type': 'text/html' }).end('<h1>Something is wrong</h1>')

export const silence: Answer = () => undefined

export const silenceInTheMiddle: Answer = (response, bytes) => {
  response.writeHead(200, { 'content-length': bytes.length })
  response.write(half(bytes))
}

function half(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.slice(0, Math.floor(bytes.length / 2))
}
