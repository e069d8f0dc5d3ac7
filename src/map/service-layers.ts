/** How the services of the directory, and the reader's own position, lie on the map. */
import type { CircleLayerSpecification, GeoJSONSourceSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { type MapTheme, mapColours } from './map-colours.ts'
import type { MapData } from './map-data.ts'
import { bold } from './map-fonts.ts'
import { PIN_PADDING } from './pins.ts'

export const SERVICES_SOURCE = 'services'
const SELECTED_SOURCE = 'selected-service'
const POSITION_SOURCE = 'my-position'

/** What a tap may hit. */
export const CLUSTER_LAYER = 'service-clusters'
export const PIN_LAYER = 'service-pins'
export const SELECTED_LAYER = 'selected-pin'

/** The sources with what they show at first. The selected service has its own, so that it is seen while the others are drawn together. */
export function serviceSources(data: MapData): Record<keyof MapData, GeoJSONSourceSpecification> {
  return {
    [SERVICES_SOURCE]: { type: 'geojson', data: data[SERVICES_SOURCE], cluster: true, clusterRadius: 50, clusterMaxZoom: 15 },
    [SELECTED_SOURCE]: { type: 'geojson', data: data[SELECTED_SOURCE] },
    [POSITION_SOURCE]: { type: 'geojson', data: data[POSITION_SOURCE] },
  }
}

/** The layers above the city, from the bottom up. Points carry their `topic`, a position its `radiusAtZoom0`. */
export function serviceLayers(theme: MapTheme): (CircleLayerSpecification | SymbolLayerSpecification)[] {
  const { marks } = mapColours[theme]
  return [
    {
      id: 'position-accuracy',
      type: 'circle',
      source: POSITION_SOURCE,
      paint: {
        // Doubles with every step of the zoom, as the ground does.
        'circle-radius': [
          'interpolate',
          ['exponential', 2],
          ['zoom'],
          0,
          ['get', 'radiusAtZoom0'],
          22,
          ['*', ['get', 'radiusAtZoom0'], 2 ** 22],
        ],
        'circle-color': marks.here,
        'circle-opacity': 0.2,
        'circle-pitch-alignment': 'map',
      },
    },
    {
      id: CLUSTER_LAYER,
      type: 'circle',
      source: SERVICES_SOURCE,
      filter: ['has', 'point_count'],
      paint: {
        'circle-radius': ['step', ['get', 'point_count'], 21, 100, 26],
        'circle-color': marks.cluster,
        'circle-stroke-color': marks.clusterEdge,
        'circle-stroke-width': 3,
      },
    },
    {
      id: 'cluster-counts',
      type: 'symbol',
      source: SERVICES_SOURCE,
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['to-string', ['get', 'point_count']],
        'text-font': bold,
        'text-size': 17,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': marks.count },
    },
    {
      id: PIN_LAYER,
      type: 'symbol',
      source: SERVICES_SOURCE,
      filter: ['!', ['has', 'point_count']],
      layout: { ...pinLayout, 'icon-image': ['concat', 'pin-', ['get', 'topic']], 'symbol-z-order': 'viewport-y' },
    },
    {
      id: 'position',
      type: 'circle',
      source: POSITION_SOURCE,
      paint: { 'circle-radius': 7, 'circle-color': marks.here, 'circle-stroke-color': marks.hereEdge, 'circle-stroke-width': 3 },
    },
    {
      id: SELECTED_LAYER,
      type: 'symbol',
      source: SELECTED_SOURCE,
      layout: { ...pinLayout, 'icon-image': ['concat', 'pin-', ['get', 'topic'], '-selected'] },
    },
  ]
}

const pinLayout: NonNullable<SymbolLayerSpecification['layout']> = {
  'icon-anchor': 'bottom',
  'icon-allow-overlap': true,
  'icon-padding': PIN_PADDING,
}
