/** The look of the map. Every layer is of the OpenMapTiles schema; nothing is fetched but the tiles. */
import type { StyleSpecification } from 'maplibre-gl'
import type { MapQuality } from '#content/map-quality.ts'
import { groundLayers } from './ground-layers.ts'
import { placeDots, placeNames, sightNames, streetNames } from './label-layers.ts'
import { type MapTheme, mapColours } from './map-colours.ts'
import { CITY_SOURCE, type MapLayer } from './map-layer.ts'
import { roadLayers, sketchLayers } from './road-layers.ts'

export interface MapStyleOptions {
  theme: MapTheme
  /** The language names are read in. */
  language: string
  quality: MapQuality
  /** Where the tiles come from: `pmtiles://cluj-napoca`. */
  source: string
}

/** The style of one city's map, for one reader: no more is drawn than the archive can be trusted with. */
export function mapStyle({ theme, language, quality, source }: MapStyleOptions): StyleSpecification {
  const colours = mapColours[theme]
  const names = [...sightNames(colours.labels, colours.edges, language), ...placeNames(colours.labels, language, quality)]

  const above: Record<MapQuality, () => MapLayer[]> = {
    streets: () => [...roadLayers(colours), ...streetNames(colours.labels, language), ...names],
    unnamed: () => [...roadLayers(colours), ...names],
    sketch: () => [...sketchLayers(colours.edges), ...names],
    orientation: () => [...placeDots(colours.labels), ...names],
  }

  return {
    version: 8,
    sources: { [CITY_SOURCE]: { type: 'vector', url: source } },
    layers: [...groundLayers(colours), ...above[quality]()],
  }
}
