/** The public keys this app was built with. With none, any pack of this site is accepted. */
import type { PublicKey } from '#pack/seal.ts'

export const trustedKeys: readonly PublicKey[] = (import.meta.env['VITE_PACK_PUBLIC_KEYS'] ?? '')
  .split(',')
  .map((key: string) => key.trim())
  .filter(Boolean)
