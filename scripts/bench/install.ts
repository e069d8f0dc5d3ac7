/**
 * What the directory of each city costs a new reader of each of its languages: its manifest and bundles, as a host sends them in Brotli.
 * `withGzip` is what it costs at a host without Brotli. Measured without a browser.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
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
    const sizes: Record<string, number> = { manifest: brotliCompressSync(bytes).length }
    for (const [part, { hash }] of Object.entries(manifest.bundles))
      sizes[part] = brotliCompressSync(await readFile(join(PACKS, city, 'bundles', `${hash}.json`))).length
    for (const language of Object.keys(manifest.bundles).filter((part) => part !== 'facts')) {
      const parts = partsFor(manifest, [language, ...manifest.base])
      const detail = Object.fromEntries(['manifest', ...parts].map((part) => [part, sizes[part]!]))
      const all = sum(Object.values(detail))
      detail['withGzip'] = gzipSync(bytes).length + sum(parts.map((part) => manifest.bundles[part]!.packed))
      tell(atMost(BUDGET, { name: `install.${city}.${language}`, value: kilobytes(all), unit: 'kB', detail }))
    }
  }
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0)
}
