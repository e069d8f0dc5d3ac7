/** What the directory of each city costs a new reader of each of its languages: its manifest and bundles, as they travel. Measured without a browser. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { partsFor } from '#pack/manifest.ts'
import { openManifest } from '#pack/seal.ts'
import { atMost, kilobytes, type Tell } from './measurement.ts'

const PACKS = 'dist/packs'
const BUDGET = 120

export async function install(tell: Tell): Promise<void> {
  const cities = (await readdir(PACKS, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  for (const { name: city } of cities) {
    const bytes = await readFile(join(PACKS, city, 'manifest.json'))
    const manifest = await openManifest(bytes, [])
    const ofManifest = brotliCompressSync(bytes).length
    for (const language of Object.keys(manifest.bundles).filter((part) => part !== 'facts')) {
      const parts = partsFor(manifest, [language, ...manifest.base])
      const detail: Record<string, number> = { manifest: ofManifest }
      for (const part of parts) detail[part] = manifest.bundles[part]!.packed
      const all = Object.values(detail).reduce((sum, size) => sum + size, 0)
      tell(atMost(BUDGET, { name: `install.${city}.${language}`, value: kilobytes(all), unit: 'kB', detail }))
    }
  }
}
