/** Which pages a new manifest brings, changes and takes away, for a device that keeps these parts. */
import type { Manifest } from '#pack/manifest.ts'

export interface KeyNews {
  new: string[]
  changed: string[]
  removed: string[]
}

/** Keys of records, sorted. A record has changed when a part has that the device keeps now or has kept. */
export function keyNews(before: Manifest | undefined, after: Manifest, parts: readonly string[]): KeyNews {
  const had = before?.records ?? {}
  const keys = Object.keys(after.records).sort()
  const isOther = (key: string) => parts.some((part) => had[key]![part] !== after.records[key]![part])
  return {
    new: keys.filter((key) => !(key in had)),
    changed: keys.filter((key) => key in had && isOther(key)),
    removed: Object.keys(had)
      .filter((key) => !(key in after.records))
      .sort(),
  }
}
