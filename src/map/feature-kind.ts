/** What a map picture draws of an archive, whose layers and classes are those of OpenMapTiles. */

/** Areas in the order they are drawn. */
export const areaKinds = ['green', 'water', 'building'] as const
export type AreaKind = (typeof areaKinds)[number]

/** Lines in the order they are drawn. `sketched`: a way whose course is not certain. */
export const lineKinds = ['stream', 'rail', 'sketched', 'path', 'street', 'main'] as const
export type LineKind = (typeof lineKinds)[number]

/** The layers that hold anything a picture draws. */
export const drawnLayers = ['landcover', 'landuse', 'water', 'building', 'waterway', 'transportation'] as const
export type DrawnLayer = (typeof drawnLayers)[number]

export type Properties = Readonly<Record<string, string | number | boolean>>

const green: Partial<Record<DrawnLayer, string[]>> = {
  landcover: ['wood', 'grass', 'wetland'],
  landuse: ['cemetery', 'garden', 'park', 'pitch', 'playground', 'zoo'],
}

const ways: Record<string, LineKind> = {
  motorway: 'main',
  trunk: 'main',
  primary: 'main',
  secondary: 'main',
  tertiary: 'street',
  minor: 'street',
  busway: 'street',
  service: 'path',
  track: 'path',
  path: 'path',
  rail: 'rail',
  transit: 'rail',
}

export function areaKind(layer: DrawnLayer, properties: Properties): AreaKind | undefined {
  if (layer === 'water' || layer === 'building') return layer
  return green[layer]?.includes(String(properties['class'])) ? 'green' : undefined
}

export function lineKind(layer: DrawnLayer, properties: Properties): LineKind | undefined {
  const underground = properties['brunnel'] === 'tunnel'
  if (layer === 'waterway') return underground ? undefined : 'stream'
  if (layer !== 'transportation') return undefined

  // A street for walking is no lesser street.
  const kind = properties['subclass'] === 'pedestrian' ? 'street' : ways[String(properties['class'])]
  return kind === 'rail' && underground ? undefined : kind
}
