/** Ed25519 over whole files, in the form that OpenSSL reads. */
import { createPrivateKey, sign } from 'node:crypto'
import type { PrivateKey } from '#pack/seal.ts'

/** 64 bytes, to be checked by `openssl pkeyutl -verify -rawin`. */
export function signature(bytes: Uint8Array, privateKey: PrivateKey): Buffer {
  return sign(null, bytes, createPrivateKey({ key: Buffer.from(privateKey, 'base64url'), format: 'der', type: 'pkcs8' }))
}
