/** Where packs come from. The network, a USB stick and a test's made-up pack each answer these three. */
import type { BundleRef } from '#pack/manifest.ts'

export interface PackSource {
  manifest(city: string): Promise<Uint8Array<ArrayBuffer>>
  record(city: string, hash: string): Promise<Uint8Array<ArrayBuffer>>
  /** The bytes of a bundle, decompressed. `onBytes` hears how many more have come, as they travel. */
  bundle(city: string, ref: BundleRef, onBytes: (count: number) => void): Promise<Uint8Array<ArrayBuffer>>
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
