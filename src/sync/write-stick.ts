/** Writes a file for a stick from what lies on this device, sealed as its publisher sealed it. Rule F12. */
import { joinBundle } from '#pack/bundle.ts'
import { hashOf } from '#pack/hash.ts'
import { packBundle } from '#pack/pack-bundle.ts'
import { isSigned } from '#pack/seal.ts'
import { stickPaths, writeStickFile } from '#pack/stick-file.ts'
import type { InstalledCity, StoredPart } from '#store/database.ts'
import type { MapStore } from '#store/maps.ts'

/** Why no file can be written. */
export type WriteRefusal =
  /** No city is installed. */
  | 'nothing'
  /** The seal was not kept when the city was installed. */
  | 'no-seal'
  /** Its publisher has not signed it. */
  | 'unsigned'
  /** The parts do not have the bytes that were signed, once they are written again. */
  | 'does-not-fit'

export class WriteError extends Error {
  override readonly name = 'WriteError'
  readonly refusal: WriteRefusal
  readonly city: string

  constructor(refusal: WriteRefusal, city = '') {
    super(`${refusal}: ${city}`)
    this.refusal = refusal
    this.city = city
  }
}

export interface WriteOptions {
  cities: readonly InstalledCity[]
  parts: (city: string) => Promise<StoredPart[]>
  maps: MapStore
}

/** The file, and the cities whose map is not the one that their manifest names. Throws `WriteError` or `StorageError`. */
export async function writeStick({ cities, parts, maps }: WriteOptions): Promise<{ file: Blob; withoutMap: string[] }> {
  if (cities.length === 0) throw new WriteError('nothing')
  const contents = new Map<string, Blob>()
  const withoutMap: string[] = []
  for (const installed of cities) {
    const { city, manifest, sealed } = installed
    if (!sealed) throw new WriteError('no-seal', city)
    if (!isSigned(sealed)) throw new WriteError('unsigned', city)
    contents.set(stickPaths.manifest(city), new Blob([sealed]))
    for (const [path, bundle] of await bundlesOf(installed, await parts(city))) contents.set(path, bundle)
    const map = await maps.kept(city)
    if (map && map.hash === manifest.map?.hash) contents.set(stickPaths.map(city), map.archive)
    else if (map) withoutMap.push(city)
  }
  return { file: await writeStickFile(contents), withoutMap }
}

async function bundlesOf({ city, manifest, parts }: InstalledCity, stored: readonly StoredPart[]): Promise<Map<string, Blob>> {
  const encoder = new TextEncoder()
  const bundles = new Map<string, Blob>()
  for (const part of parts) {
    const records = new Map<string, Uint8Array>()
    for (const one of stored.filter((candidate) => candidate.part === part))
      records.set(one.hash, encoder.encode(JSON.stringify(one.value)))
    const bytes = joinBundle(records)
    const { hash } = manifest.bundles[part]!
    if ((await hashOf(bytes)) !== hash) throw new WriteError('does-not-fit', city)
    bundles.set(stickPaths.bundle(city, hash), await packBundle(bytes))
  }
  return bundles
}
