/** Reads a file for a stick: verifies all of it, and works out what it would change on this device. Stores nothing. Rules F6 to F11. */
import { splitBundle, unpackBundle } from '#pack/bundle.ts'
import { difference, type PartRef, wantedParts } from '#pack/delta.ts'
import { hashOf } from '#pack/hash.ts'
import { type Manifest, partsFor } from '#pack/manifest.ts'
import { type OpenPart, openTrusted } from '#pack/open-record.ts'
import { PackError } from '#pack/pack-error.ts'
import { keyName, openSealed, type PublicKey } from '#pack/seal.ts'
import { type StickContent, StickError, type StickFile, stickPaths } from '#pack/stick-file.ts'
import type { InstalledCity, StoredMap } from '#store/database.ts'
import type { CityInstallation } from '#store/install-together.ts'
import type { MapStore } from '#store/maps.ts'
import type { PackStore } from '#store/packs.ts'
import { createPauses } from './pauses.ts'
import { refuseOlder } from './update-city.ts'

export interface ReadOptions {
  file: StickFile
  store: PackStore
  maps: MapStore
  /** With none, every file is refused. */
  trusted: readonly PublicKey[]
  /** Those of the desk, beside those that every reader of the city gets. */
  languages: readonly string[]
  onProgress: (share: number) => void
}

/** What a file brings of a city, verified. */
export interface CityOnStick extends CityInstallation {
  manifest: Manifest
  present: InstalledCity | undefined
  /** The short name of the key that has signed it. */
  key: string
  /** What lies in the file, all parts. */
  parts: OpenPart[]
  /** The languages that the desk would have of it. */
  languages: string[]
  /** Languages of the desk that the city has and the file has not. */
  missing: string[]
  /** `new`: comes with the file. `here`: the right one is here. `left-out`: the city has one, and the file does not bring it. */
  mapIs: 'new' | 'here' | 'left-out' | 'none'
}

/** Everything in the file, once all of it is known to be right. Throws `StickError`, `PackError` or `StorageError`. */
export async function readStick(options: ReadOptions): Promise<CityOnStick[]> {
  const { file, trusted, onProgress } = options
  if (trusted.length === 0) throw new StickError('no-key', 'There is no key by which a file could be trusted.')
  const total = file.contents.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  const counted: StickFile = {
    ...file,
    async read(path) {
      const bytes = await file.read(path)
      done += bytes.length
      onProgress(done / total)
      return bytes
    },
  }
  const cities: CityOnStick[] = []
  for (const city of file.cities) cities.push(await readCity(city, { ...options, file: counted }))
  return cities
}

async function readCity(city: string, { file, store, maps, trusted, languages }: ReadOptions): Promise<CityOnStick> {
  const sealed = await file.read(stickPaths.manifest(city))
  const { manifest, signedBy } = await openSealed(sealed, trusted)
  if (manifest.city !== city) throw new PackError('other-city', `Asked for ${city}, got ${manifest.city}.`)
  const present = await store.installed(city)
  refuseOlder(manifest, present)
  refuseUnnamed(city, file, manifest)

  const parts = await readParts(city, file, manifest)
  const inFile = new Set(parts.map(({ part }) => part))
  const needed = partsFor(manifest, manifest.base)
  const lacking = needed.find((part) => !inFile.has(part))
  if (lacking) throw new StickError('incomplete', `${city} comes without ${lacking}, which every reader needs.`)

  const held = present ? await store.heldParts(city) : []
  const before = (present?.parts ?? []).filter((part) => part !== 'facts')
  const wished = partsFor(manifest, [...before, ...languages, ...manifest.base])
  const kept = wished.filter((part) => inFile.has(part) || isHeld(part, manifest, held))
  const { fetch, remove } = difference(held, wantedParts(manifest, kept))
  const byName = new Map(parts.map((part) => [`${part.key} ${part.part}`, part]))
  const put = fetch.map(({ key, part }) => byName.get(`${key} ${part}`)!)
  const isHere = present?.sealed && fetch.length === 0 && remove.length === 0 && present.manifest.version === manifest.version
  return {
    manifest,
    present,
    key: await keyName(signedBy!),
    parts,
    languages: kept.filter((part) => part !== 'facts'),
    missing: wished.filter((part) => !kept.includes(part)),
    pack: isHere ? undefined : { manifest, sealed, parts: kept, put, remove, basedOn: present },
    ...(await readMap(city, file, manifest, maps)),
  }
}

/** Nothing may lie in a file that its manifest does not name. */
function refuseUnnamed(city: string, file: StickFile, { bundles, map }: Manifest): void {
  const named = [
    stickPaths.manifest(city),
    ...Object.values(bundles).map(({ hash }) => stickPaths.bundle(city, hash)),
    ...(map ? [stickPaths.map(city)] : []),
  ]
  const ofCity = ({ path }: StickContent) => path.startsWith(`packs/${city}/`) || path === stickPaths.map(city)
  const unnamed = file.contents.find((content) => ofCity(content) && !named.includes(content.path))
  if (unnamed) throw new PackError('altered', `No manifest names ${unnamed.path}.`)
}

/** All parts that the file has, also of languages that this desk does not keep: a file is right as a whole, or not at all. */
async function readParts(city: string, file: StickFile, manifest: Manifest): Promise<OpenPart[]> {
  const pause = createPauses()
  const parts: OpenPart[] = []
  for (const [part, ref] of Object.entries(manifest.bundles)) {
    const path = stickPaths.bundle(city, ref.hash)
    if (!file.has(path)) continue
    const records = await splitBundle(await unpackBundle(await file.read(path), ref), ref)
    for (const wanted of wantedParts(manifest, [part])) {
      const bytes = records.get(wanted.hash)
      if (!bytes) throw new PackError('altered', `The bundle lacks ${wanted.key} (${part}).`)
      parts.push(openTrusted(wanted, bytes))
      await pause()
    }
  }
  return parts
}

function isHeld(part: string, manifest: Manifest, held: readonly PartRef[]): boolean {
  const hashes = new Map(held.map((ref) => [`${ref.key} ${ref.part}`, ref.hash]))
  return wantedParts(manifest, [part]).every(({ key, hash }) => hashes.get(`${key} ${part}`) === hash)
}

async function readMap(
  city: string,
  file: StickFile,
  { map }: Manifest,
  maps: MapStore,
): Promise<{ map: StoredMap | undefined; mapIs: CityOnStick['mapIs'] }> {
  if (!map) return { map: undefined, mapIs: 'none' }
  const kept = await maps.kept(city)
  const isKept = kept?.hash === map.hash
  if (!file.has(stickPaths.map(city))) return { map: undefined, mapIs: isKept ? 'here' : 'left-out' }
  const bytes = await file.read(stickPaths.map(city))
  if (bytes.length !== map.bytes || (await hashOf(bytes)) !== map.hash)
    throw new PackError('altered', `The map of ${city} is another than its manifest names.`)
  if (isKept) return { map: undefined, mapIs: 'here' }
  // What is stored is what was verified, and not what the stick may hold later.
  return { map: { city, hash: map.hash, archive: new Blob([bytes]) }, mapIs: 'new' }
}
