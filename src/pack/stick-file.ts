/** A directory as one file for a USB stick: a head that names the contents, and the contents one after another. Rules F1 to F6. */
import * as z from 'zod/mini'
import { hashOf } from './hash.ts'
import type { Refusal } from './pack-error.ts'

/** Why a file is refused before its manifests are looked at, beside what a pack can be refused for. */
export type StickRefusal =
  | Refusal
  /** No file for a stick at all, or a head that is not written as it must be. */
  | 'not-a-file'
  /** It ends before its contents do. */
  | 'cut-off'
  /** It names a place that no directory has: another folder, a way up, a file of another kind. */
  | 'foreign-path'
  /** It lacks what every directory needs. */
  | 'incomplete'
  /** There is no key by which it could be trusted. */
  | 'no-key'

export class StickError extends Error {
  override readonly name = 'StickError'
  readonly refusal: StickRefusal

  constructor(refusal: StickRefusal, detail: string) {
    super(`${refusal}: ${detail}`)
    this.refusal = refusal
  }
}

/** How the names of such files end. */
export const STICK_ENDING = '.firstdoor'

const FORMAT = 1
const FIRST_LINE = `first-door-file ${FORMAT}\n`

const LONGEST_HEAD = 1_000_000
const MOST_CONTENTS = 2_000
const LARGEST_CONTENT = 50_000_000
const LARGEST_MAP = 500_000_000
const LARGEST_FILE = 2_000_000_000

/** The only places in a file: those at which a host serves the same bytes. */
const PATH = /^(?:packs\/([a-z0-9-]{1,60})\/(?:manifest\.json|bundles\/[\w-]{22}\.json\.gz)|maps\/([a-z0-9-]{1,60})\.pmtiles)$/

const head = z.strictObject({
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int().check(z.positive()), hash: z.string().check(z.regex(/^[\w-]{22}$/)) })),
})
export type StickContent = z.infer<typeof head>['files'][number]

export interface StickFile {
  contents: readonly StickContent[]
  /** The cities of which there is anything, in alphabetical order. */
  cities: readonly string[]
  has: (path: string) => boolean
  /** The bytes of one content. Throws `altered` when they are not those that the head names, `incomplete` when there is none of this path. */
  read: (path: string) => Promise<Uint8Array<ArrayBuffer>>
}

export const stickPaths = {
  manifest: (city: string) => `packs/${city}/manifest.json`,
  bundle: (city: string, hash: string) => `packs/${city}/bundles/${hash}.json.gz`,
  map: (city: string) => `maps/${city}.pmtiles`,
}

/** The file with these contents by path. The same contents give the same bytes. Throws a `StickError` for what no reader would take. */
export async function writeStickFile(contents: ReadonlyMap<string, Blob>): Promise<Blob> {
  const sorted = [...contents].sort(([a], [b]) => (a < b ? -1 : 1))
  const files: StickContent[] = []
  for (const [path, blob] of sorted) {
    files.push({ path, bytes: blob.size, hash: await hashOf(new Uint8Array(await blob.arrayBuffer())) })
  }
  checkContents(files)
  return new Blob([FIRST_LINE, `${JSON.stringify({ files })}\n`, ...sorted.map(([, blob]) => blob)])
}

/** Looks at the head of a file, and at nothing else. Throws a `StickError`. */
export async function openStickFile(file: Blob): Promise<StickFile> {
  await checkFirstLine(file)
  const line = await readHeadLine(file)
  const contents = parseHead(line)
  checkContents(contents)
  const begins = new Map<string, number>()
  let end = FIRST_LINE.length + new TextEncoder().encode(line).length + 1
  for (const { path, bytes } of contents) {
    begins.set(path, end)
    end += bytes
  }
  if (file.size < end) throw new StickError('cut-off', `${file.size} of ${end} bytes are here.`)
  if (file.size > end) throw new StickError('altered', `${file.size - end} bytes follow the last content.`)
  return {
    contents,
    cities: [...new Set(contents.map(({ path }) => cityOf(path)!))].sort(),
    has: (path) => begins.has(path),
    async read(path) {
      const content = contents.find((candidate) => candidate.path === path)
      if (!content) throw new StickError('incomplete', `There is no ${path}.`)
      const begin = begins.get(path)!
      const bytes = new Uint8Array(await file.slice(begin, begin + content.bytes).arrayBuffer())
      if ((await hashOf(bytes)) !== content.hash) throw new StickError('altered', `${path} does not have the bytes its head names.`)
      return bytes
    },
  }
}

async function checkFirstLine(file: Blob): Promise<void> {
  const text = await file.slice(0, FIRST_LINE.length + 10).text()
  if (text.startsWith(FIRST_LINE)) return
  if (text.length < FIRST_LINE.length && FIRST_LINE.startsWith(text)) throw new StickError('cut-off', 'It ends in its first line.')
  const format = /^first-door-file (\d{1,9})\n/.exec(text)?.[1]
  if (format && Number(format) > FORMAT) throw new StickError('newer-app-needed', `Format ${format}, this app reads ${FORMAT}.`)
  throw new StickError('not-a-file', 'Its first line is another.')
}

async function readHeadLine(file: Blob): Promise<string> {
  const lineFeed = 10
  const begin = FIRST_LINE.length
  const bytes = new Uint8Array(await file.slice(begin, begin + LONGEST_HEAD + 1).arrayBuffer())
  const end = bytes.indexOf(lineFeed)
  if (end < 0 && bytes.length > LONGEST_HEAD) throw new StickError('too-large', `Its head has more than ${LONGEST_HEAD} bytes.`)
  if (end < 0) throw new StickError('cut-off', 'It ends in its head.')
  return new TextDecoder().decode(bytes.subarray(0, end))
}

/** A head is written in one way only, so that no two readers understand it differently. */
function parseHead(line: string): StickContent[] {
  try {
    const parsed = head.parse(JSON.parse(line))
    if (JSON.stringify(parsed) === line) return parsed.files
  } catch {
    // The same is said of what is no JSON.
  }
  throw new StickError('not-a-file', 'Its head is not a list of contents.')
}

function checkContents(contents: readonly StickContent[]): void {
  const foreign = contents.find(({ path }) => !PATH.test(path))
  if (foreign) throw new StickError('foreign-path', `${JSON.stringify(foreign.path.slice(0, 100))} is no place of a directory.`)
  const paths = contents.map(({ path }) => path)
  if (paths.some((path, index) => index > 0 && path <= paths[index - 1]!))
    throw new StickError('not-a-file', 'Its contents are not in their order, or one stands twice.')
  if (contents.length === 0) throw new StickError('incomplete', 'It has no contents.')
  const total = contents.reduce((sum, { bytes }) => sum + bytes, 0)
  const isTooLarge = ({ path, bytes }: StickContent) => bytes > (path.startsWith('maps/') ? LARGEST_MAP : LARGEST_CONTENT)
  if (contents.length > MOST_CONTENTS || total > LARGEST_FILE || contents.some(isTooLarge))
    throw new StickError('too-large', `${contents.length} contents of ${total} bytes.`)
}

function cityOf(path: string): string | undefined {
  const [, ofPack, ofMap] = PATH.exec(path) ?? []
  return ofPack ?? ofMap
}
