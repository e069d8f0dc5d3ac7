/** Keeps the maps of cities on the device: fetched when the reader wants it, resumed after a break, verified before use. */
import { hashOf } from '#pack/hash.ts'
import type { MapRef } from '#pack/manifest.ts'
import { PackError } from '#pack/pack-error.ts'
import type { MapStore } from '#store/maps.ts'
import { troubleOf } from './keeper.ts'
import type { MapBoard, MapStatus } from './map-status.ts'
import { type MapSource, SourceError } from './source.ts'

export interface MapKeeperOptions {
  source: MapSource
  store: MapStore
  /** What the manifest of a city says; `undefined` while nothing has been heard of the city. */
  manifest: (city: string) => Promise<{ map?: MapRef | undefined } | undefined>
  board: MapBoard
  /** Runs one piece of work at a time under a name, over all tabs where the browser can. */
  alone: <T>(name: string, work: () => Promise<T>) => Promise<T>
}

export interface MapKeeper {
  /** Tells the board what is here. Never throws. */
  look: (city: string) => Promise<void>
  /** Fetches the newest map; what came before a break is not fetched again. Never throws: the board tells. */
  fetch: (city: string) => Promise<void>
  /** Stops fetching; what has come stays for the next time. */
  stop: (city: string) => void
  /** Removes the map from the device. */
  remove: (city: string) => Promise<void>
  /** The map on the device, if there is one. */
  archive: (city: string) => Promise<{ archive: Blob; hash: string } | undefined>
}

/** So much is stored at once: a break costs at most this. */
const PIECE = 131_072

export function createMapKeeper({ source, store, manifest, board, alone }: MapKeeperOptions): MapKeeper {
  const stops = new Map<string, AbortController>()

  async function present(city: string): Promise<MapStatus> {
    const [kept, told] = [await store.kept(city), await manifest(city)]
    const ref = told?.map
    if (kept) {
      const newer = ref && ref.hash !== kept.hash ? { newer: ref.bytes } : {}
      return { is: 'kept', hash: kept.hash, bytes: kept.archive.size, ...newer }
    }
    if (!ref) return { is: told ? 'none' : 'unknown' }
    return { is: 'offered', bytes: ref.bytes, loaded: sizeOf(await store.pieces(city, ref.hash)) }
  }

  async function look(city: string): Promise<void> {
    if (stops.has(city)) return
    const tell = (status: MapStatus) => {
      if (!stops.has(city)) board.set(city, status)
    }
    try {
      // A map that is here can be opened before it is known whether there is a newer one.
      const kept = await store.kept(city)
      if (kept) tell({ is: 'kept', hash: kept.hash, bytes: kept.archive.size })
      tell(await present(city))
    } catch (error) {
      tell({ is: 'failed', trouble: troubleOf(error) })
    }
  }

  async function fetch(city: string): Promise<void> {
    if (stops.has(city)) return
    const stop = new AbortController()
    stops.set(city, stop)
    try {
      const ref = (await manifest(city))?.map
      if (ref) await alone(`map/${city}`, () => fetchAll(city, ref, stop.signal))
      board.set(city, await present(city))
    } catch (error) {
      if (stop.signal.aborted) board.set(city, await present(city).catch((): MapStatus => ({ is: 'failed', trouble: troubleOf(error) })))
      else board.set(city, { is: 'failed', trouble: troubleOf(error) })
    } finally {
      stops.delete(city)
    }
  }

  async function fetchAll(city: string, ref: MapRef, stop: AbortSignal): Promise<void> {
    // Another tab may have been faster.
    if ((await store.kept(city))?.hash === ref.hash) return
    let pieces = await store.pieces(city, ref.hash)
    board.set(city, { is: 'loading', loaded: sizeOf(pieces), total: ref.bytes })
    if (sizeOf(pieces) < ref.bytes) pieces = await fetchRest(city, ref, pieces, stop)
    const archive = new Blob(pieces)
    const hash = await hashOf(new Uint8Array(await archive.arrayBuffer()))
    if (hash !== ref.hash) {
      await store.dropPieces(city)
      throw new PackError('altered', `The map of ${city} is another than its manifest names.`)
    }
    await store.keep({ city, hash, archive })
  }

  async function fetchRest(city: string, ref: MapRef, have: Blob[], stop: AbortSignal): Promise<Blob[]> {
    const stream = await source.map(city, ref, sizeOf(have), stop)
    const pieces = stream.from === sizeOf(have) ? [...have] : []
    // Pieces of another edition, and of a source that begins anew, are of no use.
    if (pieces.length === 0) await store.dropPieces(city)
    let waiting: Uint8Array<ArrayBuffer>[] = []
    let stored = sizeOf(pieces)
    let loaded = stored
    const put = async () => {
      const piece = new Blob(waiting)
      waiting = []
      if (piece.size === 0) return
      await store.addPiece(city, ref.hash, stored, piece)
      stored += piece.size
      pieces.push(piece)
    }
    try {
      for await (const chunk of stream.chunks) {
        waiting.push(chunk)
        loaded += chunk.length
        board.set(city, { is: 'loading', loaded, total: ref.bytes })
        if (loaded - stored >= PIECE) await put()
      }
    } finally {
      await put()
    }
    if (loaded < ref.bytes) throw new SourceError('no-network', `The map of ${city} broke off.`)
    return pieces
  }

  async function remove(city: string): Promise<void> {
    stops.get(city)?.abort()
    try {
      await alone(`map/${city}`, () => store.remove(city))
      board.set(city, await present(city))
    } catch (error) {
      board.set(city, { is: 'failed', trouble: troubleOf(error) })
    }
  }

  return {
    look,
    fetch,
    stop: (city) => stops.get(city)?.abort(),
    remove,
    archive: async (city) => {
      const kept = await store.kept(city).catch(() => undefined)
      return kept && { archive: kept.archive, hash: kept.hash }
    },
  }
}

function sizeOf(pieces: readonly Blob[]): number {
  return pieces.reduce((sum, { size }) => sum + size, 0)
}
