/** Writes a city's records as a pack: immutable files named by their hash, and the manifest that names them. */
import type { DirectoryRecord } from '#content/records/record.ts'
import { joinBundle } from './bundle.ts'
import { hashOf } from './hash.ts'
import { FORMAT, type Manifest, type MapRef } from './manifest.ts'

export interface PackInput {
  city: string
  version: number
  /** The source language and the office's. */
  base: readonly string[]
  records: readonly DirectoryRecord[]
  redirects: readonly { from: string; to: string }[]
  map?: MapRef
}

export interface WrittenPack {
  manifest: Manifest
  /** By path inside the pack: `records/<hash>.json`, `bundles/<hash>.json` and `bundles/<hash>.json.gz`. */
  files: Map<string, Uint8Array<ArrayBuffer>>
}

/** The pack of these records. The same input gives the same bytes, in any order of records. Rule P7. */
export async function writePack(input: PackInput, gzip: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>): Promise<WrittenPack> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const records: Manifest['records'] = {}
  const byPart = new Map<string, Map<string, Uint8Array<ArrayBuffer>>>()
  const sorted = [...input.records].sort((a, b) => (a.key < b.key ? -1 : 1))
  for (const { key, facts, words } of sorted) {
    const hashes: Record<string, string> = {}
    const languages = Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1))
    for (const [part, value] of [['facts', facts] as const, ...languages]) {
      const bytes = new TextEncoder().encode(JSON.stringify(value))
      const hash = await hashOf(bytes)
      hashes[part] = hash
      files.set(`records/${hash}.json`, bytes)
      byPart.set(part, (byPart.get(part) ?? new Map()).set(hash, bytes))
    }
    records[key] = hashes
  }

  const bundles: Manifest['bundles'] = {}
  for (const [part, contents] of [...byPart].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = joinBundle(contents)
    const packed = gzip(bytes)
    const hash = await hashOf(bytes)
    files.set(`bundles/${hash}.json`, bytes)
    files.set(`bundles/${hash}.json.gz`, packed)
    bundles[part] = { hash, bytes: bytes.length, packed: packed.length }
  }
  const moved = input.redirects.map(({ from, to }) => [from, to] as const).sort(([a], [b]) => (a < b ? -1 : 1))
  const redirects = Object.fromEntries(moved)
  const manifest: Manifest = {
    format: FORMAT,
    city: input.city,
    version: input.version,
    base: [...new Set(input.base)],
    records,
    bundles,
    redirects,
    ...(input.map && { map: input.map }),
  }
  return { manifest, files }
}
