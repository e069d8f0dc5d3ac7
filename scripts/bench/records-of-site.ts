/** The records of a city as they lie in a built site, to make another edition of it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DirectoryRecord } from '#content/records/record.ts'
import { splitBundle, unpackBundle } from '#pack/bundle.ts'
import { wantedParts } from '#pack/delta.ts'
import type { Manifest } from '#pack/manifest.ts'
import { openTrusted } from '#pack/open-record.ts'
import { openManifest } from '#pack/seal.ts'
import { stickPaths } from '#pack/stick-file.ts'
import { recordsOf } from '#store/stored-records.ts'

export async function recordsOfSite(site: string, city: string): Promise<{ manifest: Manifest; records: DirectoryRecord[] }> {
  const manifest = await openManifest(await readFile(join(site, stickPaths.manifest(city))), [])
  const parts = []
  for (const [part, ref] of Object.entries(manifest.bundles)) {
    const packed = new Uint8Array(await readFile(join(site, stickPaths.bundle(city, ref.hash))))
    const bundle = await splitBundle(await unpackBundle(packed, ref), ref)
    parts.push(...wantedParts(manifest, [part]).map((wanted) => openTrusted(wanted, bundle.get(wanted.hash)!)))
  }
  return { manifest, records: recordsOf(parts) }
}
