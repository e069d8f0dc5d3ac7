/** Where "Directions" leads: a map app if the phone has a way to one, else OpenStreetMap. */
import type { Location } from '#content/records/service.ts'

export type Platform = 'android' | 'apple' | 'other'

/** The address of a map for this place; `undefined` when it has neither a street nor an exact position. */
export function directionsTo(location: Location | undefined, platform: Platform): string | undefined {
  if (!location) return undefined
  const { position, precision, address } = location
  const exact = position && precision !== 'area' ? position : undefined
  if (!exact && !address.street) return undefined
  const words = encodeURIComponent([address.street, address.postcode, address.city].filter(Boolean).join(', '))
  const point = exact && `${exact[1]},${exact[0]}`
  if (platform === 'android') return point ? `geo:${point}?q=${point}` : `geo:0,0?q=${words}`
  if (platform === 'apple') return `https://maps.apple.com/?daddr=${point ?? words}`
  return point
    ? `https://www.openstreetmap.org/?mlat=${exact[1]}&mlon=${exact[0]}#map=17/${exact[1]}/${exact[0]}`
    : `https://www.openstreetmap.org/search?query=${words}`
}

/** The kind of device, as far as a link to its map app depends on it. */
export function platformOf(userAgent: string): Platform {
  if (/android/i.test(userAgent)) return 'android'
  return /iphone|ipad|macintosh/i.test(userAgent) ? 'apple' : 'other'
}
