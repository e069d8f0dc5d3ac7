/** The map as a part of a page: keeps what it shows in step with what the page knows. */
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl'
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { Point } from '#content/distance.ts'
import type { MapQuality } from '#content/map-quality.ts'
import type { ServiceCard } from '#content/views.ts'
import type { Camera } from './camera.ts'
import type { MapTheme } from './map-colours.ts'
import styles from './map-view.module.css'
import { addTiles, type Box, dressMap, NEAR, openMap, removeTiles } from './open-map.ts'
import { positionPoint } from './position-point.ts'
import { POSITION_SOURCE, SELECTED_SOURCE, SERVICES_SOURCE } from './service-layers.ts'
import { type PlaceId, type ServicePoint, servicePoints } from './service-points.ts'

export interface MapHandle {
  /** One step nearer or farther. */
  zoom: (step: 1 | -1) => void
  goTo: (point: Point) => void
}

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

export function MapView(props: MapViewProps) {
  const { ref, city, archive, edition, quality, language, label, services, selected, focused, here } = props
  const container = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<MapLibre>()
  const theme = useTheme()
  const tiles = `${city}-${edition}`
  const look = useMemo(() => ({ theme, language, quality, source: `pmtiles://${tiles}` }), [theme, language, quality, tiles])
  const latest = useRef({ ...props, look })
  useEffect(() => {
    latest.current = { ...props, look }
  })

  const drawn = useRef(look)
  useEffect(() => {
    addTiles(tiles, archive)
    drawn.current = latest.current.look
    const opened = openMap(container.current!, latest.current, (place) => latest.current.onSelect(place))
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
      removeTiles(tiles)
    }
  }, [tiles, archive])

  useEffect(() => {
    if (!map || drawn.current === look) return
    drawn.current = look
    dressMap(map, look)
  }, [map, look])

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
