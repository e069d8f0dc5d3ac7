/** The difference between what a device holds and a manifest, as plain data. Rules P12 to P14. */
import type { Manifest } from './manifest.ts'

/** A part of a record, named by its bytes. */
export interface PartRef {
  key: string
  part: string
  hash: string
}

export interface Delta {
  fetch: PartRef[]
  remove: Omit<PartRef, 'hash'>[]
}

/** The parts of the manifest that a device with these languages keeps. */
export function wantedParts(manifest: Manifest, parts: readonly string[]): PartRef[] {
  return Object.entries(manifest.records).flatMap(([key, hashes]) =>
    parts.flatMap((part) => {
      const hash = hashes[part]
      return hash ? [{ key, part, hash }] : []
    }),
  )
}

/** What must be fetched and removed to turn what is installed (nothing, on a new device) into what is wanted. */
export function difference(installed: readonly PartRef[], wanted: readonly PartRef[]): Delta {
  const name = ({ key, part }: Omit<PartRef, 'hash'>) => `${key} ${part}`
  const have = new Map(installed.map((ref) => [name(ref), ref.hash]))
  const keep = new Set(wanted.map(name))
  return {
    fetch: wanted.filter((ref) => have.get(name(ref)) !== ref.hash),
    remove: installed.filter((ref) => !keep.has(name(ref))).map(({ key, part }) => ({ key, part })),
  }
}
