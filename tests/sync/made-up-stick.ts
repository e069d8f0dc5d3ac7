/** Files for sticks with made-up packs in them, and desks that read them. */
import { hashOf } from '#pack/hash.ts'
import { type PublicKey, sealManifest } from '#pack/seal.ts'
import { openStickFile, stickPaths, writeStickFile } from '#pack/stick-file.ts'
import type { WrittenPack } from '#pack/write-pack.ts'
import type { Database } from '#store/database.ts'
import { installTogether } from '#store/install-together.ts'
import { mapStore } from '#store/maps.ts'
import { packStore } from '#store/packs.ts'
import { type CityOnStick, readStick } from '#sync/read-stick.ts'
import { packOf } from '../pack/made-up-pack.ts'
import { testville } from '../pack/made-up-records.ts'

type Keys = NonNullable<Parameters<typeof sealManifest>[1]>

export const streets = new Uint8Array(3000).map((_, index) => index % 251)

/** Testville with a map. */
export async function packWithMap(version: number, records = testville): Promise<WrittenPack> {
  return packOf(records, { version, map: { hash: await hashOf(streets), bytes: streets.length } })
}

/** What a host serves of a pack, by path: its manifest, the bundles of these languages, and the map where there is one. */
export async function contentsOf(
  { manifest, files }: WrittenPack,
  keys: Keys | undefined,
  languages: readonly string[] = Object.keys(manifest.bundles),
): Promise<Map<string, Blob>> {
  const { city } = manifest
  const contents = new Map([[stickPaths.manifest(city), new Blob([await sealManifest(manifest, keys)])]])
  for (const part of new Set(['facts', ...manifest.base, ...languages])) {
    const ref = manifest.bundles[part]
    if (ref) contents.set(stickPaths.bundle(city, ref.hash), new Blob([files.get(`bundles/${ref.hash}.json.gz`)!]))
  }
  if (manifest.map) contents.set(stickPaths.map(city), new Blob([streets]))
  return contents
}

export async function stickOf(pack: WrittenPack, keys: Keys | undefined, languages?: readonly string[]): Promise<Blob> {
  return writeStickFile(await contentsOf(pack, keys, languages))
}

export async function bytesOfBlob(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer())
}

/** A desk that trusts these keys and is set up for these languages. */
export function deskWith(database: Database, trusted: readonly PublicKey[], languages: readonly string[] = ['ar']) {
  const read = async (file: Blob): Promise<CityOnStick[]> =>
    readStick({
      file: await openStickFile(file),
      store: packStore(database),
      maps: mapStore(database),
      trusted,
      languages,
      onProgress: () => undefined,
    })
  const store = (cities: readonly CityOnStick[]) => installTogether(database, cities, { name: 'last-import', value: 'a file' }, 7)
  return { read, store, installs: async (file: Blob) => store(await read(file)) }
}
