/** Brings one city on this device up to date. The order matters: verify, fetch, verify, then store. */
import type { Manifest } from '#pack/manifest.ts'
import { PackError } from '#pack/pack-error.ts'
import type { PublicKey } from '#pack/seal.ts'
import type { InstalledCity } from '#store/database.ts'
import type { PackStore } from '#store/packs.ts'
import { type FetchedParts, fetchManifest, fetchParts, type Progress } from './fetch-pack.ts'
import type { PackSource } from './source.ts'

export type UpdateResult =
  | { is: 'installed' | 'updated'; version: number }
  | { is: 'already-current'; version: number }
  /** Another tab was faster. */
  | { is: 'overtaken' }

export interface UpdateOptions {
  city: string
  /** The reader's languages, the source language and the city's: those the device is to keep. */
  languages: (manifest: Manifest) => readonly string[]
  source: PackSource
  store: PackStore
  trusted: readonly PublicKey[]
  now: () => number
  onProgress?: (progress: Progress) => void
  /** Hears what was fetched before it is stored, so that a device that keeps nothing can read it all the same. */
  onFetched?: (manifest: Manifest, fetched: FetchedParts) => void
}

/** Installs or renews a city. Throws `PackError`, `SourceError` or `StorageError`; the device then holds what it held. */
export async function updateCity(options: UpdateOptions): Promise<UpdateResult> {
  const { city, source, store, now } = options
  const { manifest, sealed } = await fetchManifest(city, source, options.trusted)
  const present = await store.installed(city)
  refuseOlder(manifest, present)
  const kept = new Set([...(present?.parts ?? []).filter((part) => part !== 'facts'), ...options.languages(manifest)])
  const complete = present && [...kept].every((language) => present.parts.includes(language) || !(language in manifest.bundles))
  if (complete && present.manifest.version === manifest.version) {
    await store.touch(city, now())
    return { is: 'already-current', version: manifest.version }
  }

  const held = present ? await store.heldParts(city) : []
  const fetched = await fetchParts(manifest, [...kept], held, source, options.onProgress ?? (() => undefined))
  options.onFetched?.(manifest, fetched)
  const { parts, put, remove } = fetched
  const stored = await store.apply({ manifest, sealed, parts, put, remove, basedOn: present }, now())
  if (!stored) return { is: 'overtaken' }
  return { is: present ? 'updated' : 'installed', version: manifest.version }
}

/** A forgotten USB stick, or an old cache on the way, must not bring back last year's phone numbers. */
export function refuseOlder({ version }: Manifest, present: InstalledCity | undefined): void {
  if (present && present.manifest.version > version)
    throw new PackError('older', `${version} offered, ${present.manifest.version} installed.`)
}
