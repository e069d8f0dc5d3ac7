/** A map comes once, in pieces, and is taken only when it is whole and right. */
import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { hashOf } from '#pack/hash.ts'
import type { MapRef } from '#pack/manifest.ts'
import { mapStore } from '#store/maps.ts'
import { createMapKeeper, type MapKeeper } from '#sync/map-keeper.ts'
import { createMapBoard, type MapStatus } from '#sync/map-status.ts'
import { type MapSource, SourceError } from '#sync/source.ts'
import { openDevice } from '../store/made-up-device.ts'

const CITY = 'testville'
const LENGTH = 1_000_000
const first = bytesLike(7)
const second = bytesLike(11)

function bytesLike(seed: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: LENGTH }, (_, index) => (index * seed) % 251)
}

async function refOf(bytes: Uint8Array<ArrayBuffer>): Promise<MapRef> {
  return { hash: await hashOf(bytes), bytes: bytes.length }
}

interface MadeUpSource extends MapSource {
  /** From which byte on was asked. */
  asked: number[]
  bytes: Uint8Array<ArrayBuffer>
  /** Breaks off after so many bytes of an answer. */
  breaksAfter: number
  ranges: boolean
}

function sourceOf(bytes: Uint8Array<ArrayBuffer>): MadeUpSource {
  return {
    asked: [],
    bytes,
    breaksAfter: Number.POSITIVE_INFINITY,
    ranges: true,
    async map(_city, _ref, from, stop) {
      this.asked.push(from)
      const begins = this.ranges ? from : 0
      const { bytes: all, breaksAfter } = this
      return {
        from: begins,
        chunks: (async function* () {
          for (let at = begins; at < all.length; at += 10_000) {
            if (stop.aborted || at - begins >= breaksAfter) throw new SourceError('no-network', 'broke off')
            yield all.slice(at, at + 10_000)
          }
        })(),
      }
    },
  }
}

interface MapDevice {
  keeper: MapKeeper
  source: MadeUpSource
  status: () => MapStatus
  newest: { ref: MapRef | undefined }
}

async function deviceWith(bytes = first): Promise<MapDevice> {
  const [source, board] = [sourceOf(bytes), createMapBoard()]
  const newest = { ref: (await refOf(bytes)) as MapRef | undefined }
  const store = mapStore(openDevice())
  const keeper = createMapKeeper({
    source,
    store,
    board,
    manifest: async () => (newest.ref ? { map: newest.ref } : {}),
    alone: (_, work) => work(),
  })
  return { keeper, source, newest, status: () => board.get(CITY) }
}

/** The name of what is kept. */
async function kept(keeper: MapKeeper): Promise<string | undefined> {
  const map = await keeper.archive(CITY)
  return map && hashOf(new Uint8Array(await map.archive.arrayBuffer()))
}

test('before it is fetched, a map is offered with its size', async () => {
  const { keeper, status } = await deviceWith()
  await keeper.look(CITY)
  expect(status()).toEqual({ is: 'offered', bytes: LENGTH, loaded: 0 })
  expect(await keeper.archive(CITY)).toBeUndefined()
})

test('a city without a map says so', async () => {
  const { keeper, newest, status } = await deviceWith()
  newest.ref = undefined
  await keeper.look(CITY)
  expect(status()).toEqual({ is: 'none' })
})

test('[P18] a fetched map lies on the device as it was made', async () => {
  const { keeper, status } = await deviceWith()
  await keeper.fetch(CITY)
  expect(status()).toEqual({ is: 'kept', hash: await hashOf(first), bytes: LENGTH })
  expect(await kept(keeper)).toBe(await hashOf(first))
})

test('[P18] after a break it goes on where it stopped', async () => {
  const { keeper, source, status } = await deviceWith()
  source.breaksAfter = 400_000
  await keeper.fetch(CITY)
  expect(status()).toEqual({ is: 'failed', trouble: 'no-network' })
  await keeper.look(CITY)
  expect(status()).toEqual({ is: 'offered', bytes: LENGTH, loaded: 400_000 })
  source.breaksAfter = Number.POSITIVE_INFINITY
  await keeper.fetch(CITY)
  expect(source.asked).toEqual([0, 400_000])
  expect(await kept(keeper)).toBe(await hashOf(first))
})

test('[P18] a source that can only begin anew begins anew', async () => {
  const { keeper, source } = await deviceWith()
  source.breaksAfter = 300_000
  await keeper.fetch(CITY)
  source.breaksAfter = Number.POSITIVE_INFINITY
  source.ranges = false
  await keeper.fetch(CITY)
  expect(await kept(keeper)).toBe(await hashOf(first))
})

test('[P18] another edition that came between two pieces is refused, and the next time all is fetched', async () => {
  const { keeper, source, status } = await deviceWith()
  source.breaksAfter = 500_000
  await keeper.fetch(CITY)
  source.breaksAfter = Number.POSITIVE_INFINITY
  source.bytes = second
  await keeper.fetch(CITY)
  expect(status()).toEqual({ is: 'failed', trouble: 'altered' })
  expect(await keeper.archive(CITY)).toBeUndefined()
  source.bytes = first
  await keeper.fetch(CITY)
  expect(source.asked).toEqual([0, 500_000, 0])
  expect(await kept(keeper)).toBe(await hashOf(first))
})

test('a newer edition is offered with its size, and the old one serves until it is there', async () => {
  const { keeper, source, newest, status } = await deviceWith()
  await keeper.fetch(CITY)
  newest.ref = await refOf(second)
  await keeper.look(CITY)
  expect(status()).toEqual({ is: 'kept', hash: await hashOf(first), bytes: LENGTH, newer: LENGTH })
  source.bytes = second
  source.breaksAfter = 100_000
  await keeper.fetch(CITY)
  expect(await kept(keeper)).toBe(await hashOf(first))
  source.breaksAfter = Number.POSITIVE_INFINITY
  await keeper.fetch(CITY)
  expect(await kept(keeper)).toBe(await hashOf(second))
})

test('who stops it keeps what has come', async () => {
  const { keeper, status } = await deviceWith()
  const fetching = keeper.fetch(CITY)
  await vi.waitFor(
    () => expect(status()).toMatchObject({ is: 'loading', loaded: expect.toSatisfy((loaded: number) => loaded > 200_000) }),
    {
      interval: 1,
    },
  )
  keeper.stop(CITY)
  await fetching
  expect(status()).toMatchObject({ is: 'offered', bytes: LENGTH })
})

test('a map that is removed is gone with all its pieces', async () => {
  const { keeper, source, status } = await deviceWith()
  source.breaksAfter = 300_000
  await keeper.fetch(CITY)
  await keeper.remove(CITY)
  expect(status()).toEqual({ is: 'offered', bytes: LENGTH, loaded: 0 })
  source.breaksAfter = Number.POSITIVE_INFINITY
  await keeper.fetch(CITY)
  await keeper.remove(CITY)
  expect(await keeper.archive(CITY)).toBeUndefined()
  expect(source.asked).toEqual([0, 0])
})

test('where nothing can be kept, the reader is told', async () => {
  const { keeper, status } = await deviceWith()
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  await keeper.fetch(CITY)
  expect(status()).toEqual({ is: 'failed', trouble: 'storage-denied' })
  vi.restoreAllMocks()
})
