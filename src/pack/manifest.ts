/** The manifest of a pack: every record of a city by the hash of its bytes. Rules in docs/pack-format.md. */
import * as z from 'zod/mini'
import { PackError } from './pack-error.ts'

/** The format this app reads and writes. Rule P2. */
export const FORMAT = 1

const hash = z.string().check(z.regex(/^[\w-]{22}$/))
const part = z.string().check(z.regex(/^(facts|[a-z]{2,3})$/))
const key = z.string().check(z.regex(/^(city|service|guide|notice|term|lexicon)\/[a-z0-9-]+$/))

/** Bytes before compression, and as they travel. */
const bundle = z.object({ hash, bytes: z.int().check(z.positive()), packed: z.int().check(z.positive()) })
export type BundleRef = z.infer<typeof bundle>

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  city: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  /** Grows with every publication. Seconds since 1970 of the content. */
  version: z.int().check(z.nonnegative()),
  /** Languages every reader of this city gets beside their own: the source language, and the office's. */
  base: z.array(z.string().check(z.regex(/^[a-z]{2,3}$/))),
  /** By key, then by part: `facts`, or a language. */
  records: z.record(key, z.record(part, hash)),
  /** By part: everything of that part in one file. */
  bundles: z.record(part, bundle),
  /** The archive of the city's map, which lies beside the pack. */
  map: z.optional(z.object({ hash, bytes: z.int().check(z.positive()) })),
  /** Former keys and the keys in their place. */
  redirects: z.record(z.string(), key),
})
export type Manifest = z.infer<typeof manifestSchema>
export type MapRef = NonNullable<Manifest['map']>

/** The manifest in this text. Throws a `PackError`: `not-a-pack`, or `newer-app-needed` for a format this app does not know. */
export function parseManifest(text: string): Manifest {
  const manifest = manifestSchema.safeParse(readKnownFormat(text))
  if (!manifest.success) throw new PackError('not-a-pack', 'The manifest lacks fields or has wrong ones.')
  return manifest.data
}

/** The JSON in this text, unless it says that it is in a newer format: then nothing else in it can be judged. Rule P2. */
export function readKnownFormat(text: string): unknown {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new PackError('not-a-pack', 'The manifest is not JSON.')
  }
  const format = typeof data === 'object' && data !== null && 'format' in data ? data.format : undefined
  if (typeof format === 'number' && format > FORMAT) throw new PackError('newer-app-needed', `Format ${format}, this app reads ${FORMAT}.`)
  return data
}

/** The parts that a reader of these languages needs and that the pack has. */
export function partsFor(manifest: Manifest, languages: readonly string[]): string[] {
  return ['facts', ...new Set(languages)].filter((name) => name in manifest.bundles)
}
