/** The places of a service of HSDS as locations of the directory. */
import type { Box } from '#content/box.ts'
import { wheelchairAccess } from '#content/schema/codes.ts'
import { codesOf, wordsOf } from './foreign-words.ts'
import type { HoursOf } from './from-hours.ts'
import { phonesOf } from './from-phones.ts'
import type { HoursFound } from './from-schedules.ts'
import type { InputLocation, ServiceInput } from './hsds-input.ts'
import { cut, filled, short, type Tell, tellUnread } from './told.ts'

export interface LocationFound {
  fields: Record<string, unknown>
  /** Where its hours stand: `service_at_locations.0`. */
  at: string
  exceptions: HoursFound['exceptions']
  notes: string[]
}

interface City {
  name: string
  box: Box
}

const LINK_READ = ['id', 'service_id', 'location_id', 'phones', 'schedules', 'location']
const LOCATION_READ = [
  'id',
  'location_type',
  'name',
  'description',
  'latitude',
  'longitude',
  'addresses',
  'accessibility',
  'phones',
  'schedules',
  'attributes',
]
const ADDRESS_READ = ['id', 'location_id', 'address_1', 'address_2', 'city', 'postal_code', 'country', 'address_type']

export function locationsOf(service: ServiceInput, city: City, hoursOf: HoursOf, tell: Tell): LocationFound[] {
  return (service.service_at_locations ?? []).flatMap((link, index) => {
    const at = `service_at_locations.${index}`
    const { location } = link
    tellUnread(link, LINK_READ, at, tell)
    if (!location) {
      tell(at, 'It leads to no location of this file.')
      return []
    }
    if (location.location_type === 'virtual') {
      tell(`${at}.location`, 'A virtual location has no place here. Write its address into website or booking_url.')
      return []
    }
    const place = `${at}.location`
    const hours = hoursOf(
      [
        [`${at}.schedules`, link.schedules],
        [`${place}.schedules`, location.schedules],
      ],
      tell,
    )
    const label = location.name?.trim()
    const fields = filled({
      label: label && label !== service.name ? cut(label, `${place}.name`, tell) : undefined,
      address: addressOf(location, city, place, tell),
      ...positionOf(location, city, place, tell),
      phones: [...phonesOf(link.phones, `${at}.phones`, tell), ...phonesOf(location.phones, `${place}.phones`, tell)],
      opening_hours: hours.openingHours,
      wheelchair: wheelchairOf(location, `${place}.accessibility`, tell),
      hint: location.description && cut(wordsOf(location.description), `${place}.description`, tell),
    })
    tellUnread(location, LOCATION_READ, place, tell)
    return [{ at, fields, exceptions: hours.exceptions, notes: hours.notes }]
  })
}

function addressOf(location: InputLocation, city: City, at: string, tell: Tell): Record<string, unknown> {
  const [first, ...others] = location.addresses ?? []
  for (const other of others) tell(`${at}.addresses`, `A place has one address. Not taken over: ${short(other)}`)
  if (first) tellUnread(first, ADDRESS_READ, `${at}.addresses.0`, tell)
  const line = (field: 'address_1' | 'address_2' | 'city') => first?.[field] && cut(first[field], `${at}.addresses.0.${field}`, tell)
  const town = line('city')
  if (!town) tell(`${at}.addresses.0.city`, `It is missing; "${city.name}" stands there.`)
  return filled({ street: line('address_1'), place: line('address_2'), postcode: first?.postal_code, city: town || city.name })
}

/** How exact a position is HSDS does not say: until somebody looks, the house is not claimed. */
function positionOf(location: InputLocation, city: City, at: string, tell: Tell): Record<string, unknown> {
  const { longitude, latitude } = location
  if (longitude === undefined || latitude === undefined) return {}
  const [west, south, east, north] = city.box
  if (longitude < west || longitude > east || latitude < south || latitude > north) {
    tell(`${at}.latitude`, `[${longitude}, ${latitude}] is outside the box of the city.`)
    return {}
  }
  const precision = codesOf(location.attributes)('precision', ['building', 'street'])[0]
  if (!precision)
    tell(`${at}.latitude`, 'Nothing says how exact the position is, so that "street" stands there. Write "building" if it is the house.')
  return { position: [longitude, latitude], precision: precision ?? 'street' }
}

function wheelchairOf(location: InputLocation, at: string, tell: Tell): string | undefined {
  const codes = (location.accessibility ?? []).flatMap(({ attributes, description }, index) => {
    const code = codesOf(attributes)('wheelchair', wheelchairAccess)
    if (code.length === 0 && description) tell(`${at}.${index}`, `Write it as wheelchair: yes, limited or no. "${description}"`)
    return code
  })
  return codes[0]
}
