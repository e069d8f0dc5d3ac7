/** Names on the map. They turn with the reader's script; what matters more is placed first. */
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { MapQuality } from '#content/map-quality.ts'
import { labelText } from './label-text.ts'
import type { EdgeColours, LabelColours } from './map-colours.ts'
import { bold, regular } from './map-fonts.ts'
import { classIn, type MapLayer, tileLayer } from './map-layer.ts'

const NEW_LINE = '\n'
const SAME_LINE = ' · '

const onPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point']
const stops = classIn('railway', 'bus')
const isStation: ExpressionSpecification = ['in', ['get', 'subclass'], ['literal', ['station', 'halt', 'bus_station']]]

/** Names along the streets, and the numbers of the houses. */
export function streetNames(colours: LabelColours, language: string): MapLayer[] {
  const street = along(labelText(language, SAME_LINE))
  return [
    {
      id: 'house-number',
      type: 'symbol',
      ...tileLayer('housenumber'),
      minzoom: 17,
      layout: { 'text-field': ['to-string', ['get', 'housenumber']], 'text-font': regular, 'text-size': 12 },
      paint: paint(colours.landmark, colours.halo),
    },
    {
      id: 'minor-street-name',
      type: 'symbol',
      ...tileLayer('transportation_name'),
      minzoom: 14.5,
      filter: ['!', classIn('motorway', 'trunk', 'primary', 'secondary', 'tertiary')],
      layout: { ...street, 'text-size': sizes([14.5, 13], [18, 16]) },
      paint: paint(colours.street, colours.halo),
    },
    {
      id: 'main-street-name',
      type: 'symbol',
      ...tileLayer('transportation_name'),
      minzoom: 13,
      filter: classIn('motorway', 'trunk', 'primary', 'secondary', 'tertiary'),
      layout: { ...street, 'text-size': sizes([13, 13], [18, 17]) },
      paint: paint(colours.street, colours.halo),
    },
  ]
}

/** Names of water, and of what people steer by: stations, hospitals, parks. */
export function sightNames(colours: LabelColours, edges: EdgeColours, language: string): MapLayer[] {
  const text = labelText(language, NEW_LINE)
  return [
    {
      id: 'stop',
      type: 'circle',
      ...tileLayer('poi'),
      minzoom: 14,
      filter: ['all', stops, ['any', isStation, ['>=', ['zoom'], 15]]],
      paint: { 'circle-radius': 3.5, 'circle-color': colours.halo, 'circle-stroke-color': edges.railway, 'circle-stroke-width': 2 },
    },
    {
      id: 'waterway-name',
      type: 'symbol',
      ...tileLayer('waterway'),
      minzoom: 13,
      layout: { ...along(labelText(language, SAME_LINE)), 'text-size': 13 },
      paint: paint(colours.water, colours.halo),
    },
    {
      id: 'stop-name',
      type: 'symbol',
      ...tileLayer('poi'),
      minzoom: 14,
      filter: ['all', stops, ['any', isStation, ['>=', ['zoom'], 16]]],
      layout: { ...standing(text), 'text-size': 13, 'text-anchor': 'top', 'text-offset': [0, 0.5], 'symbol-sort-key': rank },
      paint: paint(colours.landmark, colours.halo),
    },
    {
      id: 'landmark-name',
      type: 'symbol',
      ...tileLayer('poi'),
      minzoom: 14,
      filter: classIn('hospital', 'college', 'university', 'library', 'town_hall', 'park', 'cemetery', 'museum', 'stadium'),
      layout: { ...standing(text), 'text-size': 13, 'symbol-sort-key': rank },
      paint: paint(['match', ['get', 'class'], ['park', 'cemetery'], colours.green, colours.landmark], colours.halo),
    },
    {
      id: 'water-name',
      type: 'symbol',
      ...tileLayer('water_name'),
      filter: onPoint,
      layout: { ...standing(text), 'text-size': sizes([11, 13], [15, 16]) },
      paint: paint(colours.water, colours.halo),
    },
  ]
}

const rank: ExpressionSpecification = ['coalesce', ['get', 'rank'], 99]

/** Names of districts, villages and cities. Where there are no streets, the districts have to do for them. */
export function placeNames(colours: LabelColours, language: string, quality: MapQuality): MapLayer[] {
  const text = labelText(language, NEW_LINE)
  // A dot stands where the place is; its name must not cover it.
  const beside: Layout =
    quality === 'orientation' ? { 'text-variable-anchor': ['bottom', 'top', 'left', 'right'], 'text-radial-offset': 0.5 } : {}
  return [
    {
      id: 'district-name',
      type: 'symbol',
      ...tileLayer('place'),
      minzoom: quality === 'orientation' ? 11 : 12,
      filter: classIn('suburb', 'quarter', 'neighbourhood', 'isolated_dwelling', 'hamlet', 'island'),
      layout: { ...standing(text), ...beside, 'text-font': bold, 'text-size': sizes([12, 13], [16, 16]) },
      paint: paint(colours.landmark, colours.halo),
    },
    {
      id: 'town-name',
      type: 'symbol',
      ...tileLayer('place'),
      filter: classIn('town', 'village'),
      layout: { ...standing(text), ...beside, 'text-font': bold, 'text-size': sizes([9, 13], [14, 17]) },
      paint: paint(colours.place, colours.halo),
    },
    {
      id: 'city-name',
      type: 'symbol',
      ...tileLayer('place'),
      maxzoom: 15,
      filter: classIn('city'),
      layout: { ...standing(text), ...beside, 'text-font': bold, 'text-size': sizes([9, 17], [14, 21]) },
      paint: paint(colours.place, colours.halo),
    },
  ]
}

/** Where the places are, on a map that has little else. */
export function placeDots(colours: LabelColours): MapLayer[] {
  return [
    {
      id: 'place',
      type: 'circle',
      ...tileLayer('place'),
      filter: classIn('city', 'town', 'village', 'suburb', 'quarter', 'neighbourhood'),
      paint: {
        'circle-radius': ['match', ['get', 'class'], 'city', 5, ['town', 'village'], 4, 3],
        'circle-color': colours.halo,
        'circle-stroke-color': colours.landmark,
        'circle-stroke-width': 2,
      },
    },
  ]
}

type Layout = NonNullable<SymbolLayerSpecification['layout']>

/** Along a line, turned so that it is never upside down; no space between letters, which would part the joined ones. */
function along(text: ExpressionSpecification): Layout {
  return {
    'text-field': text,
    'text-font': regular,
    'symbol-placement': 'line',
    'symbol-spacing': 180,
    'text-rotation-alignment': 'map',
    'text-keep-upright': true,
    'text-letter-spacing': 0,
    'text-max-angle': 35,
    'text-padding': 4,
  }
}

function standing(text: ExpressionSpecification): Layout {
  return { 'text-field': text, 'text-font': regular, 'text-letter-spacing': 0, 'text-max-width': 8, 'text-padding': 6 }
}

function paint(colour: string | ExpressionSpecification, halo: string): NonNullable<SymbolLayerSpecification['paint']> {
  return { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': 1.75 }
}

function sizes(...stops: [zoom: number, pixels: number][]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification
}
