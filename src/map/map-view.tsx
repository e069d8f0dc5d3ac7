/** The map itself, in the browser. The only file that starts MapLibre; it is loaded when a map is opened. */
import { addProtocol, type GeoJSONSource, type MapLayerMouseEvent, Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { PMTiles, Protocol } from 'pmtiles'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { Point } from '#content/distance.ts'
import type { MapQuality } from '#content/map-quality.ts'
import type { ServiceCard } from '#content/views.ts'
import { blobSource } from './blob-source.ts'
import type { Camera } from './camera.ts'
import type { MapTheme } from './map-colours.ts'
import { mapStyle } from './map-style.ts'
import styles from './map-view.module.css'
import { pinImage } from './paint-pin.ts'
import { positionPoint } from './position-point.ts'
import {
  CLUSTER_LAYER,
  PIN_LAYER,
  POSITION_SOURCE,
  SELECTED_LAYER,
  SELECTED_SOURCE,
  SERVICES_SOURCE,
  serviceLayers,
  serviceSources,
} from './service-layers.ts'
import { type PlaceId, type ServicePoint, servicePoints } from './service-points.ts'

setWorkerUrl(workerUrl)
const protocol = new Protocol()
addProtocol('pmtiles', protocol.tile)

export interface MapHandle {
  /** One step nearer or farther. */
  zoom: (step: 1 | -1) => void
  goTo: (point: Point) => void
}

export type Box = readonly [west: number, south: number, east: number, north: number]

export interface MapViewProps {
  ref: Ref<MapHandle>
  city: string
  archive: Blob
  /** Names the archive; another edition has another name. */
  edition: string
  quality: MapQuality
  /** West, south, east, north. */
  box: Box
  language: string
  /** What the map is called for those who do not see it. */
  label: string
  services: readonly ServiceCard[]
  selected: PlaceId | undefined
  /** Shown as if it were chosen, while a reader is at it in the list. */
  focused: PlaceId | undefined
  here: { point: Point; accuracy: number } | undefined
  /** What is seen at first; left out, all services are. */
  camera: Camera | undefined
  onSelect: (place: PlaceId | undefined) => void
  onMove: (camera: Camera) => void
  /** This browser cannot draw the map after all. */
  onTrouble: () => void
}

const NEAR = 15
const FAR = 12
const NEAREST = 18
const FARTHEST = 9
const EDGE = 48

export function MapView(props: MapViewProps) {
  const { ref, city, archive, edition, quality, language, label, services, selected, focused, here } = props
  const container = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<MapLibre>()
  const theme = useTheme()
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    const key = `${city}-${edition}`
    protocol.add(new PMTiles(blobSource(key, archive)))
    const opened = open(container.current!, latest)
    if (!opened) return latest.current.onTrouble()
    const tellMove = () => {
      const { lng, lat } = opened.getCenter()
      latest.current.onMove({ center: [lng, lat], zoom: opened.getZoom() })
    }
    opened.on('moveend', tellMove)
    setMap(opened)
    return () => {
      setMap(undefined)
      // A map that is taken down in the middle of a move would still tell where it stopped.
      opened.off('moveend', tellMove)
      opened.remove()
      protocol.tiles.delete(key)
    }
  }, [city, archive, edition])

  useEffect(() => {
    if (!map) return
    const style = mapStyle({ theme, language, quality, source: `pmtiles://${city}-${edition}` })
    const whole = { ...style, sources: { ...style.sources, ...serviceSources() }, layers: [...style.layers, ...serviceLayers(theme)] }
    map.setMissingStyleImageResolver((name) => {
      const image = pinImage(name, theme, devicePixelRatio)
      if (image) map.addImage(name, image, { pixelRatio: devicePixelRatio })
    })
    // Not by what differs: the pictures of the pins are others too.
    map.setStyle(whole, { diff: false })
  }, [map, theme, language, quality, city, edition])

  const chosen = selected ?? focused
  useData(map, SERVICES_SOURCE, services, () => collection(servicePoints(services)))
  useData(map, SELECTED_SOURCE, chosen, () => collection(servicePoints(services).filter(({ properties }) => properties.place === chosen)))
  useData(map, POSITION_SOURCE, here, () => (here ? positionPoint([...here.point], here.accuracy) : collection([])))

  const moved = useRef(chosen)
  useEffect(() => {
    if (!map || moved.current === chosen) return
    moved.current = chosen
    const [point] = servicePoints(services).filter(({ properties }) => properties.place === chosen)
    if (!point) return
    const center = point.geometry.coordinates
    if (!map.getBounds().contains(center) || map.getZoom() < NEAR - 1) map.easeTo({ center, zoom: Math.max(map.getZoom(), NEAR) })
  }, [map, chosen, services])

  useImperativeHandle(ref, () => ({
    zoom: (step) => void (step === 1 ? map?.zoomIn() : map?.zoomOut()),
    goTo: ([longitude, latitude]) => void map?.easeTo({ center: [longitude, latitude], zoom: Math.max(map.getZoom(), NEAR) }),
  }))
  useEffect(() => map?.getCanvas().setAttribute('aria-label', label), [map, label])
  return <div ref={container} className={styles['map']} />
}

function collection(features: ServicePoint[]): GeoJSONSourceData {
  return { type: 'FeatureCollection', features }
}

/** A map in this element; `undefined` where it cannot be. */
function open(container: HTMLElement, latest: { current: MapViewProps }): MapLibre | undefined {
  const { camera, box, services, selected } = latest.current
  let map: MapLibre
  try {
    map = new MapLibre({
      container,
      ...(camera ?? firstView(services, selected, box)),
      style: { version: 8, sources: {}, layers: [] },
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
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.on('idle', () => {
    container.dataset['state'] = 'drawn'
  })
  map.on('click', [PIN_LAYER, SELECTED_LAYER], ({ features }: MapLayerMouseEvent) => {
    const place: unknown = features?.[0]?.properties['place']
    if (typeof place === 'string') latest.current.onSelect(place)
  })
  map.on('click', CLUSTER_LAYER, ({ features, point }: MapLayerMouseEvent) => void openCluster(map, features?.[0], [point.x, point.y]))
  return map
}

/** The chosen place, or all services. */
function firstView(services: readonly ServiceCard[], selected: PlaceId | undefined, [west, south, east, north]: Box) {
  const points = servicePoints(services)
  const chosen = points.find(({ properties }) => properties.place === selected)
  if (chosen) return { center: chosen.geometry.coordinates, zoom: NEAR }
  if (points.length === 0) return { center: [(west + east) / 2, (south + north) / 2] as [number, number], zoom: FAR }
  const longitudes = points.map(({ geometry }) => geometry.coordinates[0]!)
  const latitudes = points.map(({ geometry }) => geometry.coordinates[1]!)
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

/** Gives a source its data, now and whenever they change or the style is another. */
function useData(map: MapLibre | undefined, source: string, key: unknown, make: () => GeoJSONSourceData): void {
  const latest = useRef(make)
  useEffect(() => {
    latest.current = make
  })
  useEffect(() => {
    const give = () => void map?.getSource<GeoJSONSource>(source)?.setData(latest.current())
    give()
    map?.on('style.load', give)
    return () => void map?.off('style.load', give)
  }, [map, source, key])
}

type GeoJSONSourceData = Parameters<GeoJSONSource['setData']>[0]

/** The theme of the reader's device. */
function useTheme(): MapTheme {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const change = () => setDark(query.matches)
    query.addEventListener('change', change)
    return () => query.removeEventListener('change', change)
  }, [])
  return dark ? 'dark' : 'light'
}
