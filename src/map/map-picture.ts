/** The small map of a place: what an archive holds around it, as the shapes of a drawing. Needs no WebGL. */
import { VectorTile, type VectorTileFeature, type VectorTileLayer } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { PMTiles, type Source } from 'pmtiles'
import type { MapQuality } from '#content/map-quality.ts'
import { clipLine, clipRing, type Point } from './clip.ts'
import { type AreaKind, areaKind, areaKinds, type DrawnLayer, drawnLayers, type LineKind, lineKind, lineKinds } from './feature-kind.ts'
import { linePath, ringPath } from './path-data.ts'
import { type PictureSize, type PlacedTile, type ShownPart, shownPart, tilesUnder } from './picture-frame.ts'
import { UnreadableMap } from './unreadable-map.ts'
import type { Position } from './web-mercator.ts'

/** Shapes in the order they are drawn; `d` is the path data of all shapes of one kind. */
export interface MapPicture {
  width: number
  height: number
  metresPerUnit: number
  areas: { kind: AreaKind; d: string }[]
  lines: { kind: LineKind; d: string }[]
}

interface Shape {
  kind: AreaKind | LineKind
  d: string
}

const usualSize: PictureSize = { width: 640, height: 320, metresAcross: 600 }

/** Streets are complete at this zoom; a closer look only draws them larger. */
const drawnZoom = 14

/** Fewer shapes than this say nothing about where a place is. */
const fewestShapes = 8

/**
 * The picture of the surroundings of a position, or nothing where the archive does not know enough about them.
 * Rejects with `UnreadableMap` when the archive is broken.
 */
export async function mapPicture(
  source: Source,
  position: Position,
  quality: MapQuality,
  size: PictureSize = usualSize,
): Promise<MapPicture | undefined> {
  if (quality === 'orientation') return undefined

  const shapes = await shapesAround(source, position, size)
  if (shapes.length < fewestShapes) return undefined

  const trusted = quality === 'sketch' ? shapes.map(asSketch) : shapes
  return {
    width: size.width,
    height: size.height,
    metresPerUnit: size.metresAcross / size.width,
    areas: merged(areaKinds, trusted),
    lines: merged(lineKinds, trusted),
  }
}

async function shapesAround(source: Source, position: Position, size: PictureSize): Promise<Shape[]> {
  try {
    const archive = new PMTiles(source)
    const { maxZoom } = await archive.getHeader()
    const places = tilesUnder(position, size, Math.min(drawnZoom, maxZoom))
    const tiles = await Promise.all(places.map(({ zoom, x, y }) => archive.getZxy(zoom, x, y)))
    return tiles.flatMap((bytes, index) => (bytes ? shapesOf(new VectorTile(new PbfReader(bytes.data)), places[index]!, size) : []))
  } catch (error) {
    throw error instanceof UnreadableMap ? error : new UnreadableMap(source.getKey(), error)
  }
}

function shapesOf(tile: VectorTile, place: PlacedTile, size: PictureSize): Shape[] {
  return drawnLayers.flatMap((name) => {
    const layer = tile.layers[name]
    if (!layer) return []
    const box = shownPart(place, size, layer.extent)
    return featuresOf(layer).flatMap((feature) => shapeOf(feature, name, box, place) ?? [])
  })
}

function featuresOf(layer: VectorTileLayer): VectorTileFeature[] {
  return Array.from({ length: layer.length }, (_, index) => layer.feature(index))
}

/** A tile's neighbour draws what lies beyond its edge, so each is cut there: nothing is drawn twice, and lines meet. */
function shapeOf(feature: VectorTileFeature, layer: DrawnLayer, box: ShownPart, place: PlacedTile): Shape | undefined {
  const isArea = feature.type === 3
  const kind = isArea ? areaKind(layer, feature.properties) : lineKind(layer, feature.properties)
  if (!kind || feature.type < 2 || !meets(feature, box)) return undefined

  const onPicture = (points: Point[]) => points.map((point) => placed(point, place, feature.extent))
  const geometry = feature.loadGeometry()
  const d = isArea
    ? turnedAlike(geometry).map((ring) => ringPath(onPicture(clipRing(ring, box))))
    : geometry.flatMap((line) => clipLine(line, box)).map((line) => linePath(onPicture(line)))
  const path = d.join('')
  return path ? { kind, d: path } : undefined
}

function meets(feature: VectorTileFeature, box: ShownPart): boolean {
  const [minX, minY, maxX, maxY] = feature.bbox() as [number, number, number, number]
  return minX <= box.maxX && maxX >= box.minX && minY <= box.maxY && maxY >= box.minY
}

function placed({ x, y }: Point, { left, top, length }: PlacedTile, extent: number): Point {
  return { x: left + (x * length) / extent, y: top + (y * length) / extent }
}

/** All areas of a kind share one path, so all must turn the same way, and their holes the other: else one punches holes into another. */
function turnedAlike(rings: Point[][]): Point[][] {
  const turn = rings.map(signedArea).find((area) => area !== 0) ?? 0
  return turn < 0 ? rings.map((ring) => [...ring].reverse()) : rings
}

function signedArea(ring: Point[]): number {
  return ring.reduce((sum, point, index) => {
    const before = ring.at(index - 1)!
    return sum + before.x * point.y - point.x * before.y
  }, 0)
}

function asSketch(shape: Shape): Shape {
  return shape.kind === 'path' || shape.kind === 'street' || shape.kind === 'main' ? { ...shape, kind: 'sketched' } : shape
}

function merged<Kind extends Shape['kind']>(kinds: readonly Kind[], shapes: Shape[]): { kind: Kind; d: string }[] {
  return kinds.flatMap((kind) => {
    const d = shapes.flatMap((shape) => (shape.kind === kind ? shape.d : [])).join('')
    return d ? [{ kind, d }] : []
  })
}
