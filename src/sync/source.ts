/** Where packs and maps come from: the network, a USB stick, a test's made-up pack. */
import type { BundleRef, MapRef } from '#pack/manifest.ts'

export interface PackSource {
  manifest(city: string): Promise<Uint8Array<ArrayBuffer>>
  record(city: string, hash: string): Promise<Uint8Array<ArrayBuffer>>
  /** The bytes of a bundle, decompressed. `onBytes` hears how many more have come, as they travel. */
  bundle(city: string, ref: BundleRef, onBytes: (count: number) => void): Promise<Uint8Array<ArrayBuffer>>
}

/** Where the archives of maps come from. */
export interface MapSource {
  /** The archive of a city's map, from a place on where the source can do that. */
  map(city: string, ref: MapRef, from: number, stop: AbortSignal): Promise<MapStream>
}

/** Bytes of a map as they come. Reading them throws a `SourceError` or a `PackError`. */
export interface MapStream {
  /** Where in the archive they begin; 0 when the source could not begin elsewhere. */
  from: number
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>
}

/** The source gave no answer, or an error instead of one. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly trouble: 'no-network' | 'server-error'

  constructor(trouble: 'no-network' | 'server-error', detail: string, options?: ErrorOptions) {
    super(`${trouble}: ${detail}`, options)
    this.trouble = trouble
  }
}
