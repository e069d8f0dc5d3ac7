/** A page's facts as schema.org JSON-LD, for search engines. https://schema.org/docs/full.html */

import { pinPosition } from '#content/pin-position.ts'
import type { Hours, Phone } from '#content/records/parts.ts'
import type { Location } from '#content/records/service.ts'
import type { CityFrame, GuideView, ServiceView } from '#content/views.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const TYPES: Record<string, string> = { public: 'GovernmentOffice', ngo: 'NGO', private: 'LocalBusiness', international: 'Organization' }

type Json = Record<string, unknown>

/** A service as an organisation with its places. A hidden place shows its city only. */
export function serviceToSchemaOrg({ facts, words, language }: ServiceView, url: string): Json {
  const single = facts.locations.length === 1 ? facts.locations[0]! : undefined
  return {
    '@context': 'https://schema.org',
    '@type': TYPES[facts.kind] ?? 'Organization',
    '@id': url,
    url,
    name: words.name,
    description: words.summary,
    inLanguage: language,
    ...contact(facts.phones, facts.email),
    ...(facts.website && { sameAs: facts.website }),
    ...(facts.hours && { openingHoursSpecification: openingHours(facts.hours) }),
    ...(single && placeOf(single)),
    ...(facts.locations.length > 1 && {
      location: facts.locations.map((location) => ({
        '@type': 'Place',
        ...placeOf(location),
        ...contact(location.phones ?? [], undefined),
      })),
    }),
    ...(facts.provider && { parentOrganization: { '@type': 'Organization', name: facts.provider } }),
  }
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
    areaServed: city.name,
    step: facts.steps.flatMap(({ id }) => {
      const step = steps[id]
      return step ? [{ '@type': 'HowToStep', name: step.title, url: `${url}#${id}` }] : []
    }),
  }
}

function contact(phones: readonly Phone[], email: string | undefined): Json {
  return { ...(phones[0] && { telephone: phones[0].number }), ...(email && { email }) }
}

function placeOf(location: Location): Json {
  const { address } = location
  const point = pinPosition(location)
  return {
    address: {
      '@type': 'PostalAddress',
      ...(address.street && { streetAddress: address.street }),
      ...(address.postcode && { postalCode: address.postcode }),
      addressLocality: address.city,
    },
    ...(point && { geo: { '@type': 'GeoCoordinates', longitude: point[0], latitude: point[1] } }),
  }
}

function openingHours({ week }: Hours): Json[] {
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
