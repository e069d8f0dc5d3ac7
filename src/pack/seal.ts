/** Signs a manifest, and opens one only if its signature is by a trusted key. Rules P8 to P11. */
import * as z from 'zod/mini'
import { fromBase64Url, hashOf, toBase64Url } from './hash.ts'
import { type Manifest, parseManifest, readKnownFormat } from './manifest.ts'
import { PackError } from './pack-error.ts'

/** A public Ed25519 key: 32 bytes in base64url. */
export type PublicKey = string
/** A private Ed25519 key: PKCS 8 in base64url. */
export type PrivateKey = string

const sealSchema = z.object({ key: z.optional(z.string()), signature: z.optional(z.string()) })
type Seal = z.infer<typeof sealSchema>

/** A new pair of keys. */
export async function makeKeys(): Promise<{ publicKey: PublicKey; privateKey: PrivateKey }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const publicKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  const privateKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)))
  return { publicKey, privateKey }
}

/** The bytes of `manifest.json`: a seal on the first line, the manifest on the second. Without a key the seal is empty. */
export async function sealManifest(
  manifest: Manifest,
  signWith?: { publicKey: PublicKey; privateKey: PrivateKey },
): Promise<Uint8Array<ArrayBuffer>> {
  const text = JSON.stringify(manifest)
  const bytes = new TextEncoder().encode(text)
  const seal = signWith ? { key: await keyName(signWith.publicKey), signature: await sign(bytes, signWith.privateKey) } : {}
  return new TextEncoder().encode(`${JSON.stringify(seal)}\n${text}\n`)
}

/**
 * The manifest in these bytes. Throws a `PackError` when they are no manifest, and, as soon as there are trusted keys,
 * when none of them has signed it.
 */
export async function openManifest(bytes: Uint8Array, trusted: readonly PublicKey[]): Promise<Manifest> {
  return (await openSealed(bytes, trusted)).manifest
}

/** The same, with the trusted key that has signed it. What the seal itself calls its key is not signed, and proves nothing. */
export async function openSealed(
  bytes: Uint8Array,
  trusted: readonly PublicKey[],
): Promise<{ manifest: Manifest; signedBy: PublicKey | undefined }> {
  const [sealLine, manifestLine] = twoLines(bytes)
  const decoder = new TextDecoder()
  const text = decoder.decode(manifestLine)
  // A newer format may be sealed in a way this app cannot read.
  readKnownFormat(text)
  const seal = readSeal(decoder.decode(sealLine))
  const signedBy = trusted.length > 0 ? await signerOf(seal, manifestLine, trusted) : undefined
  return { manifest: parseManifest(text), signedBy }
}

function twoLines(bytes: Uint8Array): [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>] {
  const lineFeed = 10
  const first = bytes.indexOf(lineFeed)
  const second = bytes.indexOf(lineFeed, first + 1)
  if (first < 0 || second !== bytes.length - 1) throw new PackError('not-a-pack', 'A manifest is two lines, each with its line feed.')
  return [bytes.slice(0, first), bytes.slice(first + 1, second)]
}

/** Whether these bytes carry any signature; whose it is, and whether it is right, is not asked. */
export function isSigned(bytes: Uint8Array): boolean {
  return readSeal(new TextDecoder().decode(twoLines(bytes)[0])).signature !== undefined
}

async function signerOf(seal: Seal, message: Uint8Array<ArrayBuffer>, trusted: readonly PublicKey[]): Promise<PublicKey> {
  if (!seal.signature) throw new PackError('unsigned', 'The manifest carries no signature.')
  let signature: Uint8Array<ArrayBuffer>
  try {
    signature = fromBase64Url(seal.signature)
  } catch {
    throw new PackError('wrong-signature', 'The signature is not base64url.')
  }
  for (const publicKey of trusted) {
    if (await verify(signature, message, fromBase64Url(publicKey))) return publicKey
  }
  throw new PackError('wrong-signature', 'No trusted key has signed this manifest.')
}

function readSeal(line: string): Seal {
  try {
    return sealSchema.parse(JSON.parse(line))
  } catch {
    throw new PackError('not-a-pack', 'The first line is not a seal.')
  }
}

/** The short name of a key, which stands in a seal, so that people can tell keys apart. */
export async function keyName(publicKey: PublicKey): Promise<string> {
  return (await hashOf(fromBase64Url(publicKey))).slice(0, 8)
}

async function sign(message: Uint8Array<ArrayBuffer>, privateKey: PrivateKey): Promise<string> {
  const key = await crypto.subtle.importKey('pkcs8', fromBase64Url(privateKey), 'Ed25519', false, ['sign'])
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('Ed25519', key, message)))
}

async function verify(
  signature: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
  publicKey: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, signature, message)
  } catch {
    // Browsers before 2025 do not know Ed25519; they fetch 4 kB that do.
    const { verifyAsync } = await import('@noble/ed25519')
    return verifyAsync(signature, message, publicKey).catch(() => false)
  }
}
