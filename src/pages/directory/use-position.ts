/** Where the reader is: asked for with a tap, kept in the memory of this page and nowhere else. */
import { useSyncExternalStore } from 'react'
import type { Point } from '#content/distance.ts'

export type Position =
  | { is: 'not-asked' }
  | { is: 'asking' }
  /** `accuracy` in metres. */
  | { is: 'known'; here: Point; accuracy: number }
  /** The reader or the browser does not allow it. */
  | { is: 'refused' }
  /** There is no position, or none that says which place is near. */
  | { is: 'not-found' }

const NOT_ASKED: Position = { is: 'not-asked' }
const NOT_FOUND: Position = { is: 'not-found' }
/** How exact a position must be, in metres, to say which place of a city is near. */
const WITHIN_A_CITY = 2000
const PATIENCE = 30_000
const MINUTE = 60_000

let position: Position = NOT_ASKED
const listeners = new Set<() => void>()

/** Asks the browser, which may ask the reader. Only for a tap on a button that says so. */
export function askForPosition(): void {
  if (!('geolocation' in navigator)) return tell({ is: 'not-found' })
  tell({ is: 'asking' })
  navigator.geolocation.getCurrentPosition(
    ({ coords: { longitude, latitude, accuracy } }) => tell({ is: 'known', here: [longitude, latitude], accuracy }),
    ({ code, PERMISSION_DENIED }) => tell({ is: code === PERMISSION_DENIED ? 'refused' : 'not-found' }),
    // Without a network only the satellites know.
    { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: MINUTE },
  )
}

/** The position, if it is exact to so many metres. */
export function usePosition(exactEnough = WITHIN_A_CITY): Position {
  return useSyncExternalStore(
    watchPosition,
    () => (position.is === 'known' && position.accuracy > exactEnough ? NOT_FOUND : position),
    () => NOT_ASKED,
  )
}

function tell(next: Position): void {
  position = next
  for (const listener of listeners) listener()
}

function watchPosition(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
