/** Where "Directions" leads: a map app if the phone has a way to one, else OpenStreetMap. */
import type { Point } from '#content/distance.ts'
import { pinPosition } from '#content/pin-position.ts'
import type { Location } from '#content/records/service.ts'

export type Platform = 'android' | 'apple' | 'other'

/** The address of a map for this place; `undefined` when it has neither a street nor an exact position. */
export function directionsTo(location: Location | undefined, platform: Platform): string | undefined {
  if (!location) return undefined
  const { address } = location
  const exact = pinPosition(location)
  if (!exact && !address.street) return undefined
  if (exact) return directionsToPoint(exact, platform)
  const words = encodeURIComponent([address.street, address.postcode, address.city].filter(Boolean).join(', '))
  if (platform === 'android') return `geo:0,0?q=${words}`
  if (platform === 'apple') return `https://maps.apple.com/?daddr=${words}`
  return `https://www.openstreetmap.org/search?query=${words}`
}

/** The address of a map for a point. https://datatracker.ietf.org/doc/html/rfc5870 for `geo:`. */
export function directionsToPoint([longitude, latitude]: Point, platform: Platform): string {
  const point = `${latitude},${longitude}`
  if (platform === 'android') return `geo:${point}?q=${point}`
  if (platform === 'apple') return `https://maps.apple.com/?daddr=${point}`
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
}

/** The kind of device, as far as a link to its map app depends on it. */
export function platformOf(userAgent: string): Platform {
  if (/android/i.test(userAgent)) return 'android'
  return /iphone|ipad|macintosh/i.test(userAgent) ? 'apple' : 'other'
}
