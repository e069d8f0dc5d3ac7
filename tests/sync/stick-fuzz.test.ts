/** A thousand files with something wrong in them, the same ones every time. */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { hashOf } from '#pack/hash.ts'
import { makeKeys } from '#pack/seal.ts'
import type { StickContent, StickRefusal } from '#pack/stick-file.ts'
import { dump, openDevice } from '../store/made-up-device.ts'
import { clinicMoved, withRecord } from './made-up-news.ts'
import { bytesOfBlob, deskWith, packWithMap, stickOf } from './made-up-stick.ts'

const FILES = 1000
const SEED = 20_261_121

const REFUSALS: readonly StickRefusal[] = [
  'not-a-file',
  'cut-off',
  'foreign-path',
  'incomplete',
  'altered',
  'too-large',
  'newer-app-needed',
  'not-a-pack',
  'other-city',
  'unsigned',
  'wrong-signature',
]

/** Numbers from 0 to 1 that look like chance (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Bytes = Uint8Array<ArrayBuffer>

interface Parts {
  head: StickContent[]
  contents: Bytes[]
}

function joined(...pieces: Bytes[]): Bytes {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

function fileOf({ head, contents }: Parts): Bytes {
  return joined(new TextEncoder().encode(`first-door-file 1\n${JSON.stringify({ files: head })}\n`), ...contents)
}

function partsOf(file: Bytes): Parts {
  const text = new TextDecoder('latin1').decode(file)
  const [first, line] = text.split('\n') as [string, string]
  const head = (JSON.parse(line) as { files: StickContent[] }).files
  let at = first.length + line.length + 2
  const contents = head.map(({ bytes }) => {
    at += bytes
    return file.slice(at - bytes, at)
  })
  return { head, contents }
}

const wrongPaths = [
  '../manifest.json',
  '/packs/a/manifest.json',
  'packs/testville/../x/manifest.json',
  'packs\\testville\\manifest.json',
  'index.html',
  'maps/testville.html',
  'packs/testville/manifest.json ',
]

/** Ways to alter a file; each gets whole numbers below a bound, as if by chance. */
const ways: Record<string, (file: Bytes, below: (bound: number) => number) => Bytes | Promise<Bytes>> = {
  'a bit is turned': (file, below) => {
    const changed = file.slice()
    changed[below(file.length)]! ^= 1 << below(8)
    return changed
  },
  'several bytes are others': (file, below) => {
    const changed = file.slice()
    for (let count = 0; count < 2 + below(20); count++) changed[below(file.length)]! ^= 1 + below(255)
    return changed
  },
  'the end is missing': (file, below) => file.slice(0, below(file.length)),
  'a piece is missing': (file, below) => {
    const from = below(file.length)
    return joined(file.slice(0, from), file.slice(from + 1 + below(100)))
  },
  'bytes come in between': (file, below) => {
    const at = below(file.length + 1)
    const more = Uint8Array.from({ length: 1 + below(50) }, () => below(256))
    return joined(file.slice(0, at), more, file.slice(at))
  },
  'two contents have changed places': (file, below) => {
    const { head, contents } = partsOf(file)
    const one = below(contents.length)
    const two = (one + 1 + below(contents.length - 1)) % contents.length
    const changed = [...contents]
    ;[changed[one], changed[two]] = [contents[two]!, contents[one]!]
    return fileOf({ head, contents: changed })
  },
  'two contents have changed places, and the head agrees': (file, below) => {
    const { head, contents } = partsOf(file)
    const one = below(contents.length)
    const two = (one + 1 + below(contents.length - 1)) % contents.length
    const from = (index: number) => (index === one ? two : index === two ? one : index)
    return fileOf({
      head: head.map(({ path }, index) => ({ ...head[from(index)]!, path })),
      contents: contents.map((_, index) => contents[from(index)]!),
    })
  },
  'a length is another': (file, below) => {
    const { head, contents } = partsOf(file)
    const at = below(head.length)
    const by = (1 + below(9)) * (below(2) === 0 ? 1 : -1) * 10 ** below(12)
    return fileOf({ head: head.map((one, index) => (index === at ? { ...one, bytes: one.bytes + by } : one)), contents })
  },
  'two lengths are others, and the sum is the same': (file, below) => {
    const { head, contents } = partsOf(file)
    const at = below(head.length - 1)
    const by = 1 + below(50)
    const moved = (one: StickContent, index: number) =>
      index === at ? { ...one, bytes: one.bytes + by } : index === at + 1 ? { ...one, bytes: one.bytes - by } : one
    return fileOf({ head: head.map(moved), contents })
  },
  'a path is a trick': (file, below) => {
    const { head, contents } = partsOf(file)
    const at = below(head.length)
    const path = wrongPaths[below(wrongPaths.length)]!
    return fileOf({ head: head.map((one, index) => (index === at ? { ...one, path } : one)), contents })
  },
  'a path is another of the right form': (file, below) => {
    const { head, contents } = partsOf(file)
    const at = below(head.length)
    const change = (path: string) => path.replace('testville', ['otherville', 'a', 'testvillf'][below(3)]!)
    return fileOf({ head: head.map((one, index) => (index === at ? { ...one, path: change(one.path) } : one)), contents })
  },
  'the manifest is another, and the head agrees': async (file, below) => {
    const { head, contents } = partsOf(file)
    const at = head.findIndex(({ path }) => path.endsWith('manifest.json'))
    const manifest = contents[at]!.slice()
    const begin = manifest.indexOf(10) + 1
    manifest[begin + below(manifest.length - begin)]! ^= 1 + below(255)
    return fileOf(await replaced({ head, contents }, at, manifest))
  },
  'the map is another, and the head agrees': async (file, below) => {
    const { head, contents } = partsOf(file)
    const at = head.findIndex(({ path }) => path.startsWith('maps/'))
    const map = contents[at]!.slice(0, 1 + below(contents[at]!.length))
    map[below(map.length)]! ^= 1 + below(255)
    return fileOf(await replaced({ head, contents }, at, map))
  },
  'a content stands twice': (file, below) => {
    const { head, contents } = partsOf(file)
    const at = below(head.length)
    return fileOf({ head: head.flatMap((one, index) => (index === at ? [one, one] : [one])), contents: [...contents, contents[at]!] })
  },
  'noise stands after its first line': (file, below) =>
    joined(
      file.slice(0, 18),
      Uint8Array.from({ length: below(3000) }, () => below(256)),
    ),
}

async function replaced({ head, contents }: Parts, at: number, bytes: Bytes): Promise<Parts> {
  const entry = { path: head[at]!.path, bytes: bytes.length, hash: await hashOf(bytes) }
  return {
    head: head.map((one, index) => (index === at ? entry : one)),
    contents: contents.map((one, index) => (index === at ? bytes : one)),
  }
}

test(`[F6] [F7] [F8] of ${FILES} altered files none is installed, and each is refused for a reason that has a name`, async () => {
  const keys = await makeKeys()
  const database = openDevice()
  const desk = deskWith(database, [keys.publicKey])
  const now = await packWithMap(1)
  expect(await desk.installs(await stickOf(now, keys))).toBe(true)
  const before = JSON.stringify(await dump(database))
  const file = await bytesOfBlob(await stickOf(await packWithMap(2, withRecord(clinicMoved)), keys))
  expect((await desk.read(new Blob([file])))[0]).toMatchObject({ mapIs: 'here' })

  const random = chance(SEED)
  const below = (bound: number) => Math.floor(random() * bound)
  const names = Object.keys(ways)
  const refusals = new Map<string, number>()
  for (let index = 0; index < FILES; index++) {
    const name = names[index % names.length]!
    const altered = await ways[name]!(file, below)
    const isTheSame = altered.length === file.length && altered.every((byte, at) => byte === file[at])
    if (isTheSame) continue
    const refusal = await desk.installs(new Blob([altered])).then(
      () => 'installed',
      (error: Error & { refusal?: string }) => error.refusal ?? error.message,
    )
    expect(REFUSALS, `file ${index}: ${name}`).toContain(refusal)
    refusals.set(refusal, (refusals.get(refusal) ?? 0) + 1)
    if (index % 100 === 0) expect(JSON.stringify(await dump(database))).toBe(before)
  }
  expect(JSON.stringify(await dump(database))).toBe(before)
  // The untouched file is still taken: it was not refused for another reason.
  expect([...refusals.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(FILES * 0.95)
  expect(await desk.installs(new Blob([file]))).toBe(true)
}, 120_000)
