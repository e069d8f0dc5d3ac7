/** The app of a built site as a tar.gz, without packs and maps. The same site gives the same bytes. */
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

const LEFT_OUT = /^(?:packs\/(?!cities\.json$)|maps\/)/
const BLOCK = 512

export async function appArchive(site: string): Promise<Buffer> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(site).length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => !LEFT_OUT.test(path))
    .sort()
  const blocks: Buffer[] = []
  for (const path of paths) {
    const bytes = await readFile(join(site, path))
    blocks.push(header(path, bytes.length), bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK))
  }
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]), { level: 9 })
}

/** The header of a file in the ustar format (POSIX.1-1988): readable by all, of nobody, without a time. */
function header(path: string, bytes: number): Buffer {
  const block = Buffer.alloc(BLOCK)
  const [prefix, name] = split(path)
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`
  const fields: [at: number, text: string][] = [
    [0, name],
    [100, octal(0o644, 8)],
    [108, octal(0, 8)],
    [116, octal(0, 8)],
    [124, octal(bytes, 12)],
    [136, octal(0, 12)],
    // The sum is taken with spaces in its place.
    [148, ' '.repeat(8)],
    [156, '0'],
    [257, 'ustar\x0000'],
    [345, prefix],
  ]
  for (const [at, text] of fields) block.write(text, at, 'utf8')
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'utf8')
  return block
}

/** A path of more than 100 bytes is parted at a slash. */
function split(path: string): [prefix: string, name: string] {
  if (Buffer.byteLength(path) <= 100) return ['', path]
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    if (Buffer.byteLength(path.slice(at + 1)) <= 100 && Buffer.byteLength(path.slice(0, at)) <= 155)
      return [path.slice(0, at), path.slice(at + 1)]
  }
  throw new Error(`${path} is too long for an archive.`)
}
