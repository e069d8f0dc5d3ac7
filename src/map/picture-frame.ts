/** The window of the world that a map picture shows: where its tiles are, and where they fall in the picture. */

import { onTheSquare, type Position } from './web-mercator.ts'

/** How large the picture is, in units of its own, and how many metres it shows from side to side. */
export interface PictureSize {
  width: number
  height: number
  metresAcross: number
}

export interface ShownPart {
  minX: number
  minY: number
  maxX: number
  maxY: number
}

/** One tile, the place of its corner in the picture, and its length there. */
export interface PlacedTile {
  x: number
  y: number
  zoom: number
  left: number
  top: number
  length: number
}

/** Lines are cut this far outside the picture, so that neither their ends nor their edges show. */
export const margin = 12

const earthRadius = 6378137

/** The tiles of one zoom under the picture, margin included. */
export function tilesUnder(centre: Position, size: PictureSize, zoom: number): PlacedTile[] {
  const count = 2 ** zoom
  const length = unitsOfTheWorld(centre, size) / count
  const [x, y] = onTheSquare(centre).map((share) => share * count) as [number, number]
  const reachX = (size.width / 2 + margin) / length
  const reachY = (size.height / 2 + margin) / length

  return wholeNumbers(y - reachY, y + reachY, count).flatMap((row) =>
    wholeNumbers(x - reachX, x + reachX, count).map((column) => ({
      x: column,
      y: row,
      zoom,
      left: size.width / 2 + (column - x) * length,
      top: size.height / 2 + (row - y) * length,
      length,
    })),
  )
}

/** The part of a tile that the picture shows, margin included, measured as the tile measures itself. */
export function shownPart(tile: PlacedTile, size: PictureSize, extent: number): ShownPart {
  const units = extent / tile.length
  return {
    minX: Math.max(0, (-margin - tile.left) * units),
    minY: Math.max(0, (-margin - tile.top) * units),
    maxX: Math.min(extent, (size.width + margin - tile.left) * units),
    maxY: Math.min(extent, (size.height + margin - tile.top) * units),
  }
}

/** Web Mercator draws the world as a square; how long its side would be in the units of this picture. */
function unitsOfTheWorld([, lat]: Position, size: PictureSize): number {
  const metresAround = 2 * Math.PI * earthRadius * Math.cos((lat * Math.PI) / 180)
  return (metresAround * size.width) / size.metresAcross
}

function wholeNumbers(from: number, to: number, count: number): number[] {
  const first = Math.max(0, Math.floor(from))
  const last = Math.min(count - 1, Math.floor(to))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
