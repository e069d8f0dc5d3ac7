import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { fromBase64Url, toBase64Url } from '#pack/hash.ts'
import type { Manifest } from '#pack/manifest.ts'
import { makeKeys, openManifest, sealManifest } from '#pack/seal.ts'
import { bytesOf, cutOff, manifestText, packOf, refused, signInPage, textOf, withOneByteChanged } from './made-up-pack.ts'
import { anyRecords } from './made-up-records.ts'

type Keys = Awaited<ReturnType<typeof makeKeys>>

let manifest: Manifest
let ours: Keys
let next: Keys
let strangers: Keys
let signed: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  manifest = (await packOf()).manifest
  ours = await makeKeys()
  next = await makeKeys()
  strangers = await makeKeys()
  signed = await sealManifest(manifest, ours)
})

afterEach(() => {
  vi.restoreAllMocks()
})

/** The two lines of a manifest file, without their line feeds. */
function linesOf(file: Uint8Array): [seal: string, manifest: string] {
  const [seal, text] = textOf(file).split('\n')
  return [seal!, text!]
}

/** A manifest file as another program would write it: any text, sealed with our key. */
function sealedElsewhere(text: string): Uint8Array<ArrayBuffer> {
  const key = createPrivateKey({ key: Buffer.from(fromBase64Url(ours.privateKey)), format: 'der', type: 'pkcs8' })
  return bytesOf(`{"signature":"${sign(null, bytesOf(text), key).toString('base64url')}"}\n${text}\n`)
}

/** The file with other words in its seal. */
function resealed(seal: unknown): Uint8Array<ArrayBuffer> {
  return bytesOf(`${JSON.stringify(seal)}\n${linesOf(signed)[1]}\n`)
}

test('[P8] a manifest file is two lines of JSON, each with its line feed: the seal, and the manifest', () => {
  const lines = textOf(signed).split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[2]).toBe('')
  expect(Object.keys(JSON.parse(lines[0]!))).toEqual(['key', 'signature'])
  expect(JSON.parse(lines[1]!)).toEqual(manifest)
})

test('[P8] without a key the seal is empty', async () => {
  expect(linesOf(await sealManifest(manifest))).toEqual(['{}', JSON.stringify(manifest)])
})

test('[P8] the signature is Ed25519 over the exact bytes of the second line, as any other program checks it', () => {
  const [seal, text] = linesOf(signed)
  const x = ours.publicKey
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  expect(verify(null, bytesOf(text), key, Buffer.from(JSON.parse(seal).signature, 'base64url'))).toBe(true)
})

test('[P8] a manifest that another program wrote, with spaces of its own, is opened', async () => {
  const text = `  ${JSON.stringify(manifest).replaceAll(',', ' , ')} `
  expect(await openManifest(sealedElsewhere(text), [ours.publicKey])).toEqual(manifest)
})

test('[P8] the key of the seal is a short name by which people tell keys apart', async () => {
  const nameOf = async (keys: Keys) => JSON.parse(linesOf(await sealManifest(manifest, keys))[0]).key
  expect(await nameOf(ours)).toMatch(/^[\w-]{8}$/)
  expect(await nameOf(ours)).toBe(await nameOf(ours))
  expect(await nameOf(ours)).not.toBe(await nameOf(next))
})

test('[P8] nothing is believed because of the name of a key', async () => {
  const { key } = JSON.parse(linesOf(signed)[0])
  const { signature } = JSON.parse(linesOf(await sealManifest(manifest, strangers))[0])
  await expect(openManifest(resealed({ key, signature }), [ours.publicKey])).rejects.toMatchObject(refused('wrong-signature'))
})

test('[P7] [P8] the same manifest and the same key give the same file, byte for byte', async () => {
  expect(await sealManifest(manifest, ours)).toEqual(signed)
})

test('[P9] any manifest that a trusted key has signed is opened', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, async (records) => {
      const written = (await packOf(records)).manifest
      expect(await openManifest(await sealManifest(written, ours), [ours.publicKey])).toEqual(written)
    }),
  )
})

test('[P9] a changed byte in the manifest or in a line feed, any byte, is refused', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, fc.nat(), fc.nat(), async (records, at, by) => {
      const file = await sealManifest((await packOf(records)).manifest, ours)
      const endOfSeal = file.indexOf(10)
      const changed = withOneByteChanged(file, endOfSeal + (at % (file.length - endOfSeal)), by)
      await expect(openManifest(changed, [ours.publicKey])).rejects.toMatchObject({ name: 'PackError' })
    }),
  )
})

test('[P9] a changed byte in the signature is refused as a wrong signature', async () => {
  const seal = JSON.parse(linesOf(signed)[0])
  const signature = fromBase64Url(seal.signature)
  for (let at = 0; at < signature.length; at++) {
    const changed = resealed({ ...seal, signature: toBase64Url(withOneByteChanged(signature, at, at)) })
    await expect(openManifest(changed, [ours.publicKey])).rejects.toMatchObject(refused('wrong-signature'))
  }
})

test('[P9] a changed byte anywhere in the file is refused, or the manifest is still the very one that was signed', async () => {
  let refusals = 0
  for (let at = 0; at < signed.length; at++) {
    const outcome = await openManifest(withOneByteChanged(signed, at, at), [ours.publicKey]).catch((error: unknown) => error)
    if ((outcome as Error).name === 'PackError') refusals++
    else expect(outcome).toEqual(manifest)
  }
  const [seal] = linesOf(signed)
  expect(refusals).toBeGreaterThanOrEqual(signed.length - seal.length)
})

test('[P8] [P11] a manifest that is cut off, at any point, is refused, with a trusted key and without', async () => {
  for (const cut of cutOff(signed)) {
    await expect(openManifest(cut, [ours.publicKey])).rejects.toMatchObject({ name: 'PackError' })
    await expect(openManifest(cut, [])).rejects.toMatchObject(refused('not-a-pack'))
  }
})

test('[P9] one of several trusted keys is enough', async () => {
  const trusted = [ours.publicKey, next.publicKey]
  expect(await openManifest(signed, trusted)).toEqual(manifest)
  expect(await openManifest(await sealManifest(manifest, next), trusted)).toEqual(manifest)
})

test('[P9] a key that is not among several trusted ones is refused', async () => {
  const foreign = await sealManifest(manifest, strangers)
  await expect(openManifest(foreign, [ours.publicKey, next.publicKey])).rejects.toMatchObject(refused('wrong-signature'))
})

test('[P9] a key that is no longer trusted is refused', async () => {
  await expect(openManifest(signed, [next.publicKey])).rejects.toMatchObject(refused('wrong-signature'))
})

test('[P9] a manifest without a signature is refused as unsigned by an app with a key', async () => {
  await expect(openManifest(await sealManifest(manifest), [ours.publicKey])).rejects.toMatchObject(refused('unsigned'))
  await expect(openManifest(resealed({ key: 'ours' }), [ours.publicKey])).rejects.toMatchObject(refused('unsigned'))
})

test.each(['not base64url!', 'short', 'c2hvcnQ', 'A'.repeat(86), 'A'.repeat(400)])(
  '[P9] the signature %j is refused as wrong',
  async (signature) => {
    await expect(openManifest(resealed({ signature }), [ours.publicKey])).rejects.toMatchObject(refused('wrong-signature'))
  },
)

test('[P9] a signature of another manifest is refused as wrong', async () => {
  const [seal] = linesOf(await sealManifest({ ...manifest, version: manifest.version + 1 }, ours))
  await expect(openManifest(resealed(JSON.parse(seal)), [ours.publicKey])).rejects.toMatchObject(refused('wrong-signature'))
})

test('[P10] an app without keys opens any manifest: unsigned, signed, or signed by nobody it knows', async () => {
  expect(await openManifest(await sealManifest(manifest), [])).toEqual(manifest)
  expect(await openManifest(signed, [])).toEqual(manifest)
  expect(await openManifest(resealed({ key: 'nobody', signature: 'none' }), [])).toEqual(manifest)
})

test('[P10] [P11] an app without keys still refuses two lines of other JSON', async () => {
  await expect(openManifest(bytesOf('{}\n{"error":"not found"}\n'), [])).rejects.toMatchObject(refused('not-a-pack'))
})

test.each([
  ['a sign-in page', signInPage],
  ['a sign-in page in one line', signInPage.replaceAll('\n', '')],
  ['a sign-in page in two lines', '<!doctype html>\n<title>Welcome</title>\n'],
  ['an empty file', ''],
  ['two empty lines', '\n\n'],
  ['another JSON file', '{"error":"not found"}\n'],
])('[P11] %s is not a pack, with a trusted key and without', async (_, text) => {
  await expect(openManifest(bytesOf(text), [ours.publicKey])).rejects.toMatchObject(refused('not-a-pack'))
  await expect(openManifest(bytesOf(text), [])).rejects.toMatchObject(refused('not-a-pack'))
})

test.each([
  ['something behind its second line', (seal: string, text: string) => `${seal}\n${text}\n<script>`],
  ['a third line', (seal: string, text: string) => `${seal}\n${text}\n\n`],
  ['no line feed at its end', (seal: string, text: string) => `${seal}\n${text}`],
  ['no seal', (_: string, text: string) => `${text}\n`],
  ['an empty first line', (_: string, text: string) => `\n${text}\n`],
  ['a seal that is not JSON', (_: string, text: string) => `sealed\n${text}\n`],
  ['a list for a seal', (_: string, text: string) => `[]\n${text}\n`],
  ['a number for a signature', (_: string, text: string) => `{"signature":1}\n${text}\n`],
])('[P8] [P11] a manifest with %s is not a pack, with a trusted key and without', async (_, write) => {
  const file = bytesOf(write(...linesOf(signed)))
  await expect(openManifest(file, [ours.publicKey])).rejects.toMatchObject(refused('not-a-pack'))
  await expect(openManifest(file, [])).rejects.toMatchObject(refused('not-a-pack'))
})

test('[P11] what a trusted key has signed is refused all the same when it is not a manifest', async () => {
  const file = sealedElsewhere(manifestText(manifest, { records: undefined }))
  await expect(openManifest(file, [ours.publicKey])).rejects.toMatchObject(refused('not-a-pack'))
})

test('[P2] a newer format needs a newer app, before anybody asks who signed it', async () => {
  const text = manifestText(manifest, { format: 2 })
  const sealedAnyhow = [sealedElsewhere(text), bytesOf(`{}\n${text}\n`), bytesOf(`{"signature":["of","a","new","kind"]}\n${text}\n`)]
  for (const file of sealedAnyhow) {
    await expect(openManifest(file, [ours.publicKey])).rejects.toMatchObject(refused('newer-app-needed'))
    await expect(openManifest(file, [])).rejects.toMatchObject(refused('newer-app-needed'))
  }
})

test('[P2] fields of a seal that this app does not know are ignored', async () => {
  const seal = { ...JSON.parse(linesOf(signed)[0]), signedOn: '2026-10-01' }
  expect(await openManifest(resealed(seal), [ours.publicKey])).toEqual(manifest)
})

test('two new pairs of keys differ, and a public key is 32 bytes', () => {
  expect(ours.publicKey).not.toBe(next.publicKey)
  expect(fromBase64Url(ours.publicKey)).toHaveLength(32)
})

describe.each(['importKey', 'verify'] as const)('in a browser whose %s does not know Ed25519', (method) => {
  function withoutEd25519() {
    return vi.spyOn(crypto.subtle, method).mockRejectedValue(new DOMException('Unrecognized name.', 'NotSupportedError'))
  }

  test('[P9] a right signature is still accepted', async () => {
    const asked = withoutEd25519()
    expect(await openManifest(signed, [ours.publicKey])).toEqual(manifest)
    expect(asked).toHaveBeenCalledOnce()
  })

  test('[P9] one of several trusted keys is still enough', async () => {
    const asked = withoutEd25519()
    expect(await openManifest(signed, [next.publicKey, ours.publicKey])).toEqual(manifest)
    expect(asked).toHaveBeenCalledTimes(2)
  })

  test('[P9] a signature by a stranger is still refused', async () => {
    const foreign = await sealManifest(manifest, strangers)
    const asked = withoutEd25519()
    await expect(openManifest(foreign, [ours.publicKey])).rejects.toMatchObject(refused('wrong-signature'))
    expect(asked).toHaveBeenCalledOnce()
  })

  test('[P9] a changed byte in the manifest is still refused', async () => {
    withoutEd25519()
    const [seal, text] = linesOf(signed)
    const file = bytesOf(`${seal}\n${text.replace('testville', 'testvilla')}\n`)
    await expect(openManifest(file, [ours.publicKey])).rejects.toMatchObject(refused('wrong-signature'))
  })

  test.each(['c2hvcnQ', 'A'.repeat(86), '_'.repeat(86)])('[P9] the signature %j is still refused', async (signature) => {
    withoutEd25519()
    await expect(openManifest(resealed({ signature }), [ours.publicKey])).rejects.toMatchObject(refused('wrong-signature'))
  })
})
