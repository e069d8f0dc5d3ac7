/** What the layers of the map have in common. */
import type {
  BackgroundLayerSpecification,
  CircleLayerSpecification,
  ExpressionSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl'

export type MapLayer =
  | BackgroundLayerSpecification
  | CircleLayerSpecification
  | FillLayerSpecification
  | LineLayerSpecification
  | SymbolLayerSpecification

/** The source of the city's tiles in the style. */
export const CITY_SOURCE = 'city'

/** The layer of the archive that a layer of the style draws. */
export const tileLayer = (layer: string) => ({ source: CITY_SOURCE, 'source-layer': layer })

/** Whether a feature's class is one of these. */
export function classIn(...classes: string[]): ExpressionSpecification {
  return ['in', ['get', 'class'], ['literal', classes]]
}

/** A size that grows with the zoom as the ground does: pairs of zoom and pixels. */
export function growing(...stops: [zoom: number, pixels: number | ExpressionSpecification][]): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.5], ['zoom'], ...stops.flat()] as ExpressionSpecification
}
