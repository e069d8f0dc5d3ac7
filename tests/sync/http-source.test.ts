import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BundleRef } from '#pack/manifest.ts'
import { httpSource } from '#sync/http-source.ts'
import type { PackSource } from '#sync/source.ts'
import { packOf, refused, textOf } from '../pack/made-up-pack.ts'
import {
  type Answer,
  cutShort,
  cutWithoutLength,
  inBrotli,
  longSignIn,
  lostBeforeTheAnswer,
  lostInTheMiddle,
  oneByteMore,
  type PackServer,
  signIn,
  signInElsewhere,
  silence,
  silenceInTheMiddle,
  startPackServer,
  status,
  unpacksToMore,
} from './pack-server.ts'

const pack = await packOf()
const record = pack.manifest.records['service/clinic']!['facts']!
const bundle = pack.manifest.bundles['facts']!
const bytesIn = (path: string) => pack.files.get(path)!

let server: PackServer
let source: PackSource

beforeEach(async () => {
  server = await startPackServer()
  source = httpSource(server.base)
  await server.publish(pack)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const nobodyListens = () => undefined

/** Each of the three questions. */
const questions: Record<string, (from: PackSource) => Promise<Uint8Array>> = {
  manifest: (from) => from.manifest('testville'),
  record: (from) => from.record('testville', record),
  bundle: (from) => from.bundle('testville', bundle, nobodyListens),
}
const everyQuestion = Object.entries(questions)

test('a manifest comes as it was published', async () => {
  const [seal, manifest] = textOf(await source.manifest('testville')).split('\n')
  expect(seal).toBe('{}')
  expect(JSON.parse(manifest!)).toEqual(pack.manifest)
})

test('a record comes as it was published', async () => {
  expect(await source.record('testville', record)).toEqual(bytesIn(`records/${record}.json`))
})

test('a bundle travels compressed and comes decompressed', async () => {
  expect(await source.bundle('testville', bundle, nobodyListens)).toEqual(bytesIn(`bundles/${bundle.hash}.json`))
  expect(server.takeAsked()).toMatchObject([{ file: `bundles/${bundle.hash}.json.gz`, sent: bundle.packed }])
})

test('[P6] a browser that cannot decompress fetches the plain bundle', async () => {
  vi.stubGlobal('DecompressionStream', undefined)
  Reflect.deleteProperty(globalThis, 'DecompressionStream')
  expect(await source.bundle('testville', bundle, nobodyListens)).toEqual(bytesIn(`bundles/${bundle.hash}.json`))
  expect(server.takeAsked()).toMatchObject([{ file: `bundles/${bundle.hash}.json`, sent: bundle.bytes }])
})

test('[P6] of a host that sends the manifest in Brotli a bundle is asked for plain, so that it comes in Brotli too', async () => {
  server.fail(/\.json$/, inBrotli)
  await source.manifest('testville')
  const counts: number[] = []
  expect(await source.bundle('testville', bundle, (count) => counts.push(count))).toEqual(bytesIn(`bundles/${bundle.hash}.json`))
  expect(server.takeAsked()).toMatchObject([{ file: `bundles/${bundle.hash}.json` }, { file: 'manifest.json' }])
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(bundle.packed)
})

test('[P6] a bundle that a host no longer compresses is read all the same', async () => {
  server.fail(/manifest/, inBrotli)
  await source.manifest('testville')
  expect(await source.bundle('testville', bundle, nobodyListens)).toEqual(bytesIn(`bundles/${bundle.hash}.json`))
})

test('bytes are counted as they travel, and add up to what the manifest names', async () => {
  const counts: number[] = []
  await source.bundle('testville', bundle, (count) => counts.push(count))
  expect(counts.every((count) => count > 0)).toBe(true)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(bundle.packed)
})

test('the server is always asked for the manifest anew; what is named by its hash may come from a cache', async () => {
  await source.manifest('testville')
  await source.record('testville', record)
  await source.bundle('testville', bundle, nobodyListens)
  const asked = server.takeAsked().map(({ file, headers }) => [file.split('/')[0], headers['cache-control']])
  expect(asked).toEqual([
    ['bundles', undefined],
    ['manifest.json', 'max-age=0'],
    ['records', undefined],
  ])
})

describe.each(everyQuestion)('a %s', (_, ask) => {
  test.each<[string, Answer]>([
    ['is lost in the middle', lostInTheMiddle],
    ['is lost before the answer', lostBeforeTheAnswer],
  ])('whose connection %s is told as no network', async (_case, answer) => {
    server.fail(/./, answer)
    await expect(ask(source)).rejects.toMatchObject({ name: 'SourceError', trouble: 'no-network' })
  })

  test('of a server that is not there is told as no network', async () => {
    await server.stop()
    await expect(ask(source)).rejects.toMatchObject({ name: 'SourceError', trouble: 'no-network' })
  })

  test.each([500, 502, 503, 404, 403])('for which the server answers %i is told as a problem of the server', async (code) => {
    server.fail(/./, status(code))
    await expect(ask(source)).rejects.toMatchObject({ name: 'SourceError', trouble: 'server-error' })
  })

  test.each<[string, Answer]>([
    ['does not answer', silence],
    ['stops in the middle', silenceInTheMiddle],
  ])('of a server that %s is waited for as long as patience lasts', async (_case, answer) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const asked = new Promise<void>((resolve) => {
      server.fail(/./, (response, bytes) => {
        answer(response, bytes)
        resolve()
      })
    })
    const end = expect(ask(httpSource(server.base, 40))).rejects.toMatchObject({ name: 'SourceError', trouble: 'no-network' })
    await asked
    vi.advanceTimersByTime(40)
    await end
  })
})

describe('a bundle', () => {
  test.each<[string, Answer]>([
    ['has one byte more than is promised', oneByteMore],
    ['unpacks to one byte more than is promised', unpacksToMore],
    ['is a sign-in page larger than the bundle', longSignIn],
  ])('that %s is refused as too large', async (_, answer) => {
    server.fail(/bundles/, answer)
    await expect(questions['bundle']!(source)).rejects.toMatchObject(refused('too-large'))
  })

  test.each<[string, Answer]>([
    ['ends in the middle', cutShort],
    ['ends in the middle and whose server named no length', cutWithoutLength],
    ['is a short sign-in page', signIn],
    ['is a sign-in page from elsewhere', signInElsewhere],
  ])('that %s is refused as altered', async (_, answer) => {
    server.fail(/bundles/, answer)
    await expect(questions['bundle']!(source)).rejects.toMatchObject(refused('altered'))
  })

  test('that its host announces as a compressed answer is read all the same', async () => {
    const expected = await questions['bundle']!(source)
    server.fail(/bundles/, (response, bytes) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes))
    expect(await questions['bundle']!(source)).toEqual(expected)
  })

  test('[P6] of which far more comes than is promised is not read to its end', async () => {
    const closed = new Promise<number>((resolve) => {
      server.fail(/bundles/, (response) => {
        let sent = 0
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(10_000))) sent += 10_000
        }
        response.on('drain', more).on('close', () => resolve(sent))
        response.writeHead(200)
        more()
      })
    })
    await expect(questions['bundle']!(source)).rejects.toMatchObject(refused('too-large'))
    expect(await closed).toBeLessThan(50_000_000)
  })
})

test('a file of which there is no end is refused as too large', { timeout: 30_000 }, async () => {
  server.fail(/manifest/, (response) => {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(1_000_000)));
    }
    response.on('drain', more).writeHead(200)
    more()
  })
  await expect(source.manifest('testville')).rejects.toMatchObject(refused('too-large'))
})

describe('the patience of half a minute', () => {
  /** A server that sends a bundle in pieces, one whenever it is told to. */
  function inPieces(ref: BundleRef, pieces: number) {
    const size = Math.ceil(ref.packed / pieces)
    let sendNext: (() => void) | undefined
    const asked = new Promise<void>((resolve) => {
      server.fail(/bundles/, (response, bytes) => {
        let sent = 0
        response.writeHead(200, { 'content-length': bytes.length })
        sendNext = () => {
          response.write(bytes.slice(sent, sent + size))
          sent += size
          if (sent >= bytes.length) response.end()
        }
        resolve()
      })
    })
    return { asked, send: () => sendNext!() }
  }

  test('is for silence, not for a slow network: nearly three minutes are borne when something comes every 29 seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const pieces = inPieces(bundle, 6)
    let arrived: () => void = nobodyListens
    const coming = source.bundle('testville', bundle, () => arrived())
    await pieces.asked
    for (let piece = 0; piece < 6; piece++) {
      const next = new Promise<void>((resolve) => {
        arrived = resolve
      })
      vi.advanceTimersByTime(29_000)
      pieces.send()
      await next
    }
    expect(await coming).toEqual(bytesIn(`bundles/${bundle.hash}.json`))
  })

  test('ends after 30 seconds in which nothing comes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const pieces = inPieces(bundle, 2)
    let outcome = 'waiting'
    let arrived: () => void = nobodyListens
    const first = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const coming = source
      .bundle('testville', bundle, () => arrived())
      .then(
        () => 'came',
        ({ trouble }) => trouble as string,
      )
    void coming.then((is) => {
      outcome = is
    })
    await pieces.asked
    pieces.send()
    await first
    vi.advanceTimersByTime(29_999)
    await new Promise(setImmediate)
    expect(outcome).toBe('waiting')
    vi.advanceTimersByTime(1)
    expect(await coming).toBe('no-network')
  })

  test('leaves no timer behind when all has come', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const started = vi.spyOn(globalThis, 'setTimeout')
    const stopped = vi.spyOn(globalThis, 'clearTimeout')
    await source.record('testville', record)
    const ours = started.mock.results.filter((_, call) => started.mock.calls[call]![1] === 30_000)
    expect(ours.length).toBeGreaterThan(0)
    for (const { value } of ours) expect(stopped).toHaveBeenCalledWith(value)
  })
})
