/** Starts MapLibre. The only file that does; it is loaded when a map is opened. */
import {
  addProtocol,
  clearPrewarmedResources,
  type GeoJSONSource,
  type MapLayerMouseEvent,
  Map as MapLibre,
  prewarm,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { PMTiles, Protocol } from 'pmtiles'
import type { Box } from '#content/box.ts'
import { blobSource } from './blob-source.ts'
import type { Camera } from './camera.ts'
import type { MapTheme } from './map-colours.ts'
import type { MapData } from './map-data.ts'
import { type MapStyleOptions, mapStyle } from './map-style.ts'
import { pinImage } from './paint-pin.ts'
import { CLUSTER_LAYER, PIN_LAYER, SELECTED_LAYER, SERVICES_SOURCE, serviceLayers, serviceSources } from './service-layers.ts'
import type { PlaceId } from './service-points.ts'

setWorkerUrl(workerUrl)
// The worker starts while the page still looks for what it will show.
prewarm()
const protocol = new Protocol()
addProtocol('pmtiles', protocol.tile)

/** Makes an archive known as `pmtiles://<name>`. */
export function addTiles(name: string, archive: Blob): void {
  protocol.add(new PMTiles(blobSource(name, archive)))
}

export function removeTiles(name: string): void {
  protocol.tiles.delete(name)
}

/** So near that single houses can be told apart. */
export const NEAR = 15
const FAR = 12
const NEAREST = 18
const FARTHEST = 9
const EDGE = 48
/** Nobody sees more dots than these, and each costs time. */
const SHARPEST = 2

interface FirstView {
  /** What is seen at first; left out, the chosen place is, or all services. */
  camera: Camera | undefined
  box: Box
  data: MapData
  look: MapStyleOptions
}

/** A map in this element; `undefined` where it cannot be. */
export function openMap(
  container: HTMLElement,
  { camera, box, data, look }: FirstView,
  onSelect: (place: PlaceId) => void,
): MapLibre | undefined {
  let map: MapLibre
  try {
    map = new MapLibre({
      container,
      ...(camera ?? wholeView(data, box)),
      style: wholeStyle(look, data),
      pixelRatio: sharpness(),
      minZoom: FARTHEST,
      maxZoom: NEAREST,
      // The credits stand beside the map, in the reader's hands.
      attributionControl: false,
      // The map lies flat and north is up: nobody gets lost on it by a twist of two fingers.
      pitchWithRotate: false,
      dragRotate: false,
      maxPitch: 0,
      fadeDuration: 0,
    })
  } catch {
    return undefined
  }
  givePins(map, look.theme)
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.once('load', () => {
    container.dataset['state'] = 'shown'
  })
  map.on('idle', () => {
    container.dataset['state'] = 'drawn'
  })
  map.on('click', [PIN_LAYER, SELECTED_LAYER], ({ features }: MapLayerMouseEvent) => {
    const place: unknown = features?.[0]?.properties['place']
    if (typeof place === 'string') onSelect(place)
  })
  map.on('click', CLUSTER_LAYER, ({ features, point }: MapLayerMouseEvent) => void openCluster(map, features?.[0], [point.x, point.y]))
  return map
}

/** The chosen place, or all services. */
function wholeView({ services: { features: points }, 'selected-service': selected }: MapData, [west, south, east, north]: Box) {
  const [chosen] = selected.features
  if (chosen) return { center: chosen.geometry.coordinates, zoom: NEAR }
  if (points.length === 0) return { center: [(west + east) / 2, (south + north) / 2] as [number, number], zoom: FAR }
  const longitudes = points.map(({ geometry }) => geometry.coordinates[0])
  const latitudes = points.map(({ geometry }) => geometry.coordinates[1])
  return {
    bounds: [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)] as [
      number,
      number,
      number,
      number,
    ],
    fitBoundsOptions: { padding: EDGE, maxZoom: NEAR },
  }
}

/** Goes so near that the places of the cluster come apart. */
async function openCluster(
  map: MapLibre,
  cluster: { properties?: Record<string, unknown> | null } | undefined,
  at: [number, number],
): Promise<void> {
  const id: unknown = cluster?.properties?.['cluster_id']
  const source = map.getSource<GeoJSONSource>(SERVICES_SOURCE)
  if (typeof id !== 'number' || !source) return
  const zoom = await source.getClusterExpansionZoom(id)
  map.easeTo({ center: map.unproject(at), zoom: Math.min(zoom + 0.5, NEAREST) })
}

/** Gives an open map another look. */
export function dressMap(map: MapLibre, look: MapStyleOptions, data: MapData): void {
  givePins(map, look.theme)
  // Not by what differs: the pictures of the pins are others too.
  map.setStyle(wholeStyle(look, data), { diff: false })
}

/** Takes the map down, and the worker that drew it. */
export function closeMap(map: MapLibre): void {
  map.remove()
  clearPrewarmedResources()
}

function wholeStyle(look: MapStyleOptions, data: MapData): StyleSpecification {
  const style = mapStyle(look)
  return { ...style, sources: { ...style.sources, ...serviceSources(data) }, layers: [...style.layers, ...serviceLayers(look.theme)] }
}

function sharpness(): number {
  return Math.min(devicePixelRatio, SHARPEST)
}

/** Pins are painted when they are first needed. */
function givePins(map: MapLibre, theme: MapTheme): void {
  map.setMissingStyleImageResolver((name) => {
    const image = pinImage(name, theme, sharpness())
    if (image) map.addImage(name, image, { pixelRatio: sharpness() })
  })
}
