/** Stores what came in one file in one step: all cities with their maps, or nothing of them. Rule F9. */
import type { Database, StoredMap } from './database.ts'
import { mapStore } from './maps.ts'
import { type PackChange, packStore } from './packs.ts'
import { guarded } from './storage-error.ts'

export interface CityInstallation {
  /** `undefined` when the directory is here already. */
  pack: PackChange | undefined
  map: StoredMap | undefined
}

/** `false` when something else was stored in between; then nothing is. Throws a `StorageError`. */
export async function installTogether(
  database: Database,
  cities: readonly CityInstallation[],
  note: { name: string; value: unknown },
  now: number,
): Promise<boolean> {
  const [packs, maps] = [packStore(database), mapStore(database)]
  const overtaken = new Error('Another tab was faster.')
  try {
    await guarded(() =>
      database.transaction('rw', [database.cities, database.parts, database.maps, database.mapPieces, database.desk], async () => {
        for (const { pack, map } of cities) {
          if (pack && !(await packs.apply(pack, now))) throw overtaken
          if (map) await maps.keep(map)
        }
        await database.desk.put(note)
      }),
    )
    return true
  } catch (error) {
    if (error instanceof Error && error.cause === overtaken) return false
    throw error
  }
}
