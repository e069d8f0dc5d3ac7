/**
 * Writes tiles as one PMTiles archive, version 3: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 * The same tiles give the same bytes.
 */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { zxyToTileId } from 'pmtiles'
import type { Box } from '#content/box.ts'

export interface Tile {
  zoom: number
  column: number
  row: number
  /** A vector tile, compressed with gzip. */
  bytes: Uint8Array
}

export interface TileSet {
  tiles: readonly Tile[]
  metadata: { vector_layers: { id: string }[] }
}

/** `run` tiles in a row, from `id` on, are the same bytes; a run of 0 leads to a directory. */
interface Entry {
  id: number
  run: number
  offset: number
  length: number
}

const HEADER = 127
/** Readers fetch so much at first, and expect the header and the root in it. */
const FIRST_FETCH = 16_384
const LEAF_ENTRIES = 4096
const GZIP = 2
const VECTOR_TILES = 1

export function writePmtiles({ tiles, metadata }: TileSet, box: Box): Uint8Array<ArrayBuffer> {
  const { entries, contents } = placeTiles(tiles)
  const { root, leaves } = writeDirectories(entries)
  const about = gzipSync(JSON.stringify(metadata))
  const data = Buffer.concat(contents)
  const zooms = tiles.map(({ zoom }) => zoom)

  const header = Buffer.alloc(HEADER)
  header.write('PMTiles', 0, 'latin1')
  header[7] = 3
  let offset = HEADER
  ;[root, about, leaves, data].forEach((section, index) => {
    header.writeBigUInt64LE(BigInt(offset), 8 + 16 * index)
    header.writeBigUInt64LE(BigInt(section.length), 16 + 16 * index)
    offset += section.length
  })
  ;[tiles.length, entries.length, contents.length].forEach((count, index) => {
    header.writeBigUInt64LE(BigInt(count), 72 + 8 * index)
  })
  const [minZoom, maxZoom] = [Math.min(...zooms), Math.max(...zooms)]
  header.set([1, GZIP, GZIP, VECTOR_TILES, minZoom, maxZoom], 96)
  const middle = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  box.forEach((degrees, index) => header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * index))
  header[118] = Math.min(maxZoom, Math.max(minZoom, 12))
  middle.forEach((degrees, index) => header.writeInt32LE(Math.round(degrees * 1e7), 119 + 4 * index))
  return new Uint8Array(Buffer.concat([header, root, about, leaves, data]))
}

/** Tiles in the order of the archive; equal ones, such as open sea, are kept once. */
function placeTiles(tiles: readonly Tile[]): { entries: Entry[]; contents: Uint8Array[] } {
  const sorted = tiles.map(({ zoom, column, row, bytes }) => ({ id: zxyToTileId(zoom, column, row), bytes })).sort((a, b) => a.id - b.id)
  const offsets = new Map<string, number>()
  const contents: Uint8Array[] = []
  const entries: Entry[] = []
  let end = 0
  for (const { id, bytes } of sorted) {
    const hash = createHash('sha256').update(bytes).digest('base64')
    const offset = offsets.get(hash) ?? end
    if (offset === end) {
      offsets.set(hash, offset)
      contents.push(bytes)
      end += bytes.length
    }
    const last = entries.at(-1)
    if (last?.offset === offset && last.id + last.run === id) last.run++
    else entries.push({ id, run: 1, offset, length: bytes.length })
  }
  return { entries, contents }
}

/** One directory, or, when that is too long for the first fetch, a root that leads to leaves. */
function writeDirectories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const only = writeDirectory(entries)
  if (HEADER + only.length < FIRST_FETCH) return { root: only, leaves: Buffer.alloc(0) }
  const leaves: Buffer[] = []
  const roots: Entry[] = []
  let offset = 0
  for (let first = 0; first < entries.length; first += LEAF_ENTRIES) {
    const leaf = writeDirectory(entries.slice(first, first + LEAF_ENTRIES))
    roots.push({ id: entries[first]!.id, run: 0, offset, length: leaf.length })
    leaves.push(leaf)
    offset += leaf.length
  }
  return { root: writeDirectory(roots), leaves: Buffer.concat(leaves) }
}

function writeDirectory(entries: readonly Entry[]): Buffer {
  const numbers = [
    entries.length,
    ...entries.map(({ id }, index) => id - (entries[index - 1]?.id ?? 0)),
    ...entries.map(({ run }) => run),
    ...entries.map(({ length }) => length),
    ...entries.map(({ offset }, index) => {
      const before = entries[index - 1]
      return before && before.offset + before.length === offset ? 0 : offset + 1
    }),
  ]
  return gzipSync(Buffer.from(numbers.flatMap(varint)))
}

/** Seven bits a byte, the lowest first. Tile numbers need more than the 32 bits of bitwise operators. */
function varint(value: number): number[] {
  const bytes: number[] = []
  while (value >= 128) {
    bytes.push((value % 128) + 128)
    value = Math.floor(value / 128)
  }
  return [...bytes, value]
}
