/** Roads and rails: the wider the road, the more it matters. */
import type { ExpressionSpecification } from 'maplibre-gl'
import type { EdgeColours, MapColours } from './map-colours.ts'
import { classIn, growing, type MapLayer, tileLayer } from './map-layer.ts'

interface Road {
  name: 'minor' | 'middle' | 'main'
  classes: string[]
  minzoom: number
  /** Zoom and width. */
  widths: [zoom: number, pixels: number][]
}

const minor: Road = {
  name: 'minor',
  classes: ['minor', 'service', 'track', 'busway', 'raceway', 'bus_guideway'],
  minzoom: 12,
  widths: [
    [12, 0.5],
    [14, 1.8],
    [15, 3.2],
    [16, 6.5],
    [18, 17],
  ],
}
const middle: Road = {
  name: 'middle',
  classes: ['secondary', 'tertiary'],
  minzoom: 9,
  widths: [
    [9, 0.6],
    [12, 1.6],
    [14, 3.6],
    [16, 9.5],
    [18, 23],
  ],
}
const main: Road = {
  name: 'main',
  classes: ['motorway', 'trunk', 'primary'],
  minzoom: 5,
  widths: [
    [5, 0.6],
    [9, 1.2],
    [12, 2.4],
    [14, 5],
    [16, 12],
    [18, 28],
  ],
}
const roads = [minor, middle, main]

const notInTunnel: ExpressionSpecification = ['!=', ['get', 'brunnel'], 'tunnel']
const round = { 'line-cap': 'round', 'line-join': 'round' } as const

/** Roads with their edges, from the bottom up; all edges lie under all roads, so that crossings stay open. */
export function roadLayers({ ground, edges }: MapColours): MapLayer[] {
  const colours = { minor: ground.minorRoad, middle: ground.middleRoad, main: ground.mainRoad }
  const edgeColours = { minor: edges.minorEdge, middle: edges.mainEdge, main: edges.mainEdge }
  return [
    {
      id: 'square',
      type: 'fill',
      ...tileLayer('transportation'),
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': ground.minorRoad, 'fill-outline-color': edges.minorEdge },
    },
    {
      id: 'tunnel',
      type: 'line',
      ...tileLayer('transportation'),
      minzoom: 13,
      filter: ['all', ['==', ['get', 'brunnel'], 'tunnel'], classIn(...roads.flatMap((road) => road.classes))],
      paint: { 'line-color': edges.minorEdge, 'line-width': growing([13, 1], [18, 8]), 'line-dasharray': [2, 1.5] },
    },
    {
      id: 'path',
      type: 'line',
      ...tileLayer('transportation'),
      minzoom: 14,
      filter: ['all', classIn('path'), ['==', ['geometry-type'], 'LineString'], notInTunnel],
      paint: { 'line-color': edges.path, 'line-width': growing([14, 0.8], [18, 2.5]), 'line-dasharray': [2.5, 1.5] },
    },
    ...roads.map((road) => edgeOf(road, edgeColours[road.name])),
    ...roads.map((road) => fillOf(road, colours[road.name])),
    {
      id: 'railway',
      type: 'line',
      ...tileLayer('transportation'),
      minzoom: 11,
      filter: ['all', classIn('rail', 'transit'), notInTunnel],
      paint: { 'line-color': edges.railway, 'line-width': growing([11, 0.6], [14, 1.2], [18, 3]) },
    },
  ]
}

/** Lines that only say that there are streets: thin and faint, so that nobody follows one to its end. */
export function sketchLayers(edges: EdgeColours): MapLayer[] {
  return [
    {
      id: 'sketch',
      type: 'line',
      ...tileLayer('transportation'),
      layout: round,
      paint: {
        'line-color': edges.sketch,
        'line-width': growing([12, 0.4], [14, 0.7], [18, 1.6]),
        'line-dasharray': ['step', ['zoom'], ['literal', [1, 0]], 14, ['literal', [6, 4]]],
      },
    },
  ]
}

function fillOf(road: Road, colour: string): MapLayer {
  return { ...lineOf(road), id: `road-${road.name}`, paint: { 'line-color': colour, 'line-width': widthOf(road, 0) } }
}

function edgeOf(road: Road, colour: string): MapLayer {
  return {
    ...lineOf(road),
    id: `road-${road.name}-edge`,
    minzoom: Math.max(road.minzoom, 11),
    paint: { 'line-color': colour, 'line-width': widthOf(road, 1) },
  }
}

function lineOf(road: Road): Extract<MapLayer, { type: 'line' }> {
  return {
    id: road.name,
    type: 'line',
    ...tileLayer('transportation'),
    minzoom: road.minzoom,
    filter: ['all', classIn(...road.classes), ['==', ['geometry-type'], 'LineString'], notInTunnel],
    layout: { ...round, 'line-sort-key': ['match', ['get', 'class'], ['service', 'track', 'tertiary', 'primary'], 0, 1] },
  }
}

/** Drives and tracks are narrower than streets; an edge shows on both sides. */
function widthOf({ widths }: Road, edge: number): ExpressionSpecification {
  return growing(
    ...widths.map(([zoom, pixels]): [number, ExpressionSpecification] => {
      const sides = edge * (zoom < 15 ? 1.2 : 2)
      return [zoom, ['+', sides, ['*', pixels, ['match', ['get', 'class'], ['service', 'track'], 0.5, 1]]]]
    }),
  )
}
