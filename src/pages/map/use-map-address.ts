/** What is on the map, as its address says it: topic, words, view, the chosen place, and which part is seen. */
import { useSearchParams } from 'react-router'
import { topics } from '#content/schema/codes.ts'
import { type Camera, readCamera, writeCamera } from '#map/camera.ts'
import type { PlaceId } from '#map/service-points.ts'
import { useChangeAddress } from '../directory/use-change-address.ts'
import { useNow } from '../directory/use-now.ts'
import { useDeskFrame } from '../frame/desk.ts'

export type MapView = 'map' | 'list'

export interface MapAddress {
  topic: string | undefined
  query: string
  view: MapView
  place: PlaceId | undefined
  camera: Camera | undefined
  setTopic: (topic: string | undefined) => void
  setView: (view: MapView) => void
  select: (place: PlaceId | undefined) => void
  forgetQuery: () => void
  see: (camera: Camera) => void
}

/** Past the router: for it this would be a way to another page, and stop the one the reader has just chosen. */
function rememberCamera(camera: Camera): void {
  const address = new URL(window.location.href)
  address.searchParams.set('at', writeCamera(camera))
  window.history.replaceState(window.history.state, '', address)
}

/** The address of a desk says nothing of its visitors. */
function rememberNothing(): void {}

const NOTHING = new URLSearchParams()

export function useMapAddress(): MapAddress {
  const [written] = useSearchParams()
  const change = useChangeAddress()
  const see = useDeskFrame() ? rememberNothing : rememberCamera
  // A page as it was built knows no address; it comes into force with the clock.
  const address = useNow() === undefined ? NOTHING : written
  const set = (name: string, value: string | undefined) =>
    change((present) => {
      if (value === undefined) present.delete(name)
      else present.set(name, value)
      return present
    })
  const topic = address.get('topic') ?? undefined
  const place = address.get('place') ?? undefined
  return {
    topic: topic && (topics as readonly string[]).includes(topic) ? topic : undefined,
    query: address.get('q')?.trim() ?? '',
    view: address.get('view') === 'list' ? 'list' : 'map',
    place: place && /^[a-z0-9-]+(~\d{1,2})?$/.test(place) ? place : undefined,
    camera: readCamera(address.get('at')),
    setTopic: (next) => set('topic', next),
    setView: (view) => set('view', view === 'list' ? 'list' : undefined),
    select: (next) => set('place', next),
    forgetQuery: () => set('q', undefined),
    see,
  }
}
