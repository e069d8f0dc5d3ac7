/** A map with one pin that can be moved: by a tap, by arrow keys, or by whoever sets `position`. */
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl'
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { Box } from '#content/box.ts'
import type { Point } from '#content/distance.ts'
import type { MapQuality } from '#content/map-quality.ts'
import { toMetre } from '#content/read-position.ts'
import type { Topic } from '#content/schema/codes.ts'
import type { MapData } from './map-data.ts'
import { movePin } from './move-pin.ts'
import { addTiles, closeMap, dressMap, openMap, removeTiles } from './open-map.ts'
import styles from './pin-map.module.css'
import { useMapTheme } from './use-map-theme.ts'

export interface PinMapHandle {
  /** One step nearer or farther. */
  zoom: (step: 1 | -1) => void
}

export interface PinMapProps {
  ref: Ref<PinMapHandle>
  archive: Blob
  /** Names the archive as long as this map is open; no other open map may have the same. */
  edition: string
  quality: MapQuality
  box: Box
  language: string
  /** What the map is called for those who do not see it, and the id of the words that say which keys move the pin. */
  label: string
  describedBy: string
  /** Whose icon stands in the pin. */
  topic: Topic
  position: Point | undefined
  /** Where the pin was put; five decimals. */
  onPick: (position: Point) => void
  /** This browser cannot draw the map after all, or the archive is broken. */
  onTrouble: () => void
}

export function PinMap(props: PinMapProps) {
  const { ref, archive, edition, quality, language, label, describedBy, topic, position } = props
  const container = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<MapLibre>()
  const theme = useMapTheme()
  const look = useMemo(() => ({ theme, language, quality, source: `pmtiles://${edition}` }), [theme, language, quality, edition])
  const data = useMemo(() => pinData(topic, position), [topic, position])
  const latest = useRef({ ...props, look, data })
  useEffect(() => {
    latest.current = { ...props, look, data }
  })

  const worn = useRef(look)
  useEffect(() => {
    addTiles(edition, archive)
    worn.current = latest.current.look
    const opened = openMap(container.current!, { ...latest.current, camera: undefined }, () => {})
    if (!opened) return latest.current.onTrouble()
    const leave = listen(opened, latest)
    setMap(opened)
    return () => {
      setMap(undefined)
      leave()
      closeMap(opened)
      removeTiles(edition)
    }
  }, [edition, archive])

  useEffect(() => {
    if (!map || worn.current === look) return
    worn.current = look
    dressMap(map, look, latest.current.data)
  }, [map, look])

  useEffect(() => {
    if (!map) return
    // A style that is not loaded yet takes the pin when it is.
    const give = () => void map.getSource<GeoJSONSource>('selected-service')?.setData(data['selected-service'])
    give()
    map.on('style.load', give)
    return () => void map.off('style.load', give)
  }, [map, data])

  useEffect(() => {
    if (!map || !position) return
    const center: [number, number] = [...position]
    if (!map.getBounds().contains(center)) map.easeTo({ center })
  }, [map, position])

  useImperativeHandle(ref, () => ({ zoom: (step) => void (step === 1 ? map?.zoomIn() : map?.zoomOut()) }))
  useEffect(() => {
    const canvas = map?.getCanvas()
    // Else a screen reader would keep the arrow keys for itself.
    canvas?.setAttribute('role', 'application')
    canvas?.setAttribute('aria-label', label)
    canvas?.setAttribute('aria-describedby', describedBy)
  }, [map, label, describedBy])
  return <div ref={container} className={styles['map']} />
}

/** Lets taps and keys move the pin of an open map. Returns what ends that. */
function listen(map: MapLibre, latest: { current: PinMapProps }): () => void {
  const canvas = map.getCanvas()
  map.keyboard.disable()
  // Two quick taps are two places, and who scrolls past the map does not mean it.
  map.doubleClickZoom.disable()
  map.scrollZoom.disable()
  const focus = () => map.scrollZoom.enable()
  const blur = () => map.scrollZoom.disable()
  const press = (event: KeyboardEvent) => pressKey(map, latest.current, event)
  const trouble = () => latest.current.onTrouble()
  map.on('click', ({ lngLat: { lng, lat } }) => latest.current.onPick(toMetre([lng, lat])))
  map.on('error', trouble)
  // A tile that fails later leaves a hole, and the rest of the map is still of use.
  map.once('load', () => void map.off('error', trouble))
  canvas.addEventListener('keydown', press)
  canvas.addEventListener('focus', focus)
  canvas.addEventListener('blur', blur)
  return () => {
    map.off('error', trouble)
    canvas.removeEventListener('keydown', press)
    canvas.removeEventListener('focus', focus)
    canvas.removeEventListener('blur', blur)
  }
}

function pressKey(map: MapLibre, { position, onPick }: PinMapProps, event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  if (event.key === '+') map.zoomIn()
  else if (event.key === '-') map.zoomOut()
  else {
    const { lng, lat } = map.getCenter()
    const moved = movePin(position ?? [lng, lat], event.key, event.shiftKey, map.getZoom())
    // Without a pin the first key puts one into the middle of what is seen.
    if (moved) onPick(position ? moved : toMetre([lng, lat]))
    else return
  }
  event.preventDefault()
}

function pinData(topic: Topic, position: Point | undefined): MapData {
  const none = { type: 'FeatureCollection' as const, features: [] }
  const pin = position && {
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [...position] as [number, number] },
    properties: { topic },
  }
  return { services: none, 'selected-service': { ...none, features: pin ? [pin] : [] }, 'my-position': none }
}
