/** The places of a city on a map: GeoJSON. https://datatracker.ietf.org/doc/html/rfc7946 */
import { pinPosition } from '#content/pin-position.ts'
import { attributionOf, LICENCE } from './licence.ts'
import { type OpenCity, type OpenDataSite, servicePage, wordsOf } from './open-city.ts'

export interface PlaceFeature {
  type: 'Feature'
  id: string
  /** Longitude, latitude. */
  geometry: { type: 'Point'; coordinates: [number, number] }
  properties: Record<string, string | string[] | Record<string, string>>
}

export interface PlacesGeoJson {
  type: 'FeatureCollection'
  license: string
  attribution: string
  features: PlaceFeature[]
}

/** Every place that has a pin on the maps of the app: none that is hidden, none of which only the part of town is known. */
export function toPlacesGeoJson(city: OpenCity, site: OpenDataSite): PlacesGeoJson {
  const features = city.services.flatMap(({ facts, words }) => {
    if (facts.hidden) return []
    const { name, summary, notes } = wordsOf(words)
    const names = Object.fromEntries(Object.entries(words).map(([language, said]) => [language, said.name]))
    return facts.locations.flatMap((location): PlaceFeature[] => {
      const point = pinPosition(location)
      if (!point) return []
      const { address, wheelchair, precision } = location
      const label = notes[`locations.${location.id}.label`]
      const phone = location.phones?.[0] ?? facts.phones[0]
      return [
        {
          type: 'Feature',
          id: `${facts.id}/${location.id}`,
          geometry: { type: 'Point', coordinates: [point[0], point[1]] },
          properties: {
            service: facts.id,
            name,
            names,
            ...(label && { place: label }),
            summary,
            topics: facts.topics,
            address: [address.street, address.place, address.postcode, address.city].filter(Boolean).join(', '),
            ...(precision && { precision }),
            ...(wheelchair && { wheelchair }),
            ...(phone && { phone: phone.number }),
            ...(facts.website && { website: facts.website }),
            page: servicePage(site, city, facts.id),
            checked: facts.trust.checked.on,
          },
        },
      ]
    })
  })
  return { type: 'FeatureCollection', license: LICENCE.url, attribution: attributionOf(city), features }
}
