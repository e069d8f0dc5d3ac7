/** The ground under the roads: land, green, water, buildings. */

import type { MapColours } from './map-colours.ts'
import { classIn, growing, type MapLayer, tileLayer } from './map-layer.ts'

/** From the bottom up. */
export function groundLayers({ ground, edges }: MapColours): MapLayer[] {
  return [
    { id: 'land', type: 'background', paint: { 'background-color': ground.land } },
    {
      id: 'built-up',
      type: 'fill',
      ...tileLayer('landuse'),
      filter: classIn(
        'residential',
        'suburb',
        'neighbourhood',
        'commercial',
        'retail',
        'industrial',
        'railway',
        'hospital',
        'school',
        'university',
      ),
      paint: { 'fill-color': ground.builtUp },
    },
    {
      id: 'landcover',
      type: 'fill',
      ...tileLayer('landcover'),
      filter: classIn('farmland', 'grass', 'wetland', 'wood', 'sand', 'rock'),
      paint: {
        'fill-color': [
          'match',
          ['get', 'class'],
          'wood',
          ground.wood,
          ['grass', 'wetland'],
          ground.grass,
          'farmland',
          ground.farmland,
          ground.sand,
        ],
        'fill-antialias': false,
      },
    },
    {
      id: 'green',
      type: 'fill',
      ...tileLayer('landuse'),
      filter: classIn('cemetery', 'pitch', 'playground', 'track', 'stadium', 'zoo'),
      paint: { 'fill-color': ground.grass, 'fill-outline-color': ground.wood },
    },
    {
      id: 'waterway',
      type: 'line',
      ...tileLayer('waterway'),
      filter: ['!=', ['get', 'brunnel'], 'tunnel'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': ground.water,
        'line-width': growing(
          [10, ['match', ['get', 'class'], ['river', 'canal'], 1, 0.4]],
          [18, ['match', ['get', 'class'], ['river', 'canal'], 24, 6]],
        ),
      },
    },
    {
      id: 'water',
      type: 'fill',
      ...tileLayer('water'),
      filter: ['!=', ['get', 'brunnel'], 'tunnel'],
      paint: { 'fill-color': ground.water, 'fill-outline-color': edges.shore },
    },
    {
      id: 'building',
      type: 'fill',
      ...tileLayer('building'),
      minzoom: 14,
      paint: {
        'fill-color': ground.building,
        'fill-outline-color': edges.buildingEdge,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 14, 0, 15, 1],
      },
    },
    {
      id: 'boundary',
      type: 'line',
      ...tileLayer('boundary'),
      filter: ['all', ['<=', ['get', 'admin_level'], 8], ['!=', ['get', 'maritime'], 1]],
      paint: { 'line-color': edges.boundary, 'line-width': 1, 'line-dasharray': [4, 3], 'line-opacity': 0.6 },
    },
  ]
}
