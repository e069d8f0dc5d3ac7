/** Packs of made-up records, the ways in which they go wrong, and the records that come out of them again. */
import { gzipSync } from 'node:zlib'
import type { DirectoryRecord } from '#content/records/record.ts'
import { splitBundle, unpackBundle } from '#pack/bundle.ts'
import { wantedParts } from '#pack/delta.ts'
import { type Manifest, partsFor } from '#pack/manifest.ts'
import { type OpenPart, openRecord, openTrusted } from '#pack/open-record.ts'
import type { Refusal } from '#pack/pack-error.ts'
import { type PackInput, type WrittenPack, writePack } from '#pack/write-pack.ts'
import { testville } from './made-up-records.ts'

export function gzip(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(gzipSync(bytes))
}

export function packOf(records: readonly DirectoryRecord[] = testville, changes: Partial<PackInput> = {}): Promise<WrittenPack> {
  return writePack({ city: 'testville', version: 1_790_000_000, base: ['en', 'ro'], records, redirects: [], ...changes }, gzip)
}

/** The records of a pack in these languages, fetched part by part. */
export async function openByParts({ manifest, files }: WrittenPack, languages: readonly string[]): Promise<DirectoryRecord[]> {
  const wanted = wantedParts(manifest, partsFor(manifest, languages))
  return recordsOf(await Promise.all(wanted.map((ref) => openRecord(ref, files.get(`records/${ref.hash}.json`)!))))
}

/** The same, fetched as bundles: compressed, or plain. */
export async function openByBundles(
  { manifest, files }: WrittenPack,
  languages: readonly string[],
  ending: '.json.gz' | '.json',
): Promise<DirectoryRecord[]> {
  const parts = partsFor(manifest, languages)
  const held = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const part of parts) {
    const ref = manifest.bundles[part]!
    const file = files.get(`bundles/${ref.hash}${ending}`)!
    const bytes = ending === '.json.gz' ? await unpackBundle(file, ref) : file
    for (const [hash, record] of await splitBundle(bytes, ref)) held.set(hash, record)
  }
  return recordsOf(wantedParts(manifest, parts).map((ref) => openTrusted(ref, held.get(ref.hash)!)))
}

export function byKey(records: readonly DirectoryRecord[]): DirectoryRecord[] {
  return [...records].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** The records as a device that reads these languages has them. */
export function spokenIn(records: readonly DirectoryRecord[], languages: readonly string[]): DirectoryRecord[] {
  return records.map((record) => ({
    ...record,
    words: Object.fromEntries(Object.entries(record.words).filter(([language]) => languages.includes(language))),
  }))
}

/** What an expected refusal looks like: `rejects.toMatchObject(refused('altered'))`. */
export function refused(as: Refusal) {
  return { name: 'PackError', refusal: as }
}

/** The bytes with one of them changed. Any numbers will do. */
export function withOneByteChanged(bytes: Uint8Array<ArrayBuffer>, at: number, by: number): Uint8Array<ArrayBuffer> {
  const changed = bytes.slice()
  changed[at % bytes.length]! ^= 1 + (by % 255)
  return changed
}

/** The bytes cut off at every point before their end. */
export function* cutOff(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  for (let length = 0; length < bytes.length; length++) yield bytes.slice(0, length)
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

/** The manifest without one of its fields, or with another value in it. */
export function manifestText(manifest: Manifest, changes: Record<string, unknown>): string {
  return JSON.stringify({ ...manifest, ...changes })
}

/** What a café's network answers before its guest has agreed to anything. */
export const signInPage =
  '<!doctype html>\n<html lang="en">\n<title>Welcome to our free Wi-Fi</title>\n<form action="/login">…</form>\n</html>\n'

function recordsOf(parts: readonly OpenPart[]): DirectoryRecord[] {
  const records = new Map<string, DirectoryRecord>()
  for (const { key, part, value } of parts) {
    const record = records.get(key) ?? ({ key, facts: undefined, words: {} } as unknown as DirectoryRecord)
    if (part === 'facts') record.facts = value as DirectoryRecord['facts']
    else record.words[part] = value as DirectoryRecord['words'][string]
    records.set(key, record)
  }
  return [...records.values()]
}
