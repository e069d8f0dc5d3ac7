/** The map as a part of a page: keeps what it shows in step with what the page knows. */
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl'
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { Box } from '#content/box.ts'
import type { Point } from '#content/distance.ts'
import type { MapQuality } from '#content/map-quality.ts'
import type { ServiceCard } from '#content/views.ts'
import type { Camera } from './camera.ts'
import { type Here, type MapData, positionData, selectedData, servicesData } from './map-data.ts'
import styles from './map-view.module.css'
import { addTiles, closeMap, dressMap, NEAR, openMap, removeTiles } from './open-map.ts'
import { type PlaceId, servicePoints } from './service-points.ts'
import { useMapTheme } from './use-map-theme.ts'

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
  box: Box
  language: string
  /** What the map is called for those who do not see it. */
  label: string
  services: readonly ServiceCard[]
  selected: PlaceId | undefined
  /** Shown as if it were chosen, while a reader is at it in the list. */
  focused: PlaceId | undefined
  here: Here | undefined
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
  const theme = useMapTheme()
  const tiles = `${city}-${edition}`
  const look = useMemo(() => ({ theme, language, quality, source: `pmtiles://${tiles}` }), [theme, language, quality, tiles])
  const data = useMapData(services, selected ?? focused, here)
  const latest = useRef({ ...props, look, data })
  useEffect(() => {
    latest.current = { ...props, look, data }
  })

  /** What the map has been given. */
  const drawn = useRef({ look, data })
  useEffect(() => {
    addTiles(tiles, archive)
    drawn.current = latest.current
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
      closeMap(opened)
      removeTiles(tiles)
    }
  }, [tiles, archive])

  useEffect(() => {
    if (!map || drawn.current.look === look) return
    drawn.current = latest.current
    dressMap(map, look, latest.current.data)
  }, [map, look])

  useEffect(() => {
    if (!map) return
    // A style that is not loaded yet takes what has changed meanwhile when it is.
    const give = () => giveData(map, drawn, data)
    give()
    map.on('style.load', give)
    return () => void map.off('style.load', give)
  }, [map, data])

  const chosen = selected ?? focused
  const [chosenPoint] = data['selected-service'].features
  const moved = useRef(chosen)
  useEffect(() => {
    if (!map || moved.current === chosen) return
    moved.current = chosen
    const center = chosenPoint?.geometry.coordinates
    if (!center) return
    if (!map.getBounds().contains(center) || map.getZoom() < NEAR - 1) map.easeTo({ center, zoom: Math.max(map.getZoom(), NEAR) })
  }, [map, chosen, chosenPoint])

  useImperativeHandle(ref, () => ({
    zoom: (step) => void (step === 1 ? map?.zoomIn() : map?.zoomOut()),
    goTo: ([longitude, latitude]) => void map?.easeTo({ center: [longitude, latitude], zoom: Math.max(map.getZoom(), NEAR) }),
  }))
  useEffect(() => map?.getCanvas().setAttribute('aria-label', label), [map, label])
  return <div ref={container} className={styles['map']} />
}

function useMapData(services: readonly ServiceCard[], chosen: PlaceId | undefined, here: Here | undefined): MapData {
  const places = useMemo(() => servicePoints(services), [services])
  const all = useMemo(() => servicesData(places), [places])
  const selected = useMemo(() => selectedData(places, chosen), [places, chosen])
  const position = useMemo(() => positionData(here), [here])
  return useMemo(() => ({ services: all, 'selected-service': selected, 'my-position': position }), [all, selected, position])
}

/** Gives the map what differs from what it shows. */
function giveData(map: MapLibre, drawn: { current: { data: MapData } }, data: MapData): void {
  for (const name of Object.keys(data) as (keyof MapData)[]) {
    const source = map.getSource<GeoJSONSource>(name)
    if (!source || drawn.current.data[name] === data[name]) continue
    drawn.current = { ...drawn.current, data: { ...drawn.current.data, [name]: data[name] } }
    void source.setData(data[name])
  }
}
