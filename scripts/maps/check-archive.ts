/** Reads a finished archive as the app will, and says what it holds. */
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { PMTiles } from 'pmtiles'
import type { Box } from '#content/box.ts'
import type { MapQuality } from '#content/map-quality.ts'
import { blobSource } from '#map/blob-source.ts'
import { tilesIn } from './box.ts'
import { CannotMakeMap } from './cannot-make-map.ts'

const ZOOMS = [9, 10, 11, 12, 13, 14]
const STREETS = 'transportation'
const STREET_NAMES = 'transportation_name'

export interface ArchiveReport {
  /** How many tiles it has in the box. */
  tiles: number
  layers: string[]
  quality: MapQuality
  hasSea: boolean
}

/** Refuses an archive that cannot be read, misses a zoom in the box, or shows no streets. */
export async function checkArchive(bytes: Uint8Array<ArrayBuffer>, box: Box): Promise<ArchiveReport> {
  const archive = new PMTiles(blobSource('archive', new Blob([bytes])))
  const { minZoom, maxZoom } = await archive.getHeader()
  if (minZoom > ZOOMS[0]! || maxZoom < ZOOMS.at(-1)!) refuse(`it holds zooms ${minZoom} to ${maxZoom}`)
  const { vector_layers: described } = (await archive.getMetadata()) as { vector_layers?: { id: string }[] }
  const layers = described?.map(({ id }) => id) ?? []
  if (!layers.includes(STREETS)) refuse(`it describes no layer "${STREETS}"`)

  let tiles = 0
  let nearest: VectorTile[] = []
  for (const zoom of ZOOMS) {
    nearest = await tilesAt(archive, box, zoom)
    if (nearest.length === 0) refuse(`it has no tile of the city at zoom ${zoom}`)
    tiles += nearest.length
  }
  if (!nearest.some(({ layers }) => layers[STREETS])) refuse('no street was found in the box')
  const named = nearest.some(({ layers }) => layers[STREET_NAMES])
  return { tiles, layers, quality: named ? 'streets' : 'unnamed', hasSea: nearest.some(showsSea) }
}

async function tilesAt(archive: PMTiles, box: Box, zoom: number): Promise<VectorTile[]> {
  const answers = await Promise.all(tilesIn(box, zoom).map(({ x, y }) => archive.getZxy(zoom, x, y)))
  return answers.flatMap((answer) => (answer ? [new VectorTile(new PbfReader(new Uint8Array(answer.data)))] : []))
}

function showsSea({ layers }: VectorTile): boolean {
  const water = layers['water']
  if (!water) return false
  return Array.from({ length: water.length }, (_, index) => water.feature(index)).some(({ properties }) => properties['class'] === 'ocean')
}

function refuse(reason: string): never {
  throw new CannotMakeMap(`The archive that was made is of no use: ${reason}. The map of before stays.`)
}
