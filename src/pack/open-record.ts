/** Opens the bytes of one part of a record, at the door: hash first, then form. Rules P3 and P4. */
import { parsePart } from '#content/records/record.ts'
import type { PartRef } from './delta.ts'
import { hashOf } from './hash.ts'
import { PackError } from './pack-error.ts'

/** A part of a record with its value, known to be what the manifest names. */
export interface OpenPart extends PartRef {
  value: ReturnType<typeof parsePart>
}

/** The part in these bytes. Throws `altered` when their hash is another, `not-a-pack` when they are not such a part. */
export async function openRecord(ref: PartRef, bytes: Uint8Array<ArrayBuffer>): Promise<OpenPart> {
  if ((await hashOf(bytes)) !== ref.hash)
    throw new PackError('altered', `${ref.key} (${ref.part}) does not have the bytes its manifest names.`)
  return openTrusted(ref, bytes)
}

/** The same for bytes whose hash has just been taken. */
export function openTrusted(ref: PartRef, bytes: Uint8Array): OpenPart {
  try {
    return { ...ref, value: parsePart(ref.key, ref.part, JSON.parse(new TextDecoder().decode(bytes))) }
  } catch {
    throw new PackError('not-a-pack', `${ref.key} (${ref.part}) is not a record this app can read.`)
  }
}
