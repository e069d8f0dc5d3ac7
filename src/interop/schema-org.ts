/** A page's facts as schema.org JSON-LD, for search engines. https://schema.org/docs/full.html */

import { pinPosition } from '#content/pin-position.ts'
import type { Hours, Phone } from '#content/records/parts.ts'
import type { Location, ServiceFacts } from '#content/records/service.ts'
import type { CityFrame, GuideView, ServiceView } from '#content/views.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const TYPES: Record<string, string> = { public: 'GovernmentOffice', ngo: 'NGO', private: 'LocalBusiness', international: 'Organization' }
/** Types that are places themselves: only those have hours and a point of their own. */
const PLACES = ['GovernmentOffice', 'LocalBusiness']

type Json = Record<string, unknown>

/** A service as an organisation with its places. A hidden place shows its city only. */
export function serviceToSchemaOrg({ facts, words }: ServiceView, url: string): Json {
  const type = TYPES[facts.kind] ?? 'Organization'
  return {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': url,
    url,
    name: words.name,
    description: words.summary,
    ...contact(facts.phones, facts.email),
    ...(facts.website && { sameAs: facts.website }),
    ...(PLACES.includes(type) ? asPlace(facts) : withPlaces(facts)),
    ...(facts.provider && { parentOrganization: { '@type': 'Organization', name: facts.provider } }),
  }
}

function asPlace({ locations, hours }: ServiceFacts): Json {
  const [single, ...more] = locations
  if (!single || more.length > 0)
    return { ...openingHours(hours), ...(single && { location: locations.map((location) => placeOf(location)) }) }
  return { address: addressOf(single), ...whereAndWhen(single, hours ?? single.hours) }
}

function withPlaces({ locations, hours, phones }: ServiceFacts): Json {
  const [single, ...more] = locations
  if (single) {
    return {
      ...(more.length === 0 && { address: addressOf(single) }),
      location: locations.map((location) => placeOf(location, hours)),
    }
  }
  return hours ? { contactPoint: { '@type': 'ContactPoint', ...contact(phones, undefined), hoursAvailable: weekOf(hours) } } : {}
}

/** A guide as a task with steps. */
export function guideToSchemaOrg({ facts, words, steps, language }: GuideView, city: CityFrame, url: string): Json {
  return {
    '@context': 'https://schema.org',
    '@type': 'HowTo',
    '@id': url,
    name: words.title,
    description: words.summary,
    inLanguage: language,
    spatialCoverage: { '@type': 'City', name: city.name },
    step: facts.steps.flatMap(({ id }) => {
      const step = steps[id]
      return step ? [{ '@type': 'HowToStep', name: step.title, url: `${url}#${id}` }] : []
    }),
  }
}

function contact(phones: readonly Phone[], email: string | undefined): Json {
  return { ...(phones[0] && { telephone: phones[0].number }), ...(email && { email }) }
}

function placeOf(location: Location, hours?: Hours): Json {
  return {
    '@type': 'Place',
    address: addressOf(location),
    ...whereAndWhen(location, location.hours ?? hours),
    ...contact(location.phones ?? [], undefined),
  }
}

function addressOf({ address }: Location): Json {
  return {
    '@type': 'PostalAddress',
    ...(address.street && { streetAddress: address.street }),
    ...(address.postcode && { postalCode: address.postcode }),
    addressLocality: address.city,
  }
}

function whereAndWhen(location: Location, hours: Hours | undefined): Json {
  const point = pinPosition(location)
  return {
    ...(point && { geo: { '@type': 'GeoCoordinates', longitude: point[0], latitude: point[1] } }),
    ...openingHours(hours),
  }
}

function openingHours(hours: Hours | undefined): Json {
  return hours ? { openingHoursSpecification: weekOf(hours) } : {}
}

function weekOf({ week }: Hours): Json[] {
  return week.flatMap((ranges, weekday) =>
    ranges.map(([opens, closes]) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: DAYS[weekday],
      opens: time(opens),
      closes: closes === 1440 ? '23:59' : time(closes),
    })),
  )
}

function time(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
