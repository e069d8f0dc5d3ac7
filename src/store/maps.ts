/** The maps of cities: archives that are whole, and the pieces of those that are still on their way. */
import type { Database, StoredMap } from './database.ts'
import { guarded } from './storage-error.ts'

export interface MapStore {
  /** The whole map of a city. Throws a `StorageError`, as all of these do. */
  kept(city: string): Promise<StoredMap | undefined>
  /** What has come of this archive, from its beginning on without a gap. */
  pieces(city: string, hash: string): Promise<Blob[]>
  addPiece(city: string, hash: string, from: number, bytes: Blob): Promise<void>
  /** Removes all pieces of a city's map. */
  dropPieces(city: string): Promise<void>
  /** Takes the archive in place of the one before and of all pieces, in one step. */
  keep(map: StoredMap): Promise<void>
  /** Removes the map and its pieces. */
  remove(city: string): Promise<void>
}

export function mapStore(database: Database): MapStore {
  const piecesOf = (city: string) => database.mapPieces.where('[city+hash+from]').between([city], [city, []])
  const inOneStep = (work: () => Promise<unknown>) =>
    guarded(async () => {
      await database.transaction('rw', database.maps, database.mapPieces, work)
    })
  return {
    kept: (city) => guarded(() => database.maps.get(city)),
    pieces: (city, hash) =>
      guarded(async () => {
        const all = await piecesOf(city).toArray()
        const whole: Blob[] = []
        let end = 0
        for (const piece of all.filter((one) => one.hash === hash)) {
          if (piece.from !== end) break
          whole.push(piece.bytes)
          end += piece.bytes.size
        }
        return whole
      }),
    addPiece: (city, hash, from, bytes) =>
      guarded(async () => {
        await database.mapPieces.put({ city, hash, from, bytes })
      }),
    dropPieces: (city) =>
      guarded(async () => {
        await piecesOf(city).delete()
      }),
    keep: (map) =>
      inOneStep(async () => {
        await database.maps.put(map)
        await piecesOf(map.city).delete()
      }),
    remove: (city) =>
      inOneStep(async () => {
        await database.maps.delete(city)
        await piecesOf(city).delete()
      }),
  }
}
