/** Fetches what a device lacks of a pack, and verifies all of it before anything is stored. */
import { splitBundle } from '#pack/bundle.ts'
import { type Delta, difference, type PartRef, wantedParts } from '#pack/delta.ts'
import { type Manifest, partsFor } from '#pack/manifest.ts'
import { type OpenPart, openRecord, openTrusted } from '#pack/open-record.ts'
import { PackError } from '#pack/pack-error.ts'
import { openManifest, type PublicKey } from '#pack/seal.ts'
import { createPauses } from './pauses.ts'
import type { PackSource } from './source.ts'

export interface Progress {
  loaded: number
  total: number
}

/** The newest manifest of a city, by a key we trust, and its bytes with the seal. */
export async function fetchManifest(
  city: string,
  source: PackSource,
  trusted: readonly PublicKey[],
): Promise<{ manifest: Manifest; sealed: Uint8Array<ArrayBuffer> }> {
  const sealed = await source.manifest(city)
  const manifest = await openManifest(sealed, trusted)
  if (manifest.city !== city) throw new PackError('other-city', `Asked for ${city}, got ${manifest.city}.`)
  return { manifest, sealed }
}

export interface FetchedParts extends Delta {
  put: OpenPart[]
  parts: string[]
}

// A bundle is fetched instead of single records as soon as so many of a part have changed: compression and fewer requests win.
const BUNDLE_SHARE = 0.4
const AT_ONCE = 6

/** Everything the device lacks to hold these languages of the manifest, verified. Rule P13. */
export async function fetchParts(
  manifest: Manifest,
  languages: readonly string[],
  held: readonly PartRef[],
  source: PackSource,
  onProgress: (progress: Progress) => void,
): Promise<FetchedParts> {
  const parts = partsFor(manifest, languages)
  const delta = difference(held, wantedParts(manifest, parts))
  const put: OpenPart[] = []
  const single: PartRef[] = []
  const bundles: { part: string; refs: PartRef[] }[] = []
  for (const part of parts) {
    const refs = delta.fetch.filter((ref) => ref.part === part)
    const all = wantedParts(manifest, [part]).length
    if (refs.length > 1 && refs.length >= all * BUNDLE_SHARE) bundles.push({ part, refs })
    else single.push(...refs)
  }

  const total = bundles.reduce((sum, { part }) => sum + manifest.bundles[part]!.packed, 0)
  let loaded = 0
  const count = (bytes: number) => {
    loaded += bytes
    onProgress({ loaded, total: Math.max(total, loaded) })
  }
  onProgress({ loaded, total })
  await Promise.all(
    bundles.map(async ({ part, refs }) => {
      const ref = manifest.bundles[part]!
      put.push(...(await pick(refs, await splitBundle(await source.bundle(manifest.city, ref, count), ref))))
    }),
  )
  for (let index = 0; index < single.length; index += AT_ONCE) {
    const some = single.slice(index, index + AT_ONCE)
    put.push(...(await Promise.all(some.map(async (ref) => openRecord(ref, await source.record(manifest.city, ref.hash))))))
  }
  return { ...delta, put, parts }
}

async function pick(refs: readonly PartRef[], records: ReadonlyMap<string, Uint8Array>): Promise<OpenPart[]> {
  const pause = createPauses()
  const picked: OpenPart[] = []
  for (const ref of refs) {
    const bytes = records.get(ref.hash)
    if (!bytes) throw new PackError('altered', `The bundle lacks ${ref.key} (${ref.part}).`)
    picked.push(openTrusted(ref, bytes))
    await pause()
  }
  return picked
}
